import { UNDECIDED, type ColumnMapping } from '../../schema/mapping.ts';
import type { FoundTable } from './find-table.ts';
import { headingOf } from './headings.ts';

/** A column of a ledger with what is proposed for it. */
export type Column = readonly [header: string, mapped: ColumnMapping];

export const namesOfTarget = (mapped: ColumnMapping): readonly string[] =>
  'to' in mapped ? [mapped.to].flat() : [];

/** The column of ours that names a building. */
export const BUILDING = '楼栋/楼栋名称';

/** Headers that count the buildings of a compound, or call one: what their cells hold decides. */
const EITHER = new Set(['楼栋', '楼座', '栋', '幢']);
const COUNT = /^\d+(\.0+)?$/;

/** What a line says of its compound, where lines are compounds, and of its building, where they are buildings. */
const OF_BUILDING: Readonly<Record<string, string>> = {
  '小区/总户数': '楼栋/本栋户数',
  '小区/建成年份起': '楼栋/本栋建成年份',
};
/** What a building has no column for. */
const OF_COMPOUND_ONLY = ['小区/建筑面积（平方米）', '小区/楼栋数'];

const first = (mapped: ColumnMapping): string => namesOfTarget(mapped)[0] ?? '';

/** Cells of a column, one a line; empty ones too. */
const cellsOf = ({ columns, sheet, lines }: FoundTable, header: string): string[] => {
  const position = columns.find((column) => column.header === header)?.position ?? -1;
  return lines.map((row) => sheet.rows[row]?.[position]?.text.trim() ?? '');
};

/** Whether lines share a compound: its name stands again, or is left out below the first, or the ledger is of one compound. */
function shareCompounds(found: FoundTable, columns: readonly Column[]): boolean {
  const naming = (name: string): string | undefined =>
    columns.find(([, mapped]) => namesOfTarget(mapped).includes(name))?.[0];
  const header =
    naming('小区/小区名称') ?? naming('小区/小区编号') ?? naming('楼栋/小区编号') ?? naming('项目/项目名称');
  if (header === undefined) return found.lines.length > 1;
  const cells = cellsOf(found, header);
  return new Set(cells.filter(Boolean)).size < cells.length;
}

/**
 * Sees whether the lines of a ledger are buildings, and gives what they say to the buildings then: flats and years are
 * those of one building. Where lines are compounds, nothing is proposed for what only a building has.
 */
export function withBuildings(columns: readonly Column[], found: FoundTable): Column[] {
  const calls = ([header, mapped]: Column): boolean =>
    first(mapped) === BUILDING ||
    (EITHER.has(headingOf(header).base) && !cellsOf(found, header).some((cell) => COUNT.test(cell)));
  const named = columns.find(calls);
  if (named === undefined || !shareCompounds(found, columns))
    return columns.map(([header, mapped]) =>
      first(mapped).startsWith('楼栋/') ? [header, { to: UNDECIDED }] : [header, mapped],
    );
  return columns.map((column): Column => {
    const [header, mapped] = column;
    if (column === named) return [header, { to: BUILDING }];
    const own = OF_BUILDING[first(mapped)];
    if (own !== undefined) return [header, { ...mapped, to: own }];
    return [header, OF_COMPOUND_ONLY.includes(first(mapped)) ? { to: UNDECIDED } : mapped];
  });
}
