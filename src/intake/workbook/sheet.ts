/**
 * What a cell holds. `error`: #REF! and its like; `uncalculated`: a formula without a result; `scaled`: a number whose
 * format shows it divided; a cell of a text file is always `text`.
 */
export type CellKind =
  'text' | 'number' | 'date' | 'percent' | 'logical' | 'error' | 'uncalculated' | 'scaled';

/**
 * A cell as it is stored, not as it is displayed: a number with all its digits, a date as 2021-05-10, with ` 13:05` where
 * it has a time; 2021-05 where the format of the cell shows no day.
 */
export interface SheetCell {
  readonly text: string;
  readonly kind: CellKind;
}

/** Cells shown as one; rows and columns from 0, the last included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet; `rows[0]` is row 1 of Excel, holes are empty cells. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** False for a text file: nobody can say which cells were merged or hidden. */
  readonly typed: boolean;
}

/** The text of a cell without the spaces around it; '' where there is none. */
export const textAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.rows[row]?.[column]?.text ?? '';
