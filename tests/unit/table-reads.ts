import type { TableReads } from '../../src/intake/dataset.ts';
import { readTable, type TableRead } from '../../src/intake/table.ts';
import type { Report } from '../../src/model/checks/report.ts';
import type { Field } from '../../src/schema/field.ts';
import { tableNames, tables, type TableName } from '../../src/schema/tables/index.ts';
import type { Fields, Table } from '../../src/schema/table.ts';

/** Cells of a row by their headers; what a row must have and a test does not say is filled in. */
export type Cells = Readonly<Record<string, string>>;

const absent = (table: Table): TableRead => ({
  table,
  file: table.file,
  present: false,
  rows: [],
  missing: new Set(),
  wrong: [],
  total: 0,
  columns: new Map(),
  records: [],
});

const filler = ({ required, kind, codes, example }: Field<unknown>): string => {
  if (!required) return '';
  if (kind === '日期') return '2024-01-02';
  return codes?.[0] ?? (example || '甲');
};

/** Tables with these rows and no others, in memory; rows are Excel rows: the first is row 2. */
export function readsOf(rows: Partial<Record<TableName, readonly Cells[]>>): TableReads {
  const read = (name: TableName): TableRead => {
    const table = tables[name] as unknown as Table<Fields>;
    const own = rows[name];
    if (own === undefined) return absent(table as unknown as Table);
    const fields: Field<unknown>[] = Object.values(table.fields);
    const headers = fields.map(({ header }) => header);
    for (const header of own.flatMap((cells) => Object.keys(cells)))
      if (!headers.includes(header)) throw new Error(`${table.file} has no column ${header}`);
    const records = own.map((cells) => fields.map((field) => cells[field.header] ?? filler(field)));
    return readTable(table, [headers, ...records], table.file).read;
  };
  return Object.fromEntries(tableNames.map((name) => [name, read(name)])) as unknown as TableReads;
}

/** What a check reports: code, table, Excel row, field, and the values that its text names. */
export function reported(check: (report: Report) => unknown): string[] {
  const found: string[] = [];
  check((read, row, key, code, params = {}) => {
    found.push([code, read.table.name, row, key, ...Object.values(params)].join(' ').trimEnd());
  });
  return found;
}
