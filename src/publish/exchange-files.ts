import type { Dataset } from '../model/types.ts';
import { codelistsOf } from './oc4ids/codes.ts';
import { oc4idsPackage } from './oc4ids/package.ts';
import type { Resource } from './resource.ts';
import { tableCsv } from './table-files.ts';

/** The projects in the form that other countries use, with the code lists it needs. None without projects. */
export function exchangeFiles(dataset: Dataset): Resource[] {
  const { projects } = dataset;
  if (projects.length === 0) return [];
  const common = { group: 'exchange', since: '0.2.0', input: false } as const;
  return [
    {
      ...common,
      name: 'oc4ids',
      path: 'oc4ids.json',
      title: '项目（OC4IDS 0.9）',
      description: '按基础设施项目公开的国际标准写的全部项目，方便和别处比较。',
      mediatype: 'application/json',
      rows: projects.length,
      content: () => oc4idsPackage(dataset),
    },
    ...codelistsOf(dataset.policy).map((table) => ({
      ...common,
      name: `codelist-${table.name.toLowerCase()}`,
      path: `codelists/${table.name}.csv`,
      title: table.title,
      description: table.description,
      mediatype: 'text/csv',
      rows: table.rows.length,
      table,
      content: () => tableCsv(table),
    })),
  ];
}
