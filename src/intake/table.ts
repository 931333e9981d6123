import type { Field } from '../schema/field.ts';
import type { Fields, RowOf, Table } from '../schema/table.ts';
import { isBlank, leftover, tooLong, trimCell, type Parsed } from '../schema/cell.ts';
import { unguardFormula } from '../schema/formula.ts';
import type { ProblemCode } from './catalogue.ts';
import { isFoot } from './foot.ts';
import { readHeader, type Columns } from './header.ts';
import { personalIn } from './personal.ts';
import { columnLetter, error, question, type Place, type Problem } from './problem.ts';

/** A row that is left out of `rows`: what could be read of it, null elsewhere, and which fields are not to be relied on. */
export interface WrongRow {
  readonly values: { readonly row: number };
  readonly unread: ReadonlySet<string>;
}

/** A table read from a file: the good rows, and what is needed to point at any cell of it. */
export interface TableRead<R extends { readonly row: number } = { readonly row: number }> {
  readonly table: Table;
  readonly file: string;
  /** False when there is no such file: everything it could say is 未公开. */
  readonly present: boolean;
  readonly rows: readonly R[];
  /** Fields without a column while the header has an error: theirs may be the column with the wrong header. */
  readonly missing: ReadonlySet<string>;
  /** Rows with a cell that could not be read, so that the rest of the row is checked with the others. */
  readonly wrong: readonly WrongRow[];
  /** Data rows in the file, right or wrong. */
  readonly total: number;
  readonly columns: Columns;
  readonly records: readonly (readonly string[])[];
}

/** Whether every row of a table could be read; a file that is not there has none. */
export const isWhole = ({ present, columns, rows, total }: TableRead): boolean =>
  !present || (columns.size > 0 && rows.length === total);

/** What the key of a record looks like; the lines below a table have none. */
const ID_LIKE = /^[\w-]+$/;

/** A row that sums others up. */
export const TOTALS = /^(合计|总计|共计|小计|总和)([:：].*|[（(].*[）)])?$/;

/** The record's id and name for a message, from whatever can be read of it. */
function recordName(table: Table, columns: Columns, record: readonly string[]): string | null {
  const cell = (key: string): string => trimCell(record[columns.get(key) ?? -1] ?? '');
  const id = table.key.map(cell).filter(Boolean).join('+');
  const label =
    table.label === null || table.key.includes(table.label) ? '' : cell(table.label).split('\n')[0];
  return [id, label].filter(Boolean).join(' ') || null;
}

/** The place of a field's cell in a record, for a problem. `row` is the Excel row. */
export function placeOf(
  read: Pick<TableRead, 'table' | 'file' | 'columns' | 'records'>,
  row: number,
  key?: string,
): Place {
  const record = read.records[row - 1] ?? [];
  const position = key === undefined ? undefined : read.columns.get(key);
  const base = { file: read.file, row, record: recordName(read.table, read.columns, record) };
  if (key === undefined) return base;
  const header = read.table.fields[key]?.header ?? null;
  if (position === undefined) return { ...base, header };
  return { ...base, header, column: columnLetter(position), value: trimCell(record[position] ?? '') };
}

/** A cell by its position, whichever field it is of. `row` is the Excel row. */
function cellOf(
  records: readonly (readonly string[])[],
  row: number,
  position: number,
): Required<Pick<Place, 'column' | 'header' | 'value'>> {
  const header = trimCell(records[0]?.[position] ?? '') || null;
  return { column: columnLetter(position), header, value: trimCell(records[row - 1]?.[position] ?? '') };
}

/** Params every cell text may use; the parser's own come on top. */
function cellParams(field: Field<unknown>, issue: Readonly<Record<string, string>>): Record<string, string> {
  return {
    header: field.header,
    description: field.description,
    example: field.example,
    unit: field.unit === null ? (field.kind === '小数' ? '写在“单位”列' : '不用写') : `是${field.unit}`,
    why: '没有这一天',
    ...(issue['example'] === undefined && field.kind === '日期' ? { example: '2021-05-10' } : {}),
    ...issue,
  };
}

/** What is known of a table while its rows are read. */
interface Reading {
  readonly table: Table;
  readonly fields: readonly [string, Field<unknown>][];
  readonly read: Pick<TableRead, 'table' | 'file' | 'columns' | 'records'>;
  /** Positions without a header. */
  readonly unnamed: readonly number[];
  readonly problems: Problem[];
  readonly questions: Problem[];
}

