import { once } from '../shared/once.ts';
import type { Dataset } from '../model/types.ts';
import { figureText, figureValue } from '../figures/figure/figure-text.ts';
import type { CountedTable } from '../figures/figure/figure.ts';
import { catalogue, type FigureFamily } from '../figures/catalogue/catalogue.ts';
import { receiptRow, receiptSentence } from '../figures/catalogue/receipt.ts';
import { releaseName } from '../figures/catalogue/release.ts';
import { toCsv } from './csv.ts';
import { figureTable } from './tables/figure-table.ts';
import { noticeTerms } from './notice-terms.ts';
import { tableCsv } from './table-files.ts';

/** Every figure, a row each, for Excel. */
export const figuresCsv = once((dataset: Dataset): string => tableCsv(figureTable(dataset)));

/**
 * Every figure for programs, headed by what one needs to know to work it out again: the day, the years of the
 * plan, the streets, what the notice decides. Which rows of `table` a figure counts is in `figures/<family>/rows.csv`, `rowCount` is how many.
 * Unpublished is null. `ofNothing` names the figures that are not made: 0 of a whole that is 0.
 */
export const figuresJson = once((dataset: Dataset): string => {
  const { info, asOf } = dataset;
  const { figures, families, ofNothing } = catalogue(dataset);
  const records = figures.map((figure) => ({
    id: figure.id,
    group: figure.group,
    family: figure.family.id,
    kind: figure.kind,
    name: figure.name,
    value: figureValue(figure) === null ? null : Number(figureValue(figure)),
    qualifier: figure.qualifier,
    unit: figure.unit,
    text: figureText(figure),
    scope: figure.scope,
    definition: figure.definition,
    formula: figure.formula,
    numerator: figure.numerator?.id ?? null,
    denominator: figure.denominator?.id ?? null,
    parts: figure.parts.map(({ id }) => id),
    asOf: figure.asOf,
    sources: figure.sourceIds,
    table: figure.rows.table,
    rowCount: figure.rows.ids.length,
    missing: figure.missing,
    note: figure.note,
    sentence: receiptSentence(dataset, figure),
  }));
  const head = {
    dataset: info.title,
    release: releaseName(dataset),
    publisher: info.publisher,
    official: info.official,
    sample: info.sample,
    asOf,
    licence: info.licence,
    district: info.district,
    planWindow: info.planWindow,
    streets: info.streets.map(({ code, name }) => ({ code, name })),
    policy: noticeTerms(dataset.policy),
    families: families.map(({ id, title }) => ({ id, title })),
    ofNothing: ofNothing.map(({ id, denominator }) => ({ id, whole: denominator!.id })),
  };
  return `${JSON.stringify({ ...head, figures: records }, null, 1)}\n`;
});

/**
 * The rows behind the figures of a family, each once with the figures that count it: the table's file, the row's key,
 * what it is in words, the ids of the figures. A figure that counts a row twice (two works of one project) is named twice.
 */
export function familyRowsCsv(dataset: Dataset, { figures }: FigureFamily): string {
  const counting = new Map<CountedTable, Map<string, string[]>>();
  for (const { id, rows } of figures) {
    const own = counting.get(rows.table) ?? new Map<string, string[]>();
    counting.set(rows.table, own);
    for (const row of rows.ids) {
      const ids = own.get(row);
      if (ids) ids.push(id);
      else own.set(row, [id]);
    }
  }
  return toCsv(
    ['表', '行编号', '内容', '数进的数字'],
    [...counting].flatMap(([table, rows]) =>
      [...rows].map(([row, ids]) => [table, row, receiptRow(dataset, table, row).text, ids.join('、')]),
    ),
  );
}
