import type { Field } from '../../schema/field.ts';
import type { Table } from '../../schema/table.ts';
import type { Tables } from '../../schema/tables/tables-of.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import { normalHeader } from '../header.ts';
import { once } from '../../shared/once.ts';

/** A column of one of our tables. */
export interface Target {
  readonly table: TableName;
  readonly key: string;
  readonly field: Field<unknown>;
}

/** How a target is written in a mapping: `小区/总户数`. */
export const targetName = (tables: Tables, { table, field }: Target): string =>
  `${tables[table].title}/${field.header}`;

/** The target with a name such as `小区/总户数`, the table also by its file; null when there is none. */
export function targetOf(tables: Tables, written: string): Target | null {
  const [title = '', ...rest] = written.split('/');
  const header = normalHeader(rest.join('/'));
  const table = tableNames.find(
    (name) => normalHeader(tables[name].title) === normalHeader(title) || name === title.trim(),
  );
  if (table === undefined) return null;
  return fieldsOf(tables, table).find(({ field }) => namesOf(field).includes(header)) ?? null;
}

const targetsOf = once(
  (tables: Tables) =>
    new Map(
      (Object.keys(tables) as TableName[]).map((table): [TableName, readonly Target[]] => [
        table,
        Object.entries(tables[table].fields as Table['fields']).map(([key, field]) => ({
          table,
          key,
          field: field as Field<unknown>,
        })),
      ]),
    ),
);

/** Every target of a table, in the order of its columns; made once, as every row asks for them. */
export const fieldsOf = (tables: Tables, table: TableName): readonly Target[] =>
  targetsOf(tables).get(table)!;

/** Normalised headers of a field. */
export const namesOf = (field: Field<unknown>): string[] =>
  [field.header, ...field.aliases].map(normalHeader);
