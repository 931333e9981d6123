import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { communityFamily, familyOfId, reportedFamily, sourceFamily, streetFamily } from './family.ts';
import { isOfNothing } from './of-nothing.ts';
import { rowsListed } from '../catalogue/receipt.ts';

test('the beginning of an id names the family', () => {
  const named = (id: string): string => `${familyOfId(id)?.id} ${familyOfId(id)?.title}`;
  expect(
    ['y2025-compounds-listed', 'to2023-area-current', 'item-7-done', 'item-27-done', 'money-final-total'].map(
      named,
    ),
  ).toEqual([
    'plan-2025 2025年计划',
    'plan-to-2023 到2023年为止的各年计划',
    'item-7 第7项改造内容',
    'item-27 第27项改造内容',
    'money-final 资金：决算',
  ]);
  expect(
    ['rule-G19-2-met', 'rule-G02-known', 'rule-GORD-used', 'rule-D8-met', 'rule-D10-met'].map(named),
  ).toEqual([
    'rule-G1 编号以G1开头的规则',
    'rule-G0 编号以G0开头的规则',
    'rule-G 编号以G开头的其他规则',
    'rule-D 编号以D开头的其他规则',
    'rule-D1 编号以D1开头的规则',
  ]);
  expect(familyOfId('street-A-1-recorded')).toBeNull();
});

test('two streets whose codes begin alike have two families, and so have their communities', () => {
  const [one, other] = ['A', 'A-communities'].map((code) => ({ code, name: `${code}街道` }));
  const ids = [one!, other!].flatMap((street) => [streetFamily(street).id, communityFamily(street).id]);
  expect(new Set(ids).size).toBe(4);
  expect(streetFamily(null)).toEqual({ id: 'street-unknown', title: '街道未公开的小区和项目' });
  expect([reportedFamily('2021-2025').title, sourceFamily('S1').title]).toEqual([
    '公布的数字：2021年至2025年',
    '引用出处S1的记录',
  ]);
});

const counting = (rows: number): Figure => ({ rows: { ids: Array(rows).fill('x') } }) as unknown as Figure;

test('a page lists as many rows of each figure as it can hold, and always the first few', () => {
  expect(rowsListed([counting(150), counting(3)])).toBe(200);
  expect(rowsListed([counting(5000)])).toBe(200);
  expect(rowsListed(Array(20).fill(counting(300)))).toBe(50);
  expect(rowsListed([...Array<Figure>(20).fill(counting(2)), counting(300)])).toBe(200);
  expect(rowsListed(Array(900).fill(counting(9)))).toBe(5);
});

test('nothing of nothing, along the chain of wholes', () => {
  const figure = (value: number | null, denominator: Figure | null = null): Figure =>
    ({ value, denominator }) as unknown as Figure;
  const [none, some, unknown] = [figure(0), figure(3), figure(null)];
  expect([none, figure(0, some), figure(0, unknown), figure(2, none)].map(isOfNothing)).toEqual(
    Array(4).fill(false),
  );
  expect([figure(0, none), figure(null, none), figure(0, figure(0, none))].map(isOfNothing)).toEqual(
    Array(3).fill(true),
  );
});
