/** A cell of a sheet to be written by a real program: a text, a number, a day, an error, a formula. */
export type Written =
  | string
  | number
  | null
  | { readonly day: string; readonly format?: DayFormat }
  | { readonly number: number; readonly format: NumberShape }
  | { readonly formula: string }
  | { readonly merged: { readonly down?: number; readonly right?: number }; readonly value: string | number };
export type DayFormat = 'iso' | 'chinese' | 'slashes' | 'month';
export type NumberShape = 'whole' | 'thousands' | 'percent';

export interface WrittenSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly Written[])[];
  /** Rows from 1, as the program shows them. */
  readonly hiddenRows?: readonly number[];
  readonly filteredRows?: readonly number[];
  /** Columns from 0. */
  readonly hiddenColumns?: readonly number[];
  /** Protected against changes; its cells can be read all the same. */
  readonly protected?: boolean;
  /** Range with buttons to filter by, as `A1:J4`; hides nothing by itself. */
  readonly filter?: string;
  /** Whether a picture lies on it. */
  readonly picture?: boolean;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const part = (name: string, long = false): string => `<number:${name}${long ? ' number:style="long"' : ''}/>`;
const said = (text: string): string => `<number:text>${text}</number:text>`;
const day = (name: DayFormat, body: string): string =>
  `<number:date-style style:name="N-${name}">${body}</number:date-style>`;

const STYLES = [
  day('iso', `${part('year', true)}${said('-')}${part('month', true)}${said('-')}${part('day', true)}`),
  day('slashes', `${part('year', true)}${said('/')}${part('month')}${said('/')}${part('day')}`),
  day(
    'chinese',
    `${part('year', true)}${said('年')}${part('month')}${said('月')}${part('day')}${said('日')}`,
  ),
  day('month', `${part('year', true)}${said('年')}${part('month')}${said('月')}`),
  '<number:number-style style:name="N-whole"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>',
  '<number:number-style style:name="N-thousands"><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
  `<number:percentage-style style:name="N-percent"><number:number number:decimal-places="0" number:min-integer-digits="1"/>${said('%')}</number:percentage-style>`,
  ...['iso', 'slashes', 'chinese', 'month', 'whole', 'thousands', 'percent'].map(
    (name) =>
      `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="N-${name}"/>`,
  ),
].join('');

const float = (value: number, more = ''): string =>
  `<table:table-cell${more} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const words = (value: string, more = ''): string =>
  `<table:table-cell${more} office:value-type="string">${value
    .split('\n')
    .map((line) => `<text:p>${escape(line)}</text:p>`)
    .join('')}</table:table-cell>`;

function cell(value: Written): string {
  if (value === null || value === '') return '<table:table-cell/>';
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number') return float(value);
  if ('formula' in value) return `<table:table-cell table:formula="of:=${escape(value.formula)}"/>`;
  if ('day' in value)
    return `<table:table-cell table:style-name="${value.format ?? 'iso'}" office:value-type="date" office:date-value="${value.day}"/>`;
  if ('number' in value) {
    const type = value.format === 'percent' ? 'percentage' : 'float';
    return `<table:table-cell table:style-name="${value.format}" office:value-type="${type}" office:value="${value.number}"/>`;
  }
  const { down = 1, right = 1 } = value.merged;
  const spans = ` table:number-rows-spanned="${down}" table:number-columns-spanned="${right}"`;
  return typeof value.value === 'number' ? float(value.value, spans) : words(value.value, spans);
}

/** A dot: what a sheet with a photograph of a table holds. */
const PICTURE =
  '<table:shapes><draw:frame svg:width="5cm" svg:height="5cm" svg:x="0cm" svg:y="0cm"><draw:image><office:binary-data>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</office:binary-data></draw:image></draw:frame></table:shapes>';

function sheet(written: WrittenSheet): string {
  const { name, hidden, rows, hiddenRows, filteredRows, hiddenColumns } = written;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) =>
    hiddenColumns?.includes(i)
      ? '<table:table-column table:visibility="collapse"/>'
      : '<table:table-column/>',
  ).join('');
  const lines = rows.map((row, i) => {
    const state = hiddenRows?.includes(i + 1) ? 'collapse' : filteredRows?.includes(i + 1) ? 'filter' : null;
    return `<table:table-row${state === null ? '' : ` table:visibility="${state}"`}>${row.map(cell).join('')}</table:table-row>`;
  });
  const shut = written.protected ? ' table:protected="true"' : '';
  return `<table:table table:name="${escape(name)}"${hidden ? ' table:style-name="hidden"' : ''}${shut}>${written.picture ? PICTURE : ''}${columns}${lines.join('')}</table:table>`;
}

const filterOf = ({ name, filter }: WrittenSheet): string => {
  const [from, to] = filter?.split(':') ?? [];
  return from === undefined
    ? ''
    : `<table:database-range table:name="filter-${escape(name)}" table:target-range-address="${escape(name)}.${from}:${escape(name)}.${to}" table:display-filter-buttons="true"/>`;
};

/**
 * A spreadsheet in one XML file (flat ODS), which LibreOffice and Gnumeric open and save as .xlsx.
 * @param since year that the program counts days from: 1904 in workbooks of old Macintosh computers.
 */
export const flatOds = (sheets: readonly WrittenSheet[], since: 1899 | 1904 = 1899): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${STYLES}<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${since === 1904 ? '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>' : ''}${sheets.map(sheet).join('')}${sheets.some(({ filter }) => filter !== undefined) ? `<table:database-ranges>${sheets.map(filterOf).join('')}</table:database-ranges>` : ''}</office:spreadsheet></office:body></office:document>
`;
