import { expect, test } from 'vitest';
import { rangesOf } from './items.ts';
import { itemsNamedBy, noNotice, policyFor } from './no-notice.ts';
import { policyIds, policyOf } from './policy-of.ts';

const notice = policyOf('laoshan-2021-2');

test.each([
  [[], ''],
  [[3], '3'],
  [[1, 2], '1-2'],
  [[29, 26, 2, 1, 3, 28, 27, 23], '1-3、23、26-29'],
  [[1, 1, 3, 10, 11], '1、3、10-11'],
])('%j is %s', (numbers, words) => {
  expect(rangesOf(numbers)).toBe(words);
});

test('the works of data without a notice: one each, by number, under the first name that is written', () => {
  const rows = [
    { no: 10, name: '道路' },
    { no: 2, name: null },
    { no: 2, name: '绿化' },
    { no: 2, name: '种树' },
    { no: 3, name: null },
  ];
  expect(itemsNamedBy(rows).map(({ no, name }) => [no, name])).toEqual([
    [2, '绿化'],
    [3, '第3项'],
    [10, '道路'],
  ]);
  expect(itemsNamedBy(rows)[0]).toEqual({
    no: 2,
    name: '绿化',
    workClass: '改造内容',
    obligation: null,
    plain: '',
    key: false,
    units: [],
    parts: [],
  });
  const read = policyFor(noNotice, rows);
  expect(read.items).toEqual(itemsNamedBy(rows));
  expect(read.workClasses.map(({ name, key }) => [name, key])).toEqual([['改造内容', 'all']]);
  expect({ ...read, items: [], workClasses: [] }).toEqual(noNotice);
});

test('a notice keeps its works; a dataset may name the bodies that hold its roles', () => {
  const read = policyFor(notice, [{ no: 1, name: '别的' }], { 建设单位: '某集团' });
  expect(read.items).toBe(notice.items);
  expect(read.terms.namedBodies).toEqual({ ...notice.terms.namedBodies, 建设单位: '某集团' });
  expect(policyFor(notice, []).terms).toEqual(notice.terms);
});

test('the packs by their ids; null is none, and another is an error of the program', () => {
  expect(policyIds).toContain('laoshan-2021-2');
  expect(policyIds.map((id) => policyOf(id).id)).toEqual(policyIds);
  expect(policyOf(null)).toBe(noNotice);
  expect(() => policyOf('no-such')).toThrow('no notice no-such');
});
