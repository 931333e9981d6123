import { dataFiles } from '../../src/publish/data-files.ts';
import { familyRowsCsv, figuresJson } from '../../src/publish/figures.ts';
import { recordJson } from '../../src/publish/record-table.ts';
import type { Dataset } from '../../src/model/types.ts';
import { catalogue } from '../../src/stats/catalogue.ts';
import { recordSheets } from '../../src/stats/records/record-sheet.ts';
import {
  disagreements,
  recompute,
  recordValues,
  withRows,
  type PublishedRecords,
} from '../recompute/recompute.ts';

/** Where the numbers of a dataset and the SQL that works them out from its published tables disagree. */
export function differencesOf(dataset: Dataset): string[] {
  const tables = new Map(
    [...dataFiles(dataset)].flatMap(([path, file]): [string, string][] =>
      /^[a-z]+\.csv$/.test(path) ? [[path.slice(0, -'.csv'.length), String(file.content())]] : [],
    ),
  );
  const families = new Map(catalogue(dataset).families.map((one) => [one.id, one]));
  const published = withRows(figuresJson(dataset), (id) => familyRowsCsv(dataset, families.get(id)!));
  const records = recordSheets(dataset).flatMap((sheet) => [
    ...recordValues(JSON.parse(recordJson(dataset, sheet)) as PublishedRecords),
  ]);
  const values = new Map([
    ...published.figures.map(({ id, value }): [string, number | null] => [id, value]),
    ...records,
  ]);
  return disagreements(values, recompute(tables, published));
}
