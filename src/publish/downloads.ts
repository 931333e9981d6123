import type { Dataset } from '../model/types.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { cellText, type PublishedTable } from './tables.ts';

export const tableCsv = ({ columns, rows }: PublishedTable): string =>
  toCsv(
    columns.map(({ header }) => header),
    rows.map((row) => row.map(cellText)),
  );

/** Size of a text as a file: `12KB`, `1.2MB`. */
export function fileSize(text: string): string {
  const kb = new TextEncoder().encode(text).length / 1024;
  return kb < 1000 ? `${Math.max(1, Math.round(kb))}KB` : `${Math.round(kb / 102.4) / 10}MB`;
}

/** Both files of a table with their sizes. */
export const downloadsOf = (dataset: Dataset, table: PublishedTable) => ({
  csv: fileSize(tableCsv(table)),
  json: fileSize(toJson(dataset, table)),
});
