import type { Params, Place } from '../problem.ts';
import { columnLetter } from '../problem.ts';
import type { TableName } from '../../schema/tables/index.ts';
import type { Merge, SheetCell } from '../workbook/sheet.ts';
import type { FoundTable } from './find-table.ts';
import { fills, type Filled, type Plan } from './plan.ts';

/** A cell of a ledger on its way into one of our columns. */
export interface LineCell {
  readonly cell: SheetCell;
  readonly filled: Filled;
  readonly place: Place;
  /** Rows that share this one number, when its cell is merged down: they must be one record. */
  readonly shared: readonly number[] | null;
  /** First row of the merged cell that it is part of; null when it stands alone. */
  readonly mergedFrom: number | null;
}

/** What one line of a ledger says of one table; `with` tells two rows of that table apart. */
export interface Draft {
  readonly table: TableName;
  readonly with: Readonly<Record<string, string>>;
  /** `with` as one word. */
  readonly variant: string;
  readonly cells: readonly LineCell[];
}

/** One line of a ledger. Rows from 0. */
export interface Line {
  readonly row: number;
  readonly drafts: readonly Draft[];
}

export interface LinesRead {
  readonly lines: readonly Line[];
  /** Cells that were filled from a merged one, by column. */
  readonly merged: ReadonlyMap<string, number>;
  /** Rows that `only` leaves out. */
  readonly others: number;
}

/** Columns whose empty cells mostly stand for the one above: what a block of lines has in common. */
const BLOCKS = new Set([
  'compounds.street',
  'compounds.community',
  'projects.name',
  'projects.planYear',
  'projects.leadStreet',
  'figures.area',
]);

const EMPTY: SheetCell = { text: '', kind: 'text' };

const isNumber = ({ target }: Filled): boolean => ['整数', '小数'].includes(target.field.kind);

/** Merges below the header, by their column. */
function mergesDown({ sheet, headerRow }: FoundTable): Map<number, Merge[]> {
  const byColumn = new Map<number, Merge[]>();
  for (const merge of sheet.merges) {
    if (merge.top <= headerRow || merge.bottom === merge.top) continue;
    byColumn.set(merge.left, [...(byColumn.get(merge.left) ?? []), merge]);
  }
  return byColumn;
}

/** Whether a column looks as if its cells had been merged: some rows say something, most below them nothing. */
function looksMerged(found: FoundTable, filled: Filled, covered: (row: number) => boolean): boolean {
  if (filled.fill !== null) return false;
  const empty = found.lines.map(
    (row) => !covered(row) && (found.sheet.rows[row]?.[filled.position]?.text.trim() ?? '') === '',
  );
  const blanks = empty.filter(Boolean).length;
  return blanks > 0 && empty[0] === false && blanks * 4 >= empty.length;
}

/** What a line gives one row of: a table, what tells two of its rows apart, and the columns that fill it. */
interface Group extends Omit<Draft, 'cells'> {
  /** Places in `plan.filled`. */
  readonly columns: readonly number[];
}

/** The rows that each line of a ledger becomes. */
function groupsOf({ filled }: Plan): Group[] {
  const variantOf = ({ with: more }: Filled): string => JSON.stringify(more);
  const none = JSON.stringify({});
  const kinds = new Map(
    filled.map((one) => [`${one.target.table} ${variantOf(one)}`, { one, variant: variantOf(one) }]),
  );
  return [...kinds.values()].flatMap(({ one: { target, with: more }, variant }): Group[] => {
    const { table } = target;
    const places = (fits: (of: string) => boolean): number[] =>
      filled.flatMap((one, at) => (one.target.table === table && fits(variantOf(one)) ? [at] : []));
    const hasVariants = places((of) => of !== none).length > 0;
    // What every row of the table has in common goes into each of its variants.
    if (variant === none)
      return hasVariants ? [] : [{ table, with: more, variant, columns: places(() => true) }];
    const columns = [...places((of) => of === variant), ...places((of) => of === none)];
    return [{ table, with: more, variant, columns }];
  });
}

/** The cells of a table as its lines have them, merged ones filled down. */
class Cells {
  /** Cells that were filled from a merged one, by column. */
  readonly merged = new Map<string, number>();
  private readonly found: FoundTable;
  private readonly file: string;
  private readonly down: ReadonlyMap<number, readonly Merge[]>;
  /** What the last line had in a column that is filled down, by its position. */
  private readonly above = new Map<number, SheetCell>();