/** What stands in a record's place: another number of cells, a sum, the lines below a table; null for a record. */
function noRecord({ table, read }: Reading, record: readonly string[], row: number): Problem | null {
  const { file, records, columns } = read;
  const width = records[0]?.length ?? 0;
  if (record.length !== width) {
    const params = { expected: String(width), actual: String(record.length) };
    const at = Math.min(width, record.length);
    return error('F010', { ...placeOf(read, row), ...cellOf(records, row, at) }, params);
  }
  const sum = record.findIndex((cell) => TOTALS.test(trimCell(cell).replace(/\s/g, '')));
  if (sum >= 0) return error('F012', { file, row, ...cellOf(records, row, sum) });
  const first = record.find((cell) => trimCell(cell) !== '') ?? '';
  const apart =
    isFoot(first) && table.key.every((key) => !ID_LIKE.test(record[columns.get(key) ?? -1] ?? ''));
  if (!apart) return null;
  const { value, ...cell } = cellOf(records, row, record.indexOf(first));
  // Who signed is nobody's business in a report.
  return error('F027', { file, row, ...cell, value: (value ?? '').replace(/[:：].*/su, '：…') });
}

/** Reads one cell into `values`. @returns whether it could be read */
function readCell(
  { read, problems, questions }: Reading,
  [key, field]: readonly [string, Field<unknown>],
  row: number,
  values: Record<string, unknown>,
): boolean {
  const position = read.columns.get(key);
  const record = read.records[row - 1] ?? [];
  const raw = position === undefined ? '' : unguardFormula(trimCell(record[position] ?? ''));
  const fail = (code: string, params: Readonly<Record<string, string>> = {}): false => {
    problems.push(error(code as ProblemCode, placeOf(read, row, key), cellParams(field, params)));
    return false;
  };
  values[key] = field.blank;
  if (raw.includes('\u0000') || raw.includes('\ufffd')) return fail(raw.includes('\u0000') ? 'F002' : 'F003');
  const long = tooLong(raw);
  if (long !== null) return fail(long.code, long.params);
  if (isBlank(raw, field.codes)) return field.required && position !== undefined ? fail('T001') : true;
  const parsed: Parsed<unknown> = leftover(raw) ?? field.parse(raw);
  const personal = personalIn(field.kind, raw);
  if (!parsed.ok) return fail(parsed.code, parsed.params);
  if (personal?.sure === false)
    questions.push(
      question(personal.code, { ...placeOf(read, row, key), value: raw }, cellParams(field, {})),
    );
  if (personal?.sure) return fail(personal.code);
  values[key] = parsed.value;
  return true;
}

/** Reads one record, as far as it can be read. */
function readRow(reading: Reading, row: number): WrongRow {
  const { fields, read, unnamed, problems } = reading;
  for (const position of unnamed) {
    const cell = cellOf(read.records, row, position);
    if (cell.value !== '') problems.push(error('F017', { ...placeOf(read, row), ...cell }));
  }
  const values: Record<string, unknown> & { row: number } = { row };
  const unread = fields.flatMap((field) => (readCell(reading, field, row, values) ? [] : field[0]));
  return { values, unread: new Set(unread) };
}

/**
 * Reads the records of one table into typed rows. A row with any wrong cell is left out of `rows`
 * and every wrong cell is reported. Rows whose cells are all blank carry nothing and are passed over.
 */
export function readTable<F extends Fields>(
  table: Table<F>,
  records: readonly (readonly string[])[],
  file: string,
): { read: TableRead<RowOf<F>>; problems: Problem[] } {
  const { columns, problems } = readHeader(table, records, file);
  const missing = new Set(
    problems.length === 0 ? [] : Object.keys(table.fields).filter((key) => !columns.has(key)),
  );
  const read = { table, file, present: true, columns, records, missing };
  const rows: RowOf<F>[] = [];
  const wrong: WrongRow[] = [];
  if (problems.some((p) => p.code === 'F006' || p.code === 'F011' || p.code === 'F026'))
    return { read: { ...read, rows, wrong, total: Math.max(0, records.length - 1) }, problems };
  const fields = Object.entries(table.fields) as [string, Field<unknown>][];
  const unnamed = (records[0] ?? []).flatMap((cell, i) => (trimCell(cell) === '' ? [i] : []));
  const reading: Reading = { table, fields, read, unnamed, problems, questions: [] };
  const incomplete = fields.some(([key, field]) => field.required && !columns.has(key));
  let total = 0;
  for (let i = 1; i < records.length; i++) {
    const record = records[i] ?? [];
    if (record.every((cell) => trimCell(cell) === '')) continue;
    total++;
    const none = noRecord(reading, record, i + 1);
    if (none !== null) {
      problems.push(none);
      continue;
    }
    const before = problems.length;
    const one = readRow(reading, i + 1);
    if (problems.length > before || incomplete) wrong.push(one);
    else rows.push(table.schema.parse(one.values) as RowOf<F>);
  }
  return { read: { ...read, rows, wrong, total }, problems: [...problems, ...reading.questions] };
}
