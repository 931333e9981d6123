import { describe, expect, test } from 'vitest';
import type { Merge, Sheet, SheetCell } from '../workbook/sheet.ts';
import { findTable } from './find-table.ts';

const known = new Set(['小区', '街道', '户数', '面积', '投资', '进度']);
const knows = (header: string): boolean => known.has(header);
/** A number is a number; an empty text is no cell; everything else is a text. */
const cell = (value: string | number): SheetCell | undefined =>
  value === '' ? undefined : { text: String(value), kind: typeof value === 'number' ? 'number' : 'text' };
const sheetOf = (rows: readonly (readonly (string | number)[])[], merges: Merge[] = []): Sheet => ({
  name: '台账',
  hidden: false,
  rows: rows.map((row) => row.map(cell)),
  merges,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  typed: true,
});
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});
const found = (rows: readonly (readonly (string | number)[])[], merges: Merge[] = []) => {
  const table = findTable(sheetOf(rows, merges), knows);
  if (table === null) return null;
  const { headerRow, columns, lines, sums, leftOut, second, title } = table;
  return {
    ...{ headerRow, lines, sums, second, title },
    columns: columns.map(({ position, header }) => `${position} ${header}`),
    leftOut: leftOut.map(({ row, why, text }) => `${row} ${why}：${text}`),
  };
};
const HEAD = ['小区', '街道', '户数'];

describe('the header', () => {
  test('is the row with the most headers that are known, two at least, a third of its cells at least', () => {
    expect(found([HEAD, ['甲', '东', 1]])).toMatchObject({ headerRow: 0, lines: [1] });
    expect(
      found([
        ['小区', '别的'],
        ['甲', '东'],
      ]),
    ).toBeNull();
    expect(found([['小区', '小区']])).toBeNull();
    expect(found([['小区', '街道', 'a', 'b', 'c', 'd']])).toMatchObject({ headerRow: 0 });
    expect(found([['小区', '街道', 'a', 'b', 'c', 'd', 'e']])).toBeNull();
    expect(found([['小区', '街道', 'x'], ['1', '2', '3'], HEAD, ['甲', '东', 1]])).toMatchObject({
      headerRow: 2,
    });
    // The first of two that are as good.
    expect(found([HEAD, HEAD, ['甲', '东', 1]])).toMatchObject({ headerRow: 0 });
  });

  test('is among the first thirty rows', () => {
    const blank = Array.from({ length: 29 }, () => ['说明']);
    expect(found([...blank, HEAD])).toMatchObject({ headerRow: 29 });
    expect(found([...blank, ['说明'], HEAD])).toBeNull();
  });

  test('stands in the rows that its cells are merged over, with the group before the name', () => {
    const rows = [
      ['小区', '街道', '规模', ''],
      ['', '', '户数', '面积'],
      ['甲', '东', 1, 2],
    ];
    const merges = [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3)];
    expect(found(rows, merges)).toMatchObject({
      headerRow: 1,
      columns: ['0 小区', '1 街道', '2 规模·户数', '3 规模·面积'],
      lines: [2],
    });
    // Merged down too far is a cell of the table, not of its header.
    expect(
      found([HEAD, ['', '东', 1], ['', '西', 2], ['', '南', 3], ['', '北', 4]], [merge(0, 0, 4, 0)]),
    ).toMatchObject({ headerRow: 0 });
    expect(
      found([HEAD, ['', 'a', 'b'], ['', 'c', 'd'], ['', 'e', 'f'], ['甲', '北', 4]], [merge(0, 0, 3, 0)]),
    ).toMatchObject({ headerRow: 3 });
  });

  test('stands in two rows that were never merged, where one completes the other', () => {
    expect(found([['', '', '面积'], HEAD.slice(0, 2), ['甲', '东', 1]])).toMatchObject({
      headerRow: 1,
      columns: ['0 小区', '1 街道', '2 面积'],
    });
    expect(
      found([
        ['小区', '街道', '规模'],
        ['', '', '户数'],
        ['甲', '东', 1],
      ]),
    ).toMatchObject({
      headerRow: 1,
      columns: ['0 小区', '1 街道', '2 规模·户数'],
    });
    // Numbers, words that are none of a header, or a name that is one already complete nothing.
    expect(
      found([
        ['小区', '街道', '规模'],
        ['', '', 5],
      ]),
    ).toMatchObject({ headerRow: 0, lines: [1] });
    expect(
      found([
        ['小区', '街道', '规模'],
        ['', '户数', '很大'],
      ]),
    ).toMatchObject({ headerRow: 0 });
    expect(found([['说明'], HEAD, ['甲', '东', 1]])).toMatchObject({ title: '说明' });
    expect(found([HEAD, ['', '', ''], ['甲', '东', 1]])).toMatchObject({ headerRow: 0, lines: [2] });
  });

  test('has its units in a row below', () => {
    expect(found([HEAD, ['', '', '户'], ['甲', '东', 1]])).toMatchObject({
      headerRow: 1,
      columns: ['0 小区', '1 街道', '2 户数（户）'],
      lines: [2],
    });
    expect(found([HEAD, ['甲', '', '户'], ['乙', '东', 1]])).toMatchObject({ headerRow: 0, lines: [1, 2] });
  });

  test('names columns that hold something; two of one name are told apart', () => {
    expect(
      found([
        ['小区', '街道', '', '', '户数', '小区'],
        ['甲', '东', '', '记', 1, '乙'],
      ]),
    ).toMatchObject({
      columns: ['0 小区', '1 街道', '3 D列（没有表头）', '4 户数', '5 小区·F列'],
    });
    expect(
      found([
        ['小 区', '街\n道', ' 户数 '],
        ['甲', '东', 1],
      ]),
    ).toMatchObject({ lines: [1] });
  });
});

