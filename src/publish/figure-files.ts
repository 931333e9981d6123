import type { Dataset } from '../model/types.ts';
import { catalogue } from '../stats/catalogue.ts';
import { figureTable } from './figure-table.ts';
import { figuresCsv, figuresJson } from './figures.ts';
import type { Resource } from './resource.ts';

/**
 * Every figure of the site. They are worked out, not filled in: in the zip they lie beside the dataset's folder,
 * so that what is put back into `data/` holds none of them.
 */
export function figureFiles(dataset: Dataset): Resource[] {
  const common = { group: 'figures', since: '0.2.0', input: false } as const;
  const table = figureTable(dataset);
  return [
    {
      ...common,
      name: 'all-figures',
      path: 'figures/all.csv',
      title: table.title,
      description: table.description,
      mediatype: 'text/csv',
      rows: table.rows.length,
      table,
      text: () => figuresCsv(dataset),
    },
    {
      ...common,
      name: 'all-figures-json',
      path: 'figures/all.json',
      title: `${table.title}（JSON）`,
      description: table.description,
      mediatype: 'application/json',
      rows: catalogue(dataset).figures.length,
      text: () => figuresJson(dataset),
    },
  ];
}
