import { expect, test } from 'vitest';
import { foldProblems, inReadingOrder, renderFold } from './fold.ts';
import { error, note } from './problem.ts';

const dates = Array.from({ length: 94 }, (_, i) =>
  error('D002', {
    file: 'data/a/notices.csv',
    row: i + 2 + (i > 50 ? 3 : 0),
    column: 'F',
    header: '发布日期',
    record: `GS-${i}`,
    value: String(45780 + (i % 40)),
  }),
);

test('one mistake in a column is told once, with rows, three examples and the mend', () => {
  expect(foldProblems(dates).map(renderFold)).toMatchInlineSnapshot(`
    [
      "错误 D002 日期变成了一串数字，94 处
      data/a/notices.csv F 列「发布日期」 第 2-52、56-98 行
      例：45780（第 2 行），45781（第 3 行），45782（第 4 行）
      怎么改：这是 Excel 的内部序号；请把这一列的格式改成“日期”再导出",
    ]
  `);
});

test('one problem alone is told in full; different mends of one kind are told, at most three', () => {
  const twice = [1, 2, 3, 4, 5].map((n) =>
    error(
      'K002',
      { file: 'a.csv', row: n + 1, column: 'A', header: '编号' },
      { other: String(n), key: `C${n}` },
    ),
  );
  expect(foldProblems(twice).map(renderFold)).toMatchInlineSnapshot(`
    [
      "错误 K002 编号重复，5 处
      a.csv A 列「编号」 第 2-6 行
      怎么改：第 1 行已经用了“C1”（不分全角半角和大小写）；请改其中一个，或删掉重复的行
      怎么改：第 2 行已经用了“C2”（不分全角半角和大小写）；请改其中一个，或删掉重复的行
      怎么改：第 3 行已经用了“C3”（不分全角半角和大小写）；请改其中一个，或删掉重复的行
      怎么改：其余的照样改",
    ]
  `);
  expect(foldProblems(twice.slice(0, 1)).map(renderFold)).toMatchInlineSnapshot(`
    [
      "错误 K002 编号重复
      a.csv 第 2 行 A 列「编号」
      怎么改：第 1 行已经用了“C1”（不分全角半角和大小写）；请改其中一个，或删掉重复的行",
    ]
  `);
});

test('causes come before consequences, errors before notes', () => {
  const params = { part: 'C1', table: 'compounds.csv', nearest: '' };
  const order = inReadingOrder([
    note('G006', { file: 'a.csv', row: 1 }, { count: '5', off: '4', other: 'GCJ02', left: '只剩 1 个' }),
    error('R001', { file: 'a.csv', row: 2 }, params),
    error('T001', { file: 'b.csv', row: 9 }, { header: '名称', description: '名称' }),
    error('F014', { file: '小区.csv' }, { nearest: '', files: '' }),
    error('T001', { file: 'b.csv', row: 3 }, { header: '名称', description: '名称' }),
  ]);
  expect(order.map(({ code, file, row }) => `${code} ${file} ${row}`)).toEqual([
    ...['F014 小区.csv null', 'T001 b.csv 3', 'T001 b.csv 9', 'R001 a.csv 2', 'G006 a.csv 1'],
  ]);
});
