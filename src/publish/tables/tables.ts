import { ledgerTable } from './ledger-table.ts';
import { plainDecimal } from '../../shared/format.ts';
import { once } from '../../shared/once.ts';
import type { Dataset } from '../../model/types.ts';
import type { Field } from '../../schema/field.ts';
import type { Table } from '../../schema/table.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import { tablesOf } from '../../schema/tables/tables-of.ts';

/** A decimal in its written unit, as text: a float would lose digits. */
export interface Decimal {
  readonly decimal: string;
}

/** A value of a download in its written unit; null is unpublished. */
export type Value = string | number | Decimal | readonly string[] | null;

/** One column of a table for people: what it is, and how many of its cells are published. */
export interface Column {
  readonly header: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly codes: readonly string[];
  /** Whether no published cell is empty. */
  readonly required: boolean;
  /** A number that is never 0. */
  readonly positive: boolean;
  /** Table whose first column the cell names. */
  readonly ref: string | null;
  readonly description: string;
  readonly published: number;
}

/** A table ready to be written: rows in the order of the columns. */
export interface PublishedTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Headers of the columns that together name a row; empty where none do. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** A stored value in its written unit. */
function written(field: Field<unknown>, value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value as string[];
  if (typeof value === 'number')
    return field.scale === 0 ? value : { decimal: plainDecimal(value, field.scale) };
  return String(value);
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

/** A value as the cell that reading gives back: several ids with 、, null empty. */
export function cellText(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.join('、') : value.decimal;
}

/** A value as JSON has it: numbers are numbers, several ids a list, null stays null. */
export function jsonValue(value: Value): string | number | readonly string[] | null {
  return value !== null && typeof value === 'object' && !isList(value) ? Number(value.decimal) : value;
}

/** One table of the dataset with its written units. */
export function publishedTable(dataset: Dataset, name: TableName): PublishedTable {
  const { title, description, fields, key }: Table = tablesOf(dataset.policy)[name];
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  const source = dataset.rows[name] as readonly Readonly<Record<string, unknown>>[];
  const rows = source.map((row) => entries.map(([key, field]) => written(field, row[key])));
  return {
    name,
    title,
    description,
    key: key.map((one) => fields[one]?.header ?? one),
    rows,
    columns: entries.map(([, field], index) => ({
      header: field.header,
      kind: field.kind,
      unit: field.unit,
      codes: field.codes,
      required: field.required || field.blank !== null,
      positive: (field.kind === '整数' || field.kind === '小数') && !field.parse('0').ok,
      ref: field.ref,
      description: field.description,
      published: rows.filter((row) => row[index] !== null).length,
    })),
  };
}

/** What the rules found, which no file holds: breaches with their explanations, doubts, flags. */
export function findingsTable(dataset: Dataset): PublishedTable {
  const rows = dataset.findings.map((one): Value[] => [
    one.ruleId,
    one.clause,
    one.title,
    one.result,
    one.subject.id,
    one.subject.name,
    one.fact,
    one.question,
    one.explanation?.text ?? null,
    one.explanation?.unit ?? null,
    one.explanation?.date ?? null,
    one.projectIds.length > 0 ? one.projectIds : null,
  ]);
  const column = (header: string, description: string, kind = '文字', codes: readonly string[] = []) => ({
    ...{ header, description, kind, codes, unit: null, positive: false, ref: null },
  });
  const columns = [
    column('规则编号', '本站的规则编号，见“本站怎么算”'),
    column('条款', '规则依据的条款'),
    column('规则', '规则的名称'),
    column('结果', '不符合：各种读法都不符合；存疑：条文有不同读法；提示：数据里要留意的地方', '代码', ['不符合', '存疑', '提示']), // prettier-ignore
    column('对象编号', '哪条记录'),
    column('对象名称', '记录的名称'),
    column('事实', '记录里写的'),
    column('疑问', '存疑时，条文哪里有不同读法'),
    column('情况说明', '责任单位的说明，照录'),
    column('责任单位', '谁作的说明'),
    column('说明日期', '说明的日期', '日期'),
    column('项目编号', '有关的项目', '多个编号'),
  ];
  return {
    name: 'findings',
    title: '检查结果',
    description: '按文件逐条检查的结果，由规则算出，不是填报的。',
    key: ['规则编号', '对象编号'],
    rows,
    columns: columns.map((one, index) => ({
      ...one,
      required: index < 5,
      published: rows.filter((row) => row[index] !== null).length,
    })),
  };
}

/** Every download of a dataset, in the order of the tables, the findings and what became of promises last. */
export const publishedTables = once((dataset: Dataset): readonly PublishedTable[] => [
  ...tableNames.map((name) => publishedTable(dataset, name)),
  findingsTable(dataset),
  ledgerTable(dataset),
]);
