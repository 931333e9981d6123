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
  const { sheet } = found;
  const down = mergesDown(found);
  const mergeOver = (row: number, column: number): Merge | undefined =>
    down.get(column)?.find(({ top, bottom }) => top <= row && row <= bottom);
  const merged = new Map<string, number>();
  const place = (row: number, { position, header }: Filled): Place => ({
    file,
    row: row + 1,
    column: columnLetter(position),
    header,
  });
  const asked = new Set<number>();
  const areBuildings = fills(plan, 'buildings');
  const mayBlock = ({ target: { table, key } }: Filled): boolean =>
    BLOCKS.has(`${table}.${key}`) || (areBuildings && table === 'compounds' && key === 'name');
  // Where a project is called as its compound, each line has its own name; where lines are buildings, they share one.
  const named = new Set(
    plan.filled
      .filter(({ target }) => target.table === 'compounds' && target.key === 'name' && !areBuildings)
      .map(({ position }) => position),
  );
  for (const filled of plan.filled) {
    const covered = (row: number): boolean => mergeOver(row, filled.position) !== undefined;
    if (asked.has(filled.position) || named.has(filled.position)) continue;
    if (!mayBlock(filled) || !looksMerged(found, filled, covered)) continue;
    asked.add(filled.position);
    fail('I012', { ...place(found.headerRow, filled), value: filled.header }, { header: filled.header });
  }
  const groups = groupsOf(plan);
  const above = new Map<number, SheetCell>();
  let others = 0;
  const cellAt = (row: number, filled: Filled): LineCell => {
    const own = sheet.rows[row]?.[filled.position];
    const merge = mergeOver(row, filled.position);
    const at = place(row, filled);
    if (merge !== undefined) {
      const cell = sheet.rows[merge.top]?.[filled.position];
      if (cell === undefined) return { cell: EMPTY, filled, place: at, shared: null, mergedFrom: merge.top };
      const shared = Array.from({ length: merge.bottom - merge.top + 1 }, (_, i) => merge.top + i);
      if (isNumber(filled))
        return { cell, filled, place: { ...at, row: merge.top + 1 }, shared, mergedFrom: merge.top };
      if (row > merge.top) merged.set(filled.header, (merged.get(filled.header) ?? 0) + 1);
      return { cell, filled, place: at, shared: null, mergedFrom: merge.top };
    }
    const empty = own === undefined || (own.kind === 'text' && own.text.trim() === '');
    const cell = empty && filled.fill === 'down' ? above.get(filled.position) : own;
    if (cell === undefined) return { cell: EMPTY, filled, place: at, shared: null, mergedFrom: null };
    if (!empty) above.set(filled.position, cell);
    else if (filled.fill === 'down') merged.set(filled.header, (merged.get(filled.header) ?? 0) + 1);
    return { cell, filled, place: at, shared: null, mergedFrom: null };
  };
  const lines = found.lines.flatMap((row): Line[] => {
    const cells = plan.filled.map((filled) => cellAt(row, filled));
    const wanted = plan.only.every(({ position, words }) => {
      const merge = mergeOver(row, position);
      const text = sheet.rows[merge?.top ?? row]?.[position]?.text.trim() ?? '';
      return words.some((word) => text === word || text.replace(/^.*?\d+\s*[.、．]\s*/, '') === word);
    });
    if (!wanted) {
      others++;
      return [];
    }
    const drafts = groups.map(({ table, with: more, variant, columns }): Draft => ({
      table,
      with: more,
      variant,
      cells: columns.map((at) => cells[at]!),
    }));
    return [{ row, drafts }];
  });
  return { lines, merged, others };
}
