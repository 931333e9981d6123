/**
 * What is no conduct to judge but impossible or unreadable data (E):
 * what the checks before the rules find. An error stops the build and can never be explained away.
 */
export interface ErrorRow {
  /** The kind of rule beside which it stands, or what it is about: 环节, 附件, 数据. */
  readonly id: string;
  readonly clause: string;
  readonly statement: string;
  /** Problem codes of the intake catalogue that find it. */
  readonly codes: readonly string[];
  /** Where no problem code does: what makes sure of it instead. */
  readonly how: string | null;
}

/** A row that problem codes find. */
export const found = (id: string, clause: string, statement: string, ...codes: string[]): ErrorRow => ({
  id,
  clause,
  statement,
  codes,
  how: null,
});
/** A row that the program makes sure of. */
export const ensured = (id: string, clause: string, statement: string, how: string): ErrorRow => ({
  id,
  clause,
  statement,
  codes: [],
  how,
});
