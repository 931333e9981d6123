import Papa from 'papaparse';
import { trimCell } from '../../schema/cell.ts';
import type { Table } from '../../schema/table.ts';
import { parseCsv } from '../csv.ts';

/** What is written into a table: cells of records that are there, by their index, and new records at the end. */
export interface Edits {
  readonly changed: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly added: readonly ReadonlyMap<string, string>[];
}

/** The text of each record with its line end, quoted line breaks inside it. */
function rawRecords(text: string): string[] {
  const found: string[] = [];
  let [start, quoted] = [0, false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (sign === '\r' && text[i + 1] === '\n') i++;
      found.push(text.slice(start, i + 1));
      start = i + 1;
    }
  }
  if (start < text.length) found.push(text.slice(start));
  return found;
}

/** Row, as Excel counts, of the first record that is added to a file; `old` and `columns` as in `editCsv`. */
export function firstAddedRow(old: string | null, columns: ReadonlyMap<string, number>): number {
  return old === null || columns.size === 0 ? 2 : rawRecords(old).length + 1;
}

const line = (cells: readonly string[]): string => Papa.unparse([[...cells]]);

/**
 * A table's CSV with edits, everything else byte for byte as it was: the order of rows and columns, line ends, quotes,
 * a byte order mark. Columns that are missing come last. A file that is not there gets every column in the order of the
 * schema, or `headers`.
 * @param old text of the file; null when there is none.
 * @param columns position of each field in it.
 * @throws when the file cannot be parsed (a bug: it is read first).
 */
export function editCsv(
  table: Table,
  old: string | null,
  columns: ReadonlyMap<string, number>,
  { changed, added }: Edits,
): string {
  const fields = Object.keys(table.fields);
  const header = (key: string): string => table.fields[key]?.header ?? '';
  if (old === null || columns.size === 0) {
    const records = added.map((cells) => fields.map((key) => cells.get(key) ?? ''));
    return [fields.map(header), ...records].map((cells) => `${line(cells)}\n`).join('');
  }
  const mark = old.startsWith('\ufeff') ? '\ufeff' : '';
  const text = old.slice(mark.length);
  const raw = rawRecords(text);
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(`${table.file} is edited before it can be read`);
  const { records } = parsed;
  const end = /\r\n|\n|\r/.exec(raw[0] ?? '')?.[0] ?? '\n';
  const used = [...changed.values(), ...added].flatMap((cells) => [...cells.keys()]);
  const extra = fields.filter((key) => used.includes(key) && !columns.has(key));
  const width = records[0]?.length ?? 0;
  const place = new Map([...columns, ...extra.map((key, i): [string, number] => [key, width + i])]);
  const full = (cells: readonly string[], edits: ReadonlyMap<string, string>): string[] => {
    const row = Array.from({ length: width + extra.length }, (_, i) => cells[i] ?? '');
    for (const [key, value] of edits) row[place.get(key) ?? -1] = value;
    return row;
  };
  const lines = raw.map((original, i) => {
    const edits = changed.get(i);
    const cells = records[i] ?? [];
    if (i === 0 && extra.length > 0) return `${line([...cells, ...extra.map(header)])}${end}`;
    if (edits !== undefined) return `${line(full(cells, edits))}${end}`;
    const blank = cells.every((cell) => trimCell(cell) === '');
    if (i > 0 && extra.length > 0 && !blank) return `${line(full(cells, new Map()))}${end}`;
    return i === raw.length - 1 && !/[\r\n]$/.test(original) ? `${original}${end}` : original;
  });
  return `${mark}${lines.join('')}${added.map((cells) => `${line(full([], cells))}${end}`).join('')}`;
}
