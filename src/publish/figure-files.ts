import type { Dataset } from '../model/types.ts';
import { catalogue } from '../figures/catalogue/catalogue.ts';
import { figureTable } from './tables/figure-table.ts';
import { figuresCsv, figuresJson } from './figures.ts';
import { recordSheets } from '../figures/records/record-sheet.ts';
import { recordJson, recordTable } from './tables/record-table.ts';
import type { Resource } from './resource.ts';
import { tableCsv } from './table-files.ts';

/**
 * Every figure of the site: those of the catalogue a row each, those of one project, compound or notice a column each.
 * They are worked out, not filled in: in the zip they lie beside the dataset's folder, so that what is put back
 * into `data/` holds none of them.
 */
export function figureFiles(dataset: Dataset): Resource[] {
  const common = { group: 'figures', since: '0.2.0', input: false } as const;
  const all = figureTable(dataset);
  const files = [
    {
      stem: 'all',
      table: all,
      rows: catalogue(dataset).figures.length,
      csv: () => figuresCsv(dataset),
      json: () => figuresJson(dataset),
    },
    ...recordSheets(dataset).map((sheet) => {
      const table = recordTable(sheet);
      return {
        stem: `${sheet.kind}s`,
        table,
        rows: sheet.records.length,
        csv: () => tableCsv(table),
        json: () => recordJson(dataset, sheet),
      };
    }),
  ];
  return files.flatMap(({ stem, table, rows, csv, json }): Resource[] => [
    {
      ...common,
      name: table.name,
      path: `figures/${stem}.csv`,
      title: table.title,
      description: table.description,
      mediatype: 'text/csv',
      rows,
      table,
      content: csv,
    },
    {
      ...common,
      name: `${table.name}-json`,
      path: `figures/${stem}.json`,
      title: `${table.title}（JSON）`,
      description: table.description,
      mediatype: 'application/json',
      rows,
      content: json,
    },
  ]);
}
