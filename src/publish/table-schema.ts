import { columnShape, type ColumnShape } from './tables/column-shape.ts';
import type { Column, PublishedTable } from './tables/tables.ts';

const types: Readonly<Record<ColumnShape['type'], object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  year: { type: 'year' },
  date: { type: 'date', format: 'default' },
  url: { type: 'string', format: 'uri' },
  list: { type: 'string' },
};

function field(column: Column): object {
  const { type, pattern, ...range } = columnShape(column);
  const whole = type === 'list' && pattern !== undefined ? `${pattern}(、${pattern})*` : pattern;
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.codes.length > 0 ? { enum: column.codes } : {}),
    ...(whole === undefined ? {} : { pattern: whole }),
    ...range,
  };
  return {
    name: column.header,
    title: column.header,
    description: column.description,
    ...types[type],
    ...(column.unit === null ? {} : { unit: column.unit }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** The reference of a column to the first column of another table: published references are canonical, so it holds. */
function foreignKey(column: Column, others: readonly PublishedTable[]): object[] {
  const target = others.find(({ name }) => name === column.ref);
  if (target === undefined || column.kind !== '编号') return [];
  const fields = [target.columns[0]?.header ?? ''];
  return [{ fields: [column.header], reference: { resource: target.name, fields } }];
}

/**
 * Frictionless Table Schema (as version 2.0 writes it, within what 1.0 reads) of a table's CSV. A key of which a part may be unpublished is not declared:
 * a primary key may hold no empty cell. The empty cell is the one missing value.
 */
export function tableSchema(table: PublishedTable, others: readonly PublishedTable[]): object {
  const keys = table.key.map((header) => table.columns.find((column) => column.header === header));
  const foreignKeys = table.columns.flatMap((column) => foreignKey(column, others));
  return {
    fields: table.columns.map(field),
    missingValues: [''],
    ...(keys.length > 0 && keys.every((column) => column?.required) ? { primaryKey: table.key } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}
