import { tables, type TableName } from './index.ts';

/** The key of a row as its table defines it, parts joined with +; an empty part stays empty. */
export const rowKey = (table: TableName, row: object): string =>
  tables[table].key.map((part) => String((row as Record<string, unknown>)[part] ?? '')).join('+');
