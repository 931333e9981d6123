import { expect, test } from 'vitest';
import { nameLists } from '../../../tests/fixtures/name-lists.ts';
import { compareReadings, ranksOf } from './reading-order.ts';

test.each([
  [
    'polyphones as they are read there',
    ['长城路', '长春花园', '重庆路', '乐园小区', '厦门路', '张村', '招远路'],
  ],
  ['families and places', ['大城路', '乐陵路', '仇家寨', '单家埠', '解家河', '蔚县路', '查家村']],
  [
    'numbers by value, before words, and those before letters',
    ['9号院', '10号院', '第2项', '第10项', '望海苑', 'A区'],
  ],
  ['a shorter name before a longer that begins so', ['金岭', '金岭新村', '金岭新村二期', '金岭新村一期']],
])('%s', (_, names) => {
  expect(names.toReversed().toSorted(compareReadings)).toEqual(names);
  expect(names.toSorted(compareReadings)).toEqual(names);
});

test('nine hundred real names have one order, whichever way they come', () => {
  const names = [...new Set(nameLists.flatMap((list) => list.names))];
  const sorted = names.toSorted(compareReadings);
  expect(names.toReversed().toSorted(compareReadings)).toEqual(sorted);
  for (let i = 1; i < sorted.length; i++) expect(compareReadings(sorted[i - 1]!, sorted[i]!)).toBeLessThan(0);
});

test('equal texts share a rank, what is not published has none', () => {
  expect(ranksOf(['望海苑', null, '长城路', '望海苑'])).toEqual([1, null, 0, 1]);
});
