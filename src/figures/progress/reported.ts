import type { Dataset, ReportedFigure } from '../../model/types.ts';
import { sha256Hex } from '../../policy/sha256.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { reportedFamily } from '../figure/family.ts';
import type { Figure } from '../figure/figure.ts';

/** A key in ASCII for a name in hanzi; short, and the same in every release. */
export const slug = (text: string): string => sha256Hex(text).slice(0, 6);

/** A figure as an authority reported it. */
export function reported(row: ReportedFigure): Figure {
  const key = rowKey('figures', row);
  return {
    id: `r-${row.sourceId}-${row.year}-${slug(key)}`,
    record: null,
    group: 'reported',
    family: reportedFamily(row.year),
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
