import type { ProblemCode } from '../../intake/catalogue.ts';
import { isWhole, type TableRead } from '../../intake/table.ts';
import { idSpellings } from '../canonical.ts';

/** Reports a problem at a cell of a table that was read; the text comes from the catalogue. */
export type Report = (
  read: TableRead,
  row: number,
  key: string,
  code: ProblemCode,
  params?: Record<string, string>,
) => void;

/** Ids present in a file, as published, whether or not the rest of their row was right. */
export const idsOf = (read: TableRead): ReadonlySet<string> => new Set(idSpellings(read).values());

/**
 * The rows whose cells of these fields could be read, right or wrong elsewhere, in their order: one wrong cell
 * hides no other problem of its row, and a cell that could not be read is blamed once.
 */
export const readable = <R extends { readonly row: number }, K extends keyof R & string>(
  read: TableRead<R>,
  ...keys: readonly K[]
): readonly Pick<R, K | 'row'>[] => rowsWhere(read, keys);

function rowsWhere<R extends { readonly row: number }>(
  read: TableRead<R>,
  keys: readonly string[],
): readonly R[] {
  if (keys.some((key) => read.missing.has(key))) return [];
  const more = read.wrong.filter(({ unread }) => !keys.some((key) => unread.has(key)));
  if (more.length === 0) return read.rows;
  return [...read.rows, ...more.map(({ values }) => values as R)].sort((a, b) => a.row - b.row);
}

/** A row whose columns are known by name only. */
export type Cells = Readonly<Record<string, unknown>> & { readonly row: number };

/** As `readable`, of any table: for checks that walk over the columns as a table declares them. */
export const cellsOf = (read: TableRead, ...keys: readonly string[]): readonly Cells[] =>
  rowsWhere<Cells>(read, keys);

/** The rows to add up: none while one of them is wrong, or a sum would be blamed for a wrong cell. */
export const complete = <R extends { readonly row: number }>(read: TableRead<R>): readonly R[] =>
  isWhole(read) ? read.rows : [];
