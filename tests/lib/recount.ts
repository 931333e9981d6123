import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../src/publish/data-files.ts';
import { familyRowsCsv, figuresJson } from '../../src/publish/figures.ts';
import { recordJson } from '../../src/publish/tables/record-table.ts';
import type { Dataset } from '../../src/model/types.ts';
import { catalogue } from '../../src/figures/catalogue/catalogue.ts';
import { recordSheets } from '../../src/figures/records/record-sheet.ts';
import {
  disagreements,
  readFigures,
  readTables,
  recompute,
  recordValues,
  withRows,
  type PublishedFigures,
  type PublishedRecords,
  type Tables,
} from '../recompute/recompute.ts';

/** Where the numbers of a dataset and the SQL that works them out from its published tables disagree. */
export function differencesOf(read: Dataset): string[] {
  // Photographs count for nothing here; as they were read they may still say where they were taken.
  const dataset: Dataset = { ...read, photos: new Map() };
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

/** What a site serves of a dataset: its tables, what is said of its figures, and every number by its id. */
export interface Served {
  readonly tables: Tables;
  readonly published: PublishedFigures;
  readonly values: ReadonlyMap<string, number | null>;
  /** Those of single records, as their sheets say them. */
  readonly records: ReadonlyMap<string, number>;
  readonly sheets: readonly PublishedRecords[];
}

/** Reads a dataset as it is served from a folder. */
export function servedFrom(folder: string): Served {
  const published = readFigures(folder);
  const sheets = ['projects', 'compounds', 'notices'].map(
    (name) => JSON.parse(readFileSync(join(folder, `data/figures/${name}.json`), 'utf8')) as PublishedRecords,
  );
  const records = new Map(sheets.flatMap((sheet) => [...recordValues(sheet)]));
  return {
    tables: readTables(join(folder, 'data')),
    published,
    records,
    sheets,
    values: new Map([
      ...published.figures.map(({ id, value }): [string, number | null] => [id, value]),
      ...records,
    ]),
  };
}
