import type { Dataset } from '../model/types.ts';
import { jsonValue, type PublishedTable } from './tables.ts';

/** A table as JSON: what it is, then its rows by header. Unpublished is null. */
export function toJson(dataset: Dataset, table: PublishedTable): string {
  const { info } = dataset;
  return `${JSON.stringify(
    {
      dataset: info.title,
      table: table.title,
      description: table.description,
      publisher: info.publisher,
      official: info.official,
      sample: info.sample,
      asOf: dataset.asOf,
      licence: info.licence,
      columns: table.columns.map(({ header, kind, unit }) => ({ header, kind, unit })),
      rows: table.rows.map((row) =>
        Object.fromEntries(table.columns.map(({ header }, index) => [header, jsonValue(row[index] ?? null)])),
      ),
    },
    null,
    2,
  )}\n`;
}
