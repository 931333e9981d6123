import type { Dataset } from '../../model/types.ts';
import type { TableName } from '../../schema/tables/index.ts';
import { familyOfId, type Family } from './family.ts';
import type { Figure, FigureGroup } from './figure.ts';
import { isOfNothing } from './of-nothing.ts';
import { tenthsOf } from './tenths-of.ts';

/** What a maker must be told of a figure that comes from rows. */
export interface Told {
  readonly id: string;
  readonly group: FigureGroup;
  /** Where the id alone does not say it. */
  readonly family?: Family;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  /** The district when absent. */
  readonly scope?: string;
  readonly of?: Figure | null;
  readonly unit?: string;
  readonly note?: string | null;
}

/** @throws when nothing says to which family a figure belongs: its receipt would have no address */
function familyOf({
  id,
  family = familyOfId(id),
}: {
  readonly id: string;
  readonly family?: Family | null;
}): Family {
  if (family === null) throw new Error(`no family for the figure ${id}: see families in family.ts`);
  return family;
}

const fromRows = (dataset: Dataset, told: Told) => ({
  record: null,
  id: told.id,
  group: told.group,
  family: familyOf(told),
  name: told.name,
  definition: told.definition,
  formula: told.formula,
  scope: told.scope ?? dataset.info.district,
  qualifier: '无' as const,
  numerator: null,
  denominator: told.of ?? null,
  parts: [],
  asOf: dataset.asOf,
  sourceIds: [],
  missing: 0,
  note: told.note ?? null,
});

/** The number of rows; 未公开 where the rows to count among all leave it open (`untold`), for then none is not 0. */
export function countOf(
  dataset: Dataset,
  told: Told & { readonly rows: Figure['rows']; readonly untold?: boolean },
): Figure {
  return {
    ...fromRows(dataset, told),
    kind: 'count',
    value: told.untold === true && told.rows.ids.length === 0 ? null : told.rows.ids.length,
    scale: 0,
    unit: told.unit ?? '个',
    rows: told.rows,
  };
}

/**
 * The sum of one value a row; rows without it are counted in `missing`, never as 0. All missing, or no
 * row at all while `empty` is null, is 未公开.
 */
export function sumOf(
  dataset: Dataset,
  told: Told & {
    readonly table: TableName;
    readonly values: readonly { readonly id: string; readonly value: number | null }[];
    readonly scale?: number;
    readonly unit: string;
    readonly empty?: 0 | null;
  },
): Figure {
  const known = told.values.filter(({ value }) => value !== null);
  const missing = told.values.length - known.length;
  const nothing = told.values.length === 0 && told.empty !== null ? 0 : null;
  return {
    ...fromRows(dataset, told),
    kind: 'sum',
    value: known.length > 0 ? known.reduce((sum, { value }) => sum + value!, 0) : nothing,
    scale: told.scale ?? 0,
    unit: told.unit,
    rows: { table: told.table, ids: known.map(({ id }) => id) },
    missing,
  };
}

/** The median of whole numbers, in tenths so that a half stays exact; null of an empty list. */
export function middleOf(
  dataset: Dataset,
  told: Told & {
    readonly table: TableName;
    readonly values: readonly { readonly id: string; readonly value: number }[];
    readonly unit: string;
  },
): Figure {
  const sorted = told.values.map(({ value }) => value).sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return {
    ...fromRows(dataset, told),
    kind: 'middle',
    value: upper === undefined || lower === undefined ? null : (lower + upper) * 5,
    scale: 1,
    unit: told.unit,
    rows: { table: told.table, ids: told.values.map(({ id }) => id) },
  };
}

/** `part` in percent of `whole`, one decimal; null where either is unpublished or the whole is 0. */
export function shareOf(part: Figure, whole: Figure | null = part.denominator): Figure | null {
  if (whole === null || part.value === null || whole.value === null || whole.value <= 0) return null;
  const own = part.denominator === whole;
  return {
    ...part,
    id: own ? `${part.id}-share` : `${part.id}-share-of-${whole.id}`,
    kind: 'share',
    name: `${part.name}，占${whole.name}的比例`,
    formula: `${part.name} ÷ ${whole.name} × 100，四舍五入保留一位小数；不是0的不舍成0%，不满全部的不进位成100%`,
    value: tenthsOf({ value: part.value, scale: part.scale }, { value: whole.value, scale: whole.scale }),
    scale: 1,
    unit: '%',
    numerator: part,
    denominator: whole,
    parts: [],
    missing: 0,
    note: null,
  };
}

/** `whole` less `part`, in the same unit; null where either is unpublished. */
export function differenceOf(
  whole: Figure,
  part: Figure,
  told: Pick<Figure, 'id' | 'name' | 'definition'>,
): Figure | null {
  if (whole.value === null || part.value === null) return null;
  const scale = Math.max(whole.scale, part.scale);
  const at = (figure: Figure): number => figure.value! * 10 ** (scale - figure.scale);
  return {
    ...whole,
    family: familyOfId(told.id) ?? whole.family,
    ...told,
    kind: 'difference',
    formula: `${whole.name} − ${part.name}`,
    value: at(whole) - at(part),
    scale,
    numerator: null,
    denominator: null,
    parts: [whole, part],
    note: null,
  };
}

/**
 * Figures of one unit and scale added up; null where there is none or one is unpublished. A part that is nothing of
 * nothing adds nothing and is not named.
 */
export function totalOf(
  parts: readonly Figure[],
  told: Pick<Figure, 'id' | 'name' | 'definition'> &
    Partial<Pick<Figure, 'denominator' | 'scope' | 'group' | 'family'>>,
): Figure | null {
  const [first] = parts;
  const named = parts.filter((part) => !isOfNothing(part));
  if (!first || parts.some(({ value }) => value === null)) return null;
  return {
    ...first,
    denominator: null,
    family: familyOfId(told.id) ?? first.family,
    ...told,
    kind: 'total',
    formula: named.map(({ name }) => name).join(' + ') || '各部分都是0',
    value: parts.reduce((sum, { value }) => sum + value!, 0),
    numerator: null,
    parts: named,
    rows: { table: first.rows.table, ids: [...new Set(parts.flatMap(({ rows }) => rows.ids))] },
    missing: parts.reduce((sum, { missing }) => sum + missing, 0),
    note: null,
  };
}

/** Figures that count different tables added up: their rows stand on their own receipts. @throws without a part */
export function mixedTotal(parts: readonly Figure[], told: Parameters<typeof totalOf>[1]): Figure {
  const total = totalOf(parts, told);
  if (total === null) throw new Error(`nothing to add up for ${told.id}`);
  return { ...total, rows: { table: total.rows.table, ids: [] } };
}
