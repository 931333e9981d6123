import { createHash } from 'node:crypto';
import { formatDecimal, formatReported, honestTenths, plainDecimal } from '../../format.ts';
import type { Dataset, ReportedFigure } from '../../model/types.ts';
import { rowKey } from '../../schema/row-key.ts';
import type { TableName } from '../../schema/tables.ts';

/** What a figure is about; each group has its page in a release. */
export const figureGroups = {
  reported: '公布的数字',
  plan: '各年计划',
  course: '累计进度',
  pace: '工期和程序',
  cohort: '建成年份',
  street: '街道',
  item: '改造内容',
  money: '资金',
  consent: '居民同意',
  notice: '公示',
  project: '项目',
  compound: '小区',
  disclosure: '公开程度',
  rule: '规则',
  source: '出处',
} as const;
export type FigureGroup = keyof typeof figureGroups;

/** reported: copied from a source. The others come from the rows of this site; the two are never added together. */
export type FigureKind = 'reported' | 'count' | 'sum' | 'share' | 'difference' | 'total' | 'middle';

/** How a figure comes about, in one word. */
export const kindWords: Readonly<Record<FigureKind, string>> = {
  reported: '照录公布的数字',
  count: '数行数',
  sum: '各行相加',
  share: '两个数相除',
  difference: '两个数相减',
  total: '几个数相加',
  middle: '中位数',
};

/** A table of rows to count: of the data, or what the rules found. */
export type CountedTable = TableName | 'findings';

/** The record that a number is told of, where it is of one record only: its receipt stands among the others of it. */
export interface RecordRef {
  readonly kind: 'project' | 'compound';
  readonly id: string;
  /** Names the number among those of the record. */
  readonly key: string;
}

/** What a page needs of a number: its value, its words, and where its receipt is. */
export interface Quotable {
  readonly id: string;
  readonly value: number | null;
  readonly scale: number;
  readonly unit: string;
  readonly qualifier: '无' | '约' | '余' | '以上';
  /** null: a figure of the catalogue, with a receipt of its own. */
  readonly record: RecordRef | null;
}

/** A number with all that is needed to quote and to check it. */
export interface Figure extends Quotable {
  readonly record: null;
  /** Letters, digits and hyphens; stays the same from release to release, its receipt's address ends in it. */
  readonly id: string;
  readonly group: FigureGroup;
  readonly kind: FigureKind;
  /** A noun phrase that says what was counted, where and when: `2025年计划已开工的小区`. */
  readonly name: string;
  /** What the words of the name mean. */
  readonly definition: string;
  /** How it comes about, in plain words. */
  readonly formula: string;
  /** District, street, project … that it speaks of. */
  readonly scope: string;
  /** Integer of 10^-scale of the unit; null is 未公开. */
  readonly value: number | null;
  readonly scale: number;
  readonly unit: string;
  readonly qualifier: '无' | '约' | '余' | '以上';
  /** The part, of a share. */
  readonly numerator: Figure | null;
  /** What it is a part of; null where there is no whole or it is unpublished. */
  readonly denominator: Figure | null;
  /** The figures that it is worked out from, of a difference or a total. */
  readonly parts: readonly Figure[];
  readonly asOf: string;
  readonly sourceIds: readonly string[];
  /** Rows it counts, or the row it copies, by key. */
  readonly rows: { readonly table: CountedTable; readonly ids: readonly string[] };
  /** Rows that belong to it and do not publish the value: no part of the sum, and not 0. */
  readonly missing: number;
  readonly note: string | null;
}

/** A key in ASCII for a name in hanzi; short, and the same in every release. */
export const slug = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 6);

