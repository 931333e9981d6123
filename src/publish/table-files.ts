import type { Dataset } from '../model/types.ts';
import { tableNames } from '../schema/tables/index.ts';
import { toCsv } from './csv.ts';
import { jsonSchema } from './json-schema.ts';
import { prettyJson, toJson } from './tables/json.ts';
import type { Resource } from './resource.ts';
import { cellText, type PublishedTable } from './tables/tables.ts';

export const tableCsv = ({ columns, rows }: PublishedTable): string =>
  toCsv(
    columns.map(({ header }) => header),
    rows.map((row) => row.map(cellText)),
  );

/** The three files of a table: CSV for people, JSON for programs, and the JSON Schema of that JSON. */
export function tableFiles(dataset: Dataset, table: PublishedTable): Resource[] {
  const { name, title, description } = table;
  const rows = table.rows.length;
  return [
    {
      name,
      path: `${name}.csv`,
      title,
      description,
      group: 'table',
      mediatype: 'text/csv',
      rows,
      since: '0.1.0',
      input: (tableNames as readonly string[]).includes(name),
      table,
      content: () => tableCsv(table),
    },
    {
      name: `${name}-json`,
      path: `${name}.json`,
      title: `${title}（JSON）`,
      description,
      group: 'table',
      mediatype: 'application/json',
      rows,
      since: '0.1.0',
      input: false,
      content: () => toJson(dataset, table),
    },
    {
      name: `${name}-schema`,
      path: `schemas/${name}.json`,
      title: `${title}（JSON Schema）`,
      description: `“${title}”的JSON里有哪些字段、各是什么类型，程序用它核对。`,
      group: 'table',
      mediatype: 'application/schema+json',
      rows: null,
      since: '0.2.0',
      input: false,
      content: () => prettyJson(jsonSchema(table)),
    },
  ];
}
