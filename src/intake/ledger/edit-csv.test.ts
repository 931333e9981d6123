import { expect, test } from 'vitest';
import { tables } from '../../schema/tables/index.ts';
import type { Table } from '../../schema/table.ts';
import { editCsv } from './edit-csv.ts';

const sources = tables.sources as unknown as Table;
const columns = new Map([
  ['title', 0],
  ['id', 1],
]);
const none = { changed: new Map(), added: [] };

test('what is not edited stays byte for byte', () => {
  const old = '\ufeff标题,来源编号\r\n"甲\r\n乙",S1\r\n"丙",S2\r\n,\r\n丁,S3';
  expect(editCsv(sources, old, columns, none)).toBe(`${old}\r\n`);
  const changed = new Map([[4, new Map([['title', '戊,己']])]]);
  const added = [new Map([['id', 'S4']])];
  expect(editCsv(sources, old, columns, { changed, added })).toBe(
    '\ufeff标题,来源编号\r\n"甲\r\n乙",S1\r\n"丙",S2\r\n,\r\n"戊,己",S3\r\n,S4\r\n',
  );
});

test('a column that is new comes last, a file that is new has every column', () => {
  const added = [new Map([['publishedOn', '2024-01-02']])];
  expect(editCsv(sources, '标题,来源编号\n甲,S1\n', columns, { changed: new Map(), added })).toBe(
    '标题,来源编号,发布日期\n甲,S1,\n,,2024-01-02\n',
  );
  const fields = Object.entries(sources.fields);
  expect(editCsv(sources, null, new Map(), { changed: new Map(), added })).toBe(
    [
      fields.map(([, { header }]) => header).join(','),
      fields.map(([key]) => (key === 'publishedOn' ? '2024-01-02' : '')).join(','),
      '',
    ].join('\n'),
  );
});
