import { columnShape } from './tables/column-shape.ts';
import type { Column, PublishedTable } from './tables/tables.ts';

const nullable = (type: string, required: boolean): string | string[] => (required ? type : [type, 'null']);

function property(column: Column): object {
  const { type, pattern, ...range } = columnShape(column);
  const about = {
    title: column.unit === null ? column.header : `${column.header}，单位：${column.unit}`,
    description: column.description,
  };
  const text = pattern === undefined ? {} : { pattern: `^${pattern}$` };
  if (type === 'list') {
    const items = { type: 'string', ...text };
    return { ...about, type: nullable('array', column.required), items, minItems: 1, uniqueItems: true };
  }
  if (column.codes.length > 0)
    return { ...about, enum: [...column.codes, ...(column.required ? [] : [null])] };
  const format = type === 'date' ? { format: 'date' } : type === 'url' ? { format: 'uri' } : {};
  const plain = type === 'integer' || type === 'year' ? 'integer' : type === 'number' ? 'number' : 'string';
  const limits =
    column.positive && plain === 'number' ? { exclusiveMinimum: 0 } : plain === 'string' ? {} : range;
  return {
    ...about,
    type: nullable(plain, column.required),
    ...(plain === 'string' ? { minLength: 1 } : {}),
    ...text,
    ...format,
    ...limits,
  };
}

/** JSON Schema (2020-12) of a table's JSON download: every header is there in every row, null where unpublished. */
export function jsonSchema({ title, description, columns }: PublishedTable): object {
  const headers = columns.map(({ header }) => header);
  const text = { type: 'string' };
  const strict = (properties: object, required = Object.keys(properties)): object => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description,
    ...strict({
      $schema: text,
      dataset: text,
      table: { const: title },
      description: text,
      publisher: text,
      official: { type: 'boolean' },
      sample: { type: 'boolean' },
      asOf: { type: 'string', format: 'date' },
      licence: strict({ name: text, url: { type: ['string', 'null'], format: 'uri' } }),
      columns: {
        type: 'array',
        minItems: headers.length,
        maxItems: headers.length,
        items: strict({ header: { enum: headers }, kind: text, unit: { type: ['string', 'null'] } }),
      },
      rows: {
        type: 'array',
        items: strict(
          Object.fromEntries(columns.map((column) => [column.header, property(column)])),
          headers,
        ),
      },
    }),
  };
}