  constructor(found: FoundTable, file: string) {
    this.found = found;
    this.file = file;
    this.down = mergesDown(found);
  }

  place(row: number, { position, header }: Filled): Place {
    return { file: this.file, row: row + 1, column: columnLetter(position), header };
  }

  /** The merged cell below the header that reaches over a row of a column. */
  mergeOver(row: number, column: number): Merge | undefined {
    return this.down.get(column)?.find(({ top, bottom }) => top <= row && row <= bottom);
  }

  text(row: number, position: number): string {
    const merge = this.mergeOver(row, position);
    return this.found.sheet.rows[merge?.top ?? row]?.[position]?.text.trim() ?? '';
  }

  at(row: number, filled: Filled): LineCell {
    const merge = this.mergeOver(row, filled.position);
    return merge === undefined ? this.alone(row, filled) : this.ofMerge(row, filled, merge);
  }

  private ofMerge(row: number, filled: Filled, { top, bottom }: Merge): LineCell {
    const cell = this.found.sheet.rows[top]?.[filled.position];
    const part = { filled, place: this.place(row, filled), shared: null, mergedFrom: top };
    if (cell === undefined) return { ...part, cell: EMPTY };
    if (isNumber(filled)) {
      const shared = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
      return { ...part, cell, place: this.place(top, filled), shared };
    }
    if (row > top) this.count(filled);
    return { ...part, cell };
  }

  private alone(row: number, filled: Filled): LineCell {
    const own = this.found.sheet.rows[row]?.[filled.position];
    const isEmpty = own === undefined || (own.kind === 'text' && own.text.trim() === '');
    const isFilled = isEmpty && filled.fill === 'down';
    const cell = isFilled ? this.above.get(filled.position) : own;
    if (cell !== undefined && !isEmpty) this.above.set(filled.position, cell);
    if (cell !== undefined && isFilled) this.count(filled);
    return { cell: cell ?? EMPTY, filled, place: this.place(row, filled), shared: null, mergedFrom: null };
  }

  private count({ header }: Filled): void {
    this.merged.set(header, (this.merged.get(header) ?? 0) + 1);
  }
}

/** Says I012 of every column that looks as if its cells had been merged before they became text. */
function askOfMerged(
  found: FoundTable,
  plan: Plan,
  cells: Cells,
  fail: (code: 'I012', place: Place, params: Params) => void,
): void {
  const areBuildings = fills(plan, 'buildings');
  const isName = ({ target: { table, key } }: Filled): boolean => table === 'compounds' && key === 'name';
  const mayBlock = (filled: Filled): boolean =>
    BLOCKS.has(`${filled.target.table}.${filled.target.key}`) || (areBuildings && isName(filled));
  // Where a project is called as its compound, each line has its own name; where lines are buildings, they share one.
  const settled = new Set(
    plan.filled.filter((one) => isName(one) && !areBuildings).map(({ position }) => position),
  );
  for (const filled of plan.filled) {
    const { position, header } = filled;
    const covered = (row: number): boolean => cells.mergeOver(row, position) !== undefined;
    if (settled.has(position) || !mayBlock(filled) || !looksMerged(found, filled, covered)) continue;
    settled.add(position);
    fail('I012', { ...cells.place(found.headerRow, filled), value: header }, { header });
  }
}

/**
 * Takes the lines of a table apart by our tables, merged cells filled down.
 * Errors: I012 a column that looks as if it had been merged before it became text.
 */
export function readLines(
  found: FoundTable,
  plan: Plan,
  file: string,
  fail: (code: 'I012', place: Place, params: Params) => void,
): LinesRead {
  const cells = new Cells(found, file);
  askOfMerged(found, plan, cells, fail);
  const groups = groupsOf(plan);
  const isWanted = (row: number): boolean =>
    plan.only.every(({ position, words }) => {
      const text = cells.text(row, position);
      return words.some((word) => text === word || text.replace(/^.*?\d+\s*[.、．]\s*/, '') === word);
    });
  let others = 0;
  const lines = found.lines.flatMap((row): Line[] => {
    // Also of a line that is left out: the next may be filled from it.
    const own = plan.filled.map((filled) => cells.at(row, filled));
    if (!isWanted(row)) {
      others++;
      return [];
    }
    const drafts = groups.map(({ columns, ...group }): Draft => ({
      ...group,
      cells: columns.map((at) => own[at]!),
    }));
    return [{ row, drafts }];
  });
  return { lines, merged: cells.merged, others };
}
