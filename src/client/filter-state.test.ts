import { expect, test } from 'vitest';
import { withKeys } from './page/address.ts';
import { noFilter, readState } from './filter-state.ts';

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