/** A figure as an authority reported it. */
export function reported(row: ReportedFigure): Figure {
  const key = rowKey('figures', row);
  return {
    id: `r-${row.sourceId}-${row.year}-${slug(key)}`,
    record: null,
    group: 'reported',
    kind: 'reported',
    name: `${/^\d{4}$/.test(row.year) ? row.year : row.year.replace('-', '年至')}年${row.area}${row.metric}，${row.basis}`,
    definition: `出处${row.sourceId}的原文用词：指标“${row.metric}”，口径“${row.basis}”，范围“${row.area}”。`,
    formula: '照录原文，不加不减',
    scope: row.area,
    value: row.value,
    scale: 4,
    unit: row.unit,
    qualifier: row.qualifier,
    numerator: null,
    denominator: null,
    parts: [],
    asOf: row.asOf,
    sourceIds: [row.sourceId],
    rows: { table: 'figures', ids: [key] },
    missing: 0,
    note: row.note,
  };
}

/** What a maker must be told of a figure that comes from rows. */
export interface Told {
  readonly id: string;
  readonly group: FigureGroup;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  /** The district when absent. */
  readonly scope?: string;
  readonly of?: Figure | null;
  readonly unit?: string;
  readonly note?: string | null;
}

const fromRows = (dataset: Dataset, told: Told) => ({
  record: null,
  id: told.id,
  group: told.group,
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

/** The number of rows. */
export function countOf(dataset: Dataset, told: Told & { readonly rows: Figure['rows'] }): Figure {
  return {
    ...fromRows(dataset, told),
    kind: 'count',
    value: told.rows.ids.length,
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
    value: honestTenths(part.value * 10 ** whole.scale, whole.value * 10 ** part.scale),
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

/** Figures of one unit and scale added up; null where there is none or one is unpublished. */
export function totalOf(
  parts: readonly Figure[],
  told: Pick<Figure, 'id' | 'name' | 'definition'> & Partial<Pick<Figure, 'denominator' | 'scope' | 'group'>>,
): Figure | null {
  const [first] = parts;
  if (!first || parts.some(({ value }) => value === null)) return null;
  return {
    ...first,
    denominator: null,
    ...told,
    kind: 'total',
    formula: parts.map(({ name }) => name).join(' + '),
    value: parts.reduce((sum, { value }) => sum + value!, 0),
    numerator: null,
    parts,
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

/** A figure in words: 2.8万户, 150余部, 未公开. */
export function figureText(figure: Quotable): string {
  return figure.value === null
    ? '未公开'
    : formatReported(figure.value, figure.scale, figure.qualifier, figure.unit);
}

/** The value for programs, a plain decimal without separators: `5.54`; null is unpublished. */
export const figureValue = ({ value, scale }: Quotable): string | null =>
  value === null ? null : plainDecimal(value, scale);

/** Only the number of a figure, for a column whose header has the unit. */
export const figureNumber = (figure: Quotable): string =>
  figure.value === null ? '未公开' : formatDecimal(figure.value, figure.scale);

/** A figure in words without its unit, for a large number that has the unit beside it: 150余. */
export const figureBare = (figure: Figure): string => figureText({ ...figure, unit: '' });

/** The number as a JavaScript number in its unit, for drawing and comparing only; null where there is none. */
export const figureMagnitude = (figure: Quotable | null | undefined): number | null =>
  figure === null || figure === undefined || figure.value === null ? null : figure.value / 10 ** figure.scale;

/** What to look for among the reported figures; fields left out match all. */
export interface FigureQuery {
  readonly metric?: string;
  readonly year?: string;
  /** Start of 口径: `年度计划` finds 年度计划(省) too. */
  readonly basis?: string;
  readonly area?: string;
}

/** Reported figures that match, oldest first; conflicting bases all stay. */
export function findReported(dataset: Dataset, query: FigureQuery): Figure[] {
  return dataset.figures
    .filter(
      (row) =>
        (query.metric === undefined || row.metric === query.metric) &&
        (query.year === undefined || row.year === query.year) &&
        (query.basis === undefined || row.basis.startsWith(query.basis)) &&
        (query.area === undefined || row.area === query.area),
    )
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.row - b.row))
    .map(reported);
}