describe('rows that carry no record', () => {
  const rest = (...rows: (string | number)[][]) => {
    const { lines, sums, leftOut } = found([HEAD, ['甲', '东', 1], ...rows])!;
    return { lines, sums, leftOut };
  };

  test.each<[what: string, row: (string | number)[], why: string | null]>([
    ['empty', ['', '', ''], null],
    ['a sum', ['合计', '', 9], '合计：合计 9'],
    ['a sum in the second cell', ['', '合计', 9], '合计：合计 9'],
    ['the header again', HEAD, '重复的表头：小区 街道 户数'],
    ['a section', ['一、东街道', '', ''], '分段的标题：一、东街道'],
  ])('%s', (_, row, why) => {
    const { lines, sums, leftOut } = rest(row, ['乙', '西', 2]);
    expect(lines).toEqual([1, 3]);
    expect(leftOut).toEqual(why === null ? [] : [`3 ${why}`]);
    expect(sums).toEqual(why?.startsWith('合计') ? [2] : []);
  });

  test('a single cell is a record, unless it is merged across', () => {
    expect(rest(['东街道的', '', '']).lines).toEqual([1, 2]);
    const merged = found([HEAD, ['甲', '东', 1], ['东街道的', '', '']], [merge(2, 0, 2, 2)])!;
    expect([merged.lines, merged.leftOut]).toEqual([[1], ['3 分段的标题：东街道的']]);
    expect(found([HEAD, ['甲', '东', 1], ['东街道的', '', '']], [merge(2, 0, 2, 0)])!.lines).toEqual([1, 2]);
    expect(found([HEAD, ['甲', '东', 1], ['东', '西', '']], [merge(2, 0, 2, 1)])!.lines).toEqual([1, 2]);
  });

  test('numbers of the columns stand before the first record only', () => {
    expect(found([HEAD, [1, 2, 3], ['甲', '东', 1]])).toMatchObject({
      lines: [2],
      leftOut: ['2 列的序号：1 2 3'],
    });
    expect(
      found([
        [...HEAD, '备注'],
        ['', 2, 3, 4],
        ['甲', '东', 1],
      ]),
    ).toMatchObject({ lines: [2] });
    expect(found([HEAD, [1, 2, ''], ['甲', '东', 1]])).toMatchObject({ lines: [1, 2] });
    expect(found([HEAD, [1, 2, 9], ['甲', '东', 1]])).toMatchObject({ lines: [1, 2] });
    expect(rest([1, 2, 3]).lines).toEqual([1, 2]);
  });

  test('what stands above is the title; who signed below is not repeated', () => {
    const table = found([
      ['某区台账', '', ''],
      ['', '', ''],
      ['单位', '万元', ''],
      HEAD,
      ['甲', '东', 1],
      ['填表人:张三 审核人:李四', '', ''],
    ]);
    expect(table).toMatchObject({ title: '某区台账 单位 万元', lines: [4] });
    expect(table!.leftOut.slice(0, 2)).toEqual(['1 表头以上：某区台账', '3 表头以上：单位 万元']);
    const signed = (...cells: string[]) => found([HEAD, ['甲', '东', 1], cells])!.leftOut;
    // Two in one cell, which loses its spaces: nothing behind the first colon is told.
    expect(table!.leftOut[2]).toBe('6 表下面的说明、签字：填表人:…');
    expect(signed('填表人:张三', '审核人:李四')).toEqual(['3 表下面的说明、签字：填表人:… 审核人:…']);
    expect(signed('填表人:', '张三', '审核人:', '李四')).toEqual(['3 表下面的说明、签字：填表人:… 审核人:…']);
  });
});

test('another table below is told by its header: words only, most of them headers, not all in their own columns', () => {
  const below = (row: (string | number)[]) => found([HEAD, ['甲', '东', 1], row, ['乙', '西', 2]])!.second;
  expect(below(['', '街道', '小区', '投资'])).toEqual({
    row: 2,
    column: 1,
    headers: ['街道', '小区', '投资'],
  });
  expect(below(['街道', '小区'])).toEqual({ row: 2, column: 0, headers: ['街道', '小区'] });
  expect(below(['街道', '小区', 5])).toBeNull();
  expect(below(['街道', '甲'])).toBeNull();
  expect(below(['街道', '小区', 'a', 'b'])).not.toBeNull();
  expect(below(['街道', '小区', 'a', 'b', 'c'])).toBeNull();
});
