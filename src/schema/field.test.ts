import { describe, expect, test } from 'vitest';
import { trimCell } from './cell.ts';
import type { Field } from './field.ts';
import { tableNames, tables } from './tables/index.ts';

/** Cells as people, Excel and other programs leave them. */
const CELLS = [
  '0',
  '-0',
  '00',
  '1',
  '120',
  '12,600',
  '１２，６００',
  '1.5',
  '5.54',
  '0.000001',
  '.5',
  '1e3',
  '1.23E+17',
  '999999999999',
  '999999999999.999999',
  '９９９９９９９９９９９９',
  '120户',
  '约120',
  '①',
  '½',
  '一百',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x10',
  '1_000',
  '1n',
  'true',
  'TRUE',
  'null',
  'undefined',
  '2021-05-10',
  '2021/5/10',
  '2021.5.10',
  '2021年5月10日',
  '20210510',
  '2020-02-29',
  '1900-02-28',
  '1900-01-01',
  '2100-12-31',
  '2021-02-30',
  '44326',
  '1996',
  '1996年',
  '1900',
  '2100',
  '2021-2025',
  '2021至2025年',
  'S01',
  'S01、S02',
  'ｓ０１',
  'LS-C01',
  'a'.repeat(64),
  'A+B',
  '__proto__',
  'constructor',
  'toString',
  '有',
  '无',
  '国有',
  '施工中',
  'CGCS2000',
  '⽆',
  '开工',
  '东岭街道',
  '=1+1',
  '#REF!',
  "'001",
  '+86',
  '@x',
  '<script>alert(1)</script>',
  '&lt;',
  '${x}',
  '{x}',
  '$&',
  'http://a',
  'https://a.cn',
  'HTTP://A.CN/?q=中文#x',
  'http://例子.中国',
  'http://a..b',
  'http://-',
  'http://[::1]/',
  'http://user:pw@a.cn',
  'http://a:99999',
  'http://a.cn:80',
  'http:///a',
  'https://a.cn/%zz',
  'javascript:alert(1)',
  '0532-0000 0001',
  '(0532)00000001',
  '12345',
  '13800138000',
  '120.457',
  '36',
  '-36.5',
  '120°',
  'E120',
  '上\n下',
  '上\r\n下',
  'é',
  'e\u0301',
  '👨‍👩‍👧',
  '𠮷',
  '\ud800',
  '\u202e反',
  '\u0000',
  '�',
  '长'.repeat(5001),
  ' '.repeat(5000) + 'x',
];

describe.each(tableNames)('%s', (name) => {
  const fields = Object.entries(tables[name].fields) as [string, Field<unknown>][];

  test.each(fields)(
    '%s: a cell is read or refused, never thrown at; what is read, the schema takes',
    (_, field) => {
      for (const raw of CELLS.map(trimCell)) {
        const parsed = field.parse(raw);
        if (!parsed.ok) expect(parsed.code, raw.slice(0, 40)).toMatch(/^[A-Z]\d{3}$/);
        else expect(field.schema.safeParse(parsed.value).error, raw.slice(0, 40)).toBeUndefined();
      }
    },
  );
});

test('optional fields take null, required ones and those whose blank says something do not; keys of a record are known', () => {
  for (const name of tableNames)
    for (const field of Object.values(tables[name].fields) as Field<unknown>[])
      expect(field.schema.safeParse(null).success, `${name} ${field.header}`).toBe(
        !field.required && field.blank === null,
      );
  expect(
    tables.removals.schema.safeParse({
      table: '小区',
      id: 'a',
      reason: 'b',
      date: '2021-05-10',
      row: 2,
      more: 1,
    }).success,
  ).toBe(false);
  expect(
    tables.removals.schema.safeParse({ table: '小区', id: 'a', reason: 'b', date: '2021-05-10', row: 1 })
      .success,
  ).toBe(false);
  expect(
    tables.removals.schema.safeParse({ table: '小区', id: 'a', reason: 'b', date: '2021-05-10', row: 2 })
      .success,
  ).toBe(true);
});
