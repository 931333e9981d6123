import type { Fields, Table } from '../schema/table.ts';
import { trimCell } from '../schema/cell.ts';
import { nearest } from '../schema/nearest.ts';
import { unitFree, unitShift } from './units.ts';
import { columnLetter, error, shown, type Place, type Problem } from './problem.ts';

/** Headers are compared without spaces and without minding full- or half-width brackets. */
export const normalHeader = (raw: string): string => raw.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');

/** Position of each field in the file, by field key. */
export type Columns = ReadonlyMap<string, number>;

function headerIndex(table: Table): Map<string, string> {
  const index = new Map<string, string>();
  for (const [key, field] of Object.entries(table.fields))
    for (const name of [field.header, ...field.aliases]) index.set(normalHeader(name), key);
  return index;
}

/** True when at least half of the cells are headers of the table: then the row is its header. */
export function isHeaderOf(table: Table, record: readonly string[]): boolean {
  const index = headerIndex(table);
  const cells = record.filter((cell) => trimCell(cell) !== '');
  return cells.length > 0 && cells.filter((cell) => index.has(normalHeader(cell))).length * 2 >= cells.length;
}

/** Whether two headers may mean one column: a header in another unit never does. */
function sameUnit(written: string, header: string): boolean {
  const [ours, theirs] = [unitFree(header).unit, unitFree(written).unit];
  return ours === null || theirs === null || unitShift(theirs, ours) === 0;
}

/** F007: a header that the table does not have, with the one that may be meant. */
function unknownHeader(place: Place, written: string, headers: readonly string[]): Problem {
  const like = nearest(
    written,
    headers.filter((header) => sameUnit(written, header)),
  );
  return error('F007', place, {
    nearest: like === null ? '' : `是不是“${like}”？`,
    headers: headers.join('、'),
  });
}

/**
 * Matches the first record against the table's headers.
 * Errors: F002 NUL, F003 U+FFFD, F006 no header, F007 unknown, F008 twice, F009 a required one is missing, F011 title
 * above, F026 none of three or more is known.
 */
export function readHeader(
  table: Table<Fields>,
  records: readonly (readonly string[])[],
  file: string,
): { columns: Columns; problems: Problem[] } {
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  const headers = Object.values(table.fields).map((field) => field.header);
  const record = records[0] ?? [];
  if (record.every((cell) => trimCell(cell) === '')) {
    const later = records.findIndex((other) => isHeaderOf(table, other));
    const code = later > 0 ? 'F011' : 'F006';
    problems.push(error(code, { file, row: 1 }, { headers: headers.join('、') }));
    return { columns, problems };
  }
  const later = isHeaderOf(table, record)
    ? -1
    : records.slice(0, 10).findIndex((other) => isHeaderOf(table, other));
  if (later > 0) {
    const value = record.map(trimCell).filter(Boolean).join(' ');
    problems.push(error('F011', { file, row: 1, value }, {}));
    return { columns, problems };
  }
  const index = headerIndex(table);
  const written = record.map(trimCell).filter(Boolean);
  if (written.length > 2 && !written.some((one) => index.has(normalHeader(one)))) {
    const params = { written: shown(written.join('、')), headers: headers.join('、') };
    problems.push(error('F026', { file, row: 1 }, params));
    return { columns, problems };
  }
  record.forEach((raw, position) => {
    const written = trimCell(raw);
    if (written === '') return;
    const key = index.get(normalHeader(written));
    const place = { file, row: 1, column: columnLetter(position), value: written };
    if (written.includes('\u0000') || written.includes('\ufffd')) {
      problems.push(error(written.includes('\u0000') ? 'F002' : 'F003', place));
    } else if (key === undefined) {
      problems.push(unknownHeader(place, written, headers));
    } else if (columns.has(key)) {
      problems.push(error('F008', place));
    } else {
      columns.set(key, position);
    }
  });
  for (const [key, field] of Object.entries(table.fields)) {
    if (field.required && !columns.has(key)) {
      problems.push(
        error('F009', { file, row: 1 }, { header: field.header, description: field.description }),
      );
    }
  }
  return { columns, problems };
}
