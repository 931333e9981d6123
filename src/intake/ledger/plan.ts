import type { Params, Place } from '../problem.ts';
import { columnLetter } from '../problem.ts';
import { normalHeader } from '../header.ts';
import { UNDECIDED, type ColumnMapping, type Layout } from '../../schema/mapping.ts';
import type { TableName } from '../../schema/tables/index.ts';
import type { FoundTable } from './find-table.ts';
import type { Ours } from './ours.ts';
import { targetName, targetOf, type Target } from './targets.ts';
import { headingOf } from './headings.ts';
import { unitShift } from '../units.ts';

/** One column of a ledger with the one column of ours that it fills. */
export interface Filled {
  readonly position: number;
  readonly header: string;
  readonly target: Target;
  readonly shift: number;
  readonly codes: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, string>>;
  readonly fill: 'down' | 'none' | null;
  readonly span: 'first' | 'last' | null;
  /** The column is first of all another table's: alone it makes no record here. */
  readonly secondary: boolean;
}

/** How a table of a ledger is read. */
export interface Plan {
  readonly filled: readonly Filled[];
  readonly constants: readonly { readonly target: Target; readonly text: string }[];
  readonly skipped: readonly { readonly header: string; readonly why: string }[];
  readonly only: readonly { readonly position: number; readonly words: readonly string[] }[];
}

/** Whether a ledger says anything of a table. */
export const fills = ({ filled }: Plan, table: TableName): boolean =>
  filled.some(({ target }) => target.table === table);

export type Fail = (code: 'I004' | 'I007' | 'I013' | 'I015', place: Place, params?: Params) => void;

interface Shared {
  readonly ours: Ours;
  readonly file: string;
  readonly fail: Fail;
}

/** Places that the point moves for a column; null (and I008) when its unit is missing or another kind of thing. */
function shiftOf(
  { unit }: { unit?: string | undefined },
  header: string,
  target: Target,
  refuse: (detail: string) => void,
): number | null {
  const own = target.field.unit;
  // A published figure keeps the unit of its source, written in a column of its own.
  if (own === null || target.field.kind === '度') return 0;
  const written = unit === UNDECIDED ? null : (unit ?? headingOf(header).unit);
  if (written === null) {
    if (unit !== UNDECIDED && target.field.kind !== '小数') return 0;
    refuse(`表头没有写单位，请在 unit 里写它是${own}，还是别的单位`);
    return null;
  }
  const shift = unitShift(written, own);
  if (shift === null) refuse(`“${written}”换算不成${own}`);
  return shift;
}

function columnPlan(
  { ours, file, fail }: Shared,
  mapped: Exclude<ColumnMapping, { skip: string }>,
  position: number,
  header: string,
  row: number,
): Filled[] {
  const place = { file, row, column: columnLetter(position), value: header };
  const names = [mapped.to].flat();
  if (names.includes(UNDECIDED)) {
    fail('I004', place, { header });
    return [];
  }
  const first = targetOf(ours.tables, names[0] ?? '')?.table;
  const open = Object.entries(mapped.with ?? {}).filter(([, word]) => word === UNDECIDED);
  for (const [name] of open) {
    const table = first === undefined ? '' : ours.tables[first].title;
    const codes = targetOf(ours.tables, `${table}/${name}`)?.field.codes ?? [];
    const words = codes.length > 0 ? `；可以写：${codes.join('、')}` : '';
    fail('I015', place, { where: `给“${header}”写的 with 里`, name, words });
  }
  if (open.length > 0) return [];
  return names.flatMap((name, i): Filled[] => {
    const target = targetOf(ours.tables, name);
    if (target === null) {
      fail('I013', place, { detail: `“${header}”写的“${name}”不是“表/列”，例如“小区/总户数”` });
      return [];
    }
    const shift = shiftOf(mapped, header, target, (detail) => fail('I007', place, { detail }));
    if (shift === null) return [];
    const years = names.length === 2 && target.field.kind === '年份';
    return [
      {
        position,
        header,
        target,
        shift,
        codes: mapped.codes ?? {},
        with: mapped.with ?? {},
        fill: mapped.fill ?? null,
        span: years ? (i === 0 ? 'first' : 'last') : null,
        secondary: target.table !== first,
      },
    ];
  });
}

/** I013: two columns that fill one cell, of which one would be lost. */
function checkTwins({ ours, file, fail }: Shared, filled: readonly Filled[], row: number): void {
  const first = new Map<string, Filled>();
  for (const one of filled) {
    const cell = `${targetName(ours.tables, one.target)} ${JSON.stringify(one.with)}`;
    const before = first.get(cell);
    if (before === undefined) {
      first.set(cell, one);
      continue;
    }
    const detail = `“${before.header}”和“${one.header}”都填到“${targetName(ours.tables, one.target)}”，只能留一个；另一个写 { "skip": "为什么不要" }`;
    fail('I013', { file, row, column: columnLetter(one.position), value: one.header }, { detail });
  }
}

/**
 * Resolves a layout for a table of a ledger. Errors, each at the cell of its header: I004 a column without a decision,
 * I007 a unit that does not fit, I013 a name that is none of ours or two columns for one cell, I015 a constant that is not decided.
 */
export function planOf(shared: Shared, layout: Layout, found: FoundTable): Plan {
  const { ours, file, fail } = shared;
  const row = found.headerRow + 1;
  const byHeader = new Map(Object.entries(layout.columns).map(([header, m]) => [normalHeader(header), m]));
  const [filled, skipped]: [Filled[], Plan['skipped'][number][]] = [[], []];
  for (const { position, header } of found.columns) {
    const mapped = byHeader.get(normalHeader(header));
    if (mapped === undefined)
      fail('I004', { file, row, column: columnLetter(position), value: header }, { header });
    else if ('skip' in mapped) skipped.push({ header, why: mapped.skip });
    else filled.push(...columnPlan(shared, mapped, position, header, row));
  }
  checkTwins(shared, filled, row);
  const constants = Object.entries(layout.constants ?? {}).flatMap(([name, text]) => {
    const target = targetOf(ours.tables, name);
    if (target === null) {
      fail('I013', { file }, { detail: `constants 里的“${name}”不是“表/列”，例如“项目/计划年度”` });
      return [];
    }
    if (text === UNDECIDED)
      fail('I015', { file }, { where: '的 constants 里', name: targetName(ours.tables, target), words: '' });
    return text === UNDECIDED ? [] : [{ target, text }];
  });
  const only = Object.entries(layout.only ?? {}).flatMap(([header, words]) => {
    const column = found.columns.find((one) => normalHeader(one.header) === normalHeader(header));
    if (column === undefined) fail('I013', { file }, { detail: `only 里的“${header}”不是这张表的表头` });
    return column === undefined ? [] : [{ position: column.position, words }];
  });
  return { filled, constants, skipped, only };
}
