import { expect, test } from 'vitest';
import { calledItems } from './item-words.ts';
import { rangesOf } from './items.ts';
import { itemsNamedBy, noNotice, policyFor } from './no-notice.ts';
import { policyIds, policyOf } from './policy-of.ts';
import { householdsAsked } from './rules/consent.ts';
import { isHeld } from './sentences.ts';

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

test('what residents call the works of the notice', () => {
  const called = calledItems(notice.items);
  const work = (word: string): string[] =>
    called.flatMap(({ item, words }) => (words.includes(word) ? [item.name] : []));
  expect(called.length).toBeGreaterThan(15);
  for (const { item, words } of called) {
    expect(words.length, item.name).toBeGreaterThan(0);
    expect(new Set(words).size, item.name).toBe(words.length);
  }
  expect(work('装电梯')).toEqual([notice.items.find(({ name }) => /电梯/.test(name))!.name]);
  expect(calledItems([])).toEqual([]);
  // Two that answer to the words: the first of the list.
  const two = notice.items.slice(0, 2).map((item) => ({ ...item, name: `电梯${item.no}` }));
  expect(calledItems(two).map(({ item }) => item.name)).toEqual(['电梯1']);
});

test.each([
  [{}, null, false],
  [{}, '只是目标', true],
  [{ rules: ['G02'] }, null, true],
  [{ columns: ['projects.id'] }, null, true],
  [{ papers: ['甲'] }, null, true],
])('a sentence with %j and the reason %s is held: %s', (held, aim, is) => {
  const none = { rules: [], columns: [], papers: [], places: [] };
  expect(isHeld({ id: 's1', clause: '一', quote: '', plain: '', held: { ...none, ...held }, aim })).toBe(is);
});

test('households that were asked: of the whole project, or of one compound', () => {
  const compounds = [
    { id: 'C1', households: 100 },
    { id: 'C2', households: 44 },
    { id: 'C3', households: null },
  ];
  expect(householdsAsked(compounds, { compoundId: 'C2' })).toBe(44);
  expect(householdsAsked(compounds, { compoundId: 'C3' })).toBeNull();
  expect(householdsAsked(compounds, { compoundId: null })).toBeNull();
  expect(householdsAsked(compounds.slice(0, 2), { compoundId: null })).toBe(144);
});
