import { formatDecimal, formatReported } from '../../format.ts';
import type { Dataset, ReportedFigure } from '../../model/types.ts';
import type { TableName } from '../../schema/tables.ts';

/**
 * A number with all that is needed to quote and to check it. Reported figures (copied from a source)
 * and counted figures (from the rows of this site) are different kinds and are never added together.
 */
export interface Figure {
  readonly id: string;
  readonly kind: 'counted' | 'reported';
  readonly name: string;
  /** Integer of 10^-scale of the unit; null is 未公开. */
  readonly value: number | null;
  readonly scale: number;
  readonly unit: string;
  readonly qualifier: '无' | '约' | '余' | '以上';
  /** How it comes about, in plain words. */
  readonly formula: string;
  readonly denominator: { readonly name: string; readonly value: number } | null;
  readonly asOf: string;
  readonly sourceIds: readonly string[];
  /** Rows it counts, or the row it copies. */
  readonly rows: { readonly table: TableName; readonly ids: readonly string[] };
  readonly note: string | null;
}

/** A figure as an authority reported it. */
export function reported(row: ReportedFigure): Figure {
  return {
    id: `r-${row.sourceId}-${row.row}`,
    kind: 'reported',
    name: `${row.year}年${row.area}${row.metric}，${row.basis}`,
    value: row.value,
    scale: 4,
    unit: row.unit,
    qualifier: row.qualifier,
    formula: `照录出处${row.sourceId}`,
    denominator: null,
    asOf: row.asOf,
    sourceIds: [row.sourceId],
    rows: { table: 'figures', ids: [[row.metric, row.year, row.basis, row.area, row.sourceId].join('+')] },
    note: row.note,
  };
}

/** A count of this site's rows; `formula` says in plain words what was counted. */
export function counted(
  dataset: Dataset,
  id: string,
  name: string,
  formula: string,
  rows: Figure['rows'],
  denominator: Figure['denominator'] = null,
  unit = '个',
): Figure {
  return {
    id,
    kind: 'counted',
    name,
    value: rows.ids.length,
    scale: 0,
    unit,
    qualifier: '无',
    formula,
    denominator,
    asOf: dataset.asOf,
    sourceIds: [],
    rows,
    note: null,
  };
}

/** A figure in words: 2.8万户, 150余部, 未公开. */
export function figureText(figure: Figure): string {
  return figure.value === null
    ? '未公开'
    : formatReported(figure.value, figure.scale, figure.qualifier, figure.unit);
}

/** Only the number of a figure, for a column whose header has the unit. */
export const figureNumber = (figure: Figure): string =>
  figure.value === null ? '未公开' : formatDecimal(figure.value, figure.scale);

/** A figure in words without its unit, for a large number that has the unit beside it: 150余. */
export const figureBare = (figure: Figure): string => figureText({ ...figure, unit: '' });

/** The number as a JavaScript number in its unit, for drawing and comparing only; null where there is none. */
export const figureMagnitude = (figure: Figure | null | undefined): number | null =>
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
