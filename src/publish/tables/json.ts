import type { Dataset } from '../../model/types.ts';
import { jsonValue, type PublishedTable } from './tables.ts';

/** Any JSON of a download: indented, with a line end. */
export const prettyJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** An object with one long list as its last field, an entry a line, so that two versions compare line by line. */
export function listJson(head: object, key: string, entries: readonly unknown[]): string {
  const lines = entries.map((entry) => JSON.stringify(entry));
  const list = lines.length === 0 ? '' : `\n    ${lines.join(',\n    ')}\n  `;
  return `${prettyJson(head).slice(0, -3)},\n  ${JSON.stringify(key)}: [${list}]\n}\n`;
}

/**
 * A table as JSON: what it is, then its rows by header. Unpublished is null. `$schema` leads to the
 * table's JSON Schema.
 */
export function toJson(dataset: Dataset, table: PublishedTable): string {
  const { info } = dataset;
  const head = {
    $schema: `schemas/${table.name}.json`,
    dataset: info.title,
    table: table.title,
    description: table.description,
    publisher: info.publisher,
    official: info.official,
    sample: info.sample,
    asOf: dataset.asOf,
    licence: info.licence,
    columns: table.columns.map(({ header, kind, unit }) => ({ header, kind, unit })),
  };
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ header }, index) => [header, jsonValue(row[index] ?? null)])),
  );
  return listJson(head, 'rows', rows);
}

/** JSON that may stand in a page: nothing in it can end its element or break a script. */
export const jsonBlock = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
