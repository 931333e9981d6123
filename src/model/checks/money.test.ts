import { expect, test } from 'vitest';
import { check, Copy } from '../../../tests/unit/mutate.ts';

/** Rows of projects.csv that are asked about, of projects with these amounts in 万元, each of one compound of 144 households. */
const asked = (...amounts: readonly (number | '')[]): number[] => {
  const copy = new Copy();
  for (const [i, amount] of amounts.entries())
    copy.add('projects.csv', {
      项目编号: `WH-2024-${String(i).padStart(2, '0')}`,
      项目名称: `第${i}个项目`,
      计划年度: '2024',
      小区编号: 'WH-C04',
      '合同价（万元）': String(amount),
    });
  return check(copy).problems.flatMap(({ code, row }) => (code === 'V009' ? [row!] : []));
};

test('a slipped unit is asked about, in both directions, and ordinary scatter is not', () => {
  expect(asked(300, 420, 288, 500, 4_200_000 / 10)).toEqual([9]);
  expect(asked(300, 420, 288, 500, 0.03)).toEqual([9]);
  expect(asked(300, 420, 288, 500, 2900, 31)).toEqual([]);
});

test('four projects have no middle, and what is not published is not compared', () => {
  expect(asked(300, 420_000)).toEqual([]);
  expect(asked(300, 420, 288, 500, '', 0)).toEqual([]);
});
