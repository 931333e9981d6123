import type { ProblemCode } from '../../intake/catalogue.ts';
import { trimCell } from '../../schema/cell.ts';
import { isWhole, type TableRead } from '../../intake/table.ts';

/** Reports a problem at a cell of a table that was read; the text comes from the catalogue. */
export type Report = (
  read: TableRead<never>,
  row: number,
  key: string,
  code: ProblemCode,
  params?: Record<string, string>,
) => void;

/** A key as it is compared: without full-width forms and capitals. */
export const keyForm = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKC')
    .toLowerCase();

/**
 * Ids present in a file, as compared and as written, whether or not the rest of their row was right:
 * a row still to be mended must not raise errors elsewhere.
 */
export function idsOf(read: TableRead): ReadonlyMap<string, string> {
  const position = read.columns.get(read.table.key[0] ?? '') ?? -1;
  const written = read.records.slice(1).map((record) => trimCell(record[position] ?? ''));
  // What is longer than an id may be is none, and too long to be compared.
  return new Map(written.filter((id) => id !== '' && id.length <= 64).map((id) => [keyForm(id), id]));
}

/**
 * The rows whose cells of these fields could be read, right or wrong elsewhere, in their order: one wrong cell
 * hides no other problem of its row, and a cell that could not be read is blamed once.
 */
export function readable<R extends { readonly row: number }, K extends keyof R & string>(
  read: TableRead<R>,
  ...keys: readonly K[]
): readonly Pick<R, K | 'row'>[] {
  if (keys.some((key) => read.missing.has(key))) return [];
  const more = read.wrong.filter(({ unread }) => !keys.some((key) => unread.has(key)));
  if (more.length === 0) return read.rows;
  return [...read.rows, ...more.map(({ values }) => values as R)].sort((a, b) => a.row - b.row);
}

/** The rows to add up: none while one of them is wrong, or a sum would be blamed for a wrong cell. */
export const complete = <R extends { readonly row: number }>(read: TableRead<R>): readonly R[] =>
  isWhole(read) ? read.rows : [];
