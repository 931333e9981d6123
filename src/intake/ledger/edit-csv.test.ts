import { describe, expect, test } from 'vitest';
import { tables } from '../../schema/tables/index.ts';
import type { Table } from '../../schema/table.ts';
import { editCsv, firstAddedRow } from './edit-csv.ts';

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

describe('one edit at a time', () => {
  const edit = (old: string, over: Partial<Parameters<typeof editCsv>[3]>, own = columns): string =>
    editCsv(sources, old, own, { ...none, ...over });
  const change = (row: number, key: string, value: string) =>
    ({ changed: new Map([[row, new Map([[key, value]])]]) }) as const;

  test.each([
    ['\n', '标题,来源编号\n甲,S1\n'],
    ['\r\n', '标题,来源编号\r\n甲,S1\r\n'],
    ['\r', '标题,来源编号\r甲,S1\r'],
  ])('line ends stay as they are: %j', (end, old) => {
    expect(edit(old, {})).toBe(old);
    expect(edit(old, change(1, 'title', '乙'))).toBe(old.replace('甲', '乙'));
    expect(edit(old, { added: [new Map([['id', 'S2']])] })).toBe(`${old},S2${end}`);
    expect(edit(old.slice(0, -end.length), { added: [new Map([['id', 'S2']])] })).toBe(`${old},S2${end}`);
  });

  test('a new column is added to every row that says something, and to no other', () => {
    expect(edit('标题,来源编号\n甲,S1\n , \n乙\n,\n', change(1, 'publishedOn', '2024-01-02'))).toBe(
      '标题,来源编号,发布日期\n甲,S1,2024-01-02\n , \n乙,,\n,\n',
    );
    // Only the columns that are used, in the order of the schema.
    const two = { added: [new Map([['publishedOn', '2024-01-02'], ['publisher', '某局']])] }; // prettier-ignore
    expect(edit('标题,来源编号\n', two)).toBe('标题,来源编号,发布机构,发布日期\n,,某局,2024-01-02\n');
  });

  test('quoted commas and line ends stay within their cell', () => {
    const old = '标题,来源编号\n"甲,\r乙\n",S1\n"丙""丁",S2\n';
    expect(edit(old, {})).toBe(old);
    expect(edit(old, change(2, 'id', 'S9'))).toBe(old.replace('S2', 'S9'));
    expect(firstAddedRow(old, columns)).toBe(4);
  });

  test('the first row that is added, as Excel counts', () => {
    expect(firstAddedRow(null, columns)).toBe(2);
    expect(firstAddedRow('', new Map())).toBe(2);
    expect(firstAddedRow('标题,来源编号\n', columns)).toBe(2);
    expect(firstAddedRow('标题,来源编号\r\n甲,S1\r\n乙,S2', columns)).toBe(4);
  });

  test('a file whose columns are not known is written anew', () => {
    const added = [new Map([['id', 'S1']])];
    expect(edit('别的\n', { added }, new Map())).toBe(editCsv(sources, null, new Map(), { ...none, added }));
    expect(editCsv(sources, null, columns, { ...none, added })).toBe(
      editCsv(sources, null, new Map(), { ...none, added }),
    );
  });

  test('what cannot be parsed is read before it is edited', () => {
    expect(() => edit('标题,来源编号\n"甲,S1\n', {})).toThrow('sources.csv is edited before it can be read');
  });
});
