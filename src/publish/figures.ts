import type { Dataset } from '../model/types.ts';
import { catalogue } from '../stats/catalogue.ts';
import { figureText, figureValue } from '../stats/figures/figure-text.ts';
import type { Figure } from '../stats/figures/figure.ts';
import { receiptSentence, rowsByKey } from '../stats/figures/receipt.ts';
import { releaseName } from '../stats/release.ts';
import { toCsv } from './csv.ts';
import { figureTable } from './figure-table.ts';
import { tableCsv } from './table-files.ts';
import { cellText, countedTable } from './tables.ts';

/** Every figure, a row each, for Excel. */
export const figuresCsv = (dataset: Dataset): string => tableCsv(figureTable(dataset));

/** Keys that all.json lists of one figure; longer lists are whole in the figure's own rows.csv. */
const ROWS_LISTED = 1000;

/**
 * Every figure for programs, headed by what one needs to know to work it out again: the day, the years of the
 * plan, the streets. `rows` are the first keys of the table named, `rowCount` all of them. Unpublished is null.
 */
export function figuresJson(dataset: Dataset): string {
  const { info, asOf } = dataset;
  const records = catalogue(dataset).figures.map((figure) => ({
    id: figure.id,
    group: figure.group,
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
    rows: figure.rows.ids.slice(0, ROWS_LISTED),
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
  };
  return `${JSON.stringify({ ...head, figures: records }, null, 1)}\n`;
}

/** Exactly the rows a figure counts, with all columns of their table. */
export function figureRowsCsv(dataset: Dataset, { rows }: Figure): string {
  const table = countedTable(dataset, rows.table);
  const keys = [...rowsByKey(dataset, rows.table).keys()];
  const at = new Map(keys.map((key, index) => [key, index]));
  return toCsv(
    table.columns.map(({ header }) => header),
    rows.ids.map((id) => table.rows[at.get(id)!]!.map(cellText)),
  );
}
