import { expect, test } from 'vitest';
import { withKeys } from './page/address.ts';
import { countWords, isChosen, noFilter, readState, type FilterState } from './filter-state.ts';

const offered = (key: string, value: string) =>
  ({ street: ['1', 'unknown'], year: ['2025'], status: ['施工中'], cohort: ['A'], item: ['18'] })[
    key
  ]?.includes(value) ?? false;

test('a state goes into the address and comes back', () => {
  const state = {
    ...noFilter,
    q: '金 岭',
    street: '1',
    year: '2025',
    cohort: 'A',
    status: '施工中',
    item: '18',
  };
  expect(readState(withKeys('', state), offered)).toEqual(state);
});

test('what is not offered is dropped, and what others keep in the address stays', () => {
  expect(readState('?street=9&year=1999&status=<b>&q=%20', offered)).toEqual(noFilter);
  expect(withKeys('?elder=1&q=x', noFilter)).toBe('?elder=1');
  expect(withKeys('?q=x', noFilter)).toBe('');
});

test('an endless query is cut', () => {
  expect(readState(`?q=${'金'.repeat(500)}`, offered).q).toHaveLength(60);
});

const values = {
  street: ['1'],
  year: ['2024', '2025'],
  batch: [''],
  cohort: ['A'],
  status: ['施工中'],
  item: ['18', '3'],
  check: [''],
};

test('what answers all choices is chosen; words are looked for elsewhere', () => {
  const chosen = (state: Partial<FilterState>): boolean => isChosen({ ...noFilter, ...state }, values);
  expect(chosen({})).toBe(true);
  expect(chosen({ q: '金岭', year: '2025', item: '18' })).toBe(true);
  expect(chosen({ year: '2025', item: '1' })).toBe(false);
});

test.each([
  [{}, 64, 0, '64个小区'],
  [{ street: '1' }, 5, 0, '5个小区，共64个'],
  [{ q: '金岭' }, 0, 0, '0个小区，共64个'],
  [{ q: '金岭' }, 2, 14, '2个小区，共64个；网络不通，后面各页的14个没有查'],
  // Not looked through, and not looked for.
  [{}, 50, 14, '64个小区'],
])('%j leaves %i, %i not looked through', (state, left, missing, words) => {
  expect(countWords({ ...noFilter, ...state }, left, 64, missing)).toBe(words);
});
