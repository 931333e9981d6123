import type { Policy } from '../../policy/policy.ts';
import { code, type Field } from '../field.ts';
import { defineTable, type Table } from '../table.ts';
import { tableNames, tables } from './index.ts';
import { once } from '../../shared/once.ts';

/** The tables as one notice reads and describes them; their columns are the same under every notice. */
export type Tables = typeof tables;

/** The words that a notice closes a list with, by `table.field`. */
const lists = ({ chain, workClasses, items }: Policy): Readonly<Record<string, readonly string[]>> => ({
  'stages.stage': chain.names,
  'funding.workClass': workClasses.map(({ name }) => name),
  'parts.part': [...new Set(items.flatMap(({ parts }) => parts.map(({ name }) => name)))],
});

function tableOf(table: Table, policy: Policy): Table {
  const closed = lists(policy);
  const fields = Object.entries(table.fields).map(([key, field]: [string, Field<unknown>]) => {
    const place = `${table.name}.${key}`;
    const { description = field.description, example = field.example } = policy.columns[place] ?? {};
    const words = closed[place];
    const { header, required } = field;
    const own =
      words === undefined || words.length === 0
        ? field
        : required
          ? code(header, description, words, { required, example })
          : code(header, description, words, { example });
    return [key, { ...own, description, example }] as const;
  });
  const description = policy.tables[table.name] ?? table.description;
  return defineTable({ ...table, description, fields: Object.fromEntries(fields) });
}

/** The tables as a notice closes their lists and describes them, made once. */
export const tablesOf = once(
  (policy: Policy): Tables =>
    Object.fromEntries(tableNames.map((name) => [name, tableOf(tables[name], policy)])) as Tables,
);
