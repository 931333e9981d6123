import { expect, test } from 'vitest';
import { calledItems } from './item-words.ts';
import { policyOf } from './policy-of.ts';

const notice = policyOf('laoshan-2021-2');

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
