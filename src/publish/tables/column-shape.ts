import type { Column } from './tables.ts';

const CORNER = '-?[0-9]{1,3}([.][0-9]{1,20})? -?[0-9]{1,3}([.][0-9]{1,20})?';
const ID = '[A-Za-z0-9][A-Za-z0-9_-]{0,63}';

/** What a cell of a column may hold, in terms that Table Schema and JSON Schema share. */
export interface ColumnShape {
  readonly type: 'string' | 'integer' | 'number' | 'year' | 'date' | 'url' | 'list';
  /** For the whole text; of a list, for each entry. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

const shapes: Readonly<Record<string, ColumnShape>> = {
  编号: { type: 'string', pattern: ID },
  多个编号: { type: 'list', pattern: ID },
  日期: { type: 'date' },
  年份: { type: 'year', minimum: 1900, maximum: 2100 },
  年度: { type: 'string', pattern: '[0-9]{4}(-[0-9]{4})?' },
  整数: { type: 'integer', minimum: 0 },
  小数: { type: 'number', minimum: 0 },
  数值: { type: 'number' },
  度: { type: 'number', minimum: -180, maximum: 180 },
  网址: { type: 'url' },
  指纹: { type: 'string', pattern: '[a-p]{12}' },
  轮廓: { type: 'string', pattern: `${CORNER}(；${CORNER}){2,}` },
};

/** The shape of a column's kind; prose, codes and the like are strings. */
export function columnShape({ kind, positive }: Column): ColumnShape {
  const shape = shapes[kind] ?? { type: 'string' };
  return positive && shape.type === 'integer' ? { ...shape, minimum: 1 } : shape;
}
