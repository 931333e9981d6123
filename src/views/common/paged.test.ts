import { expect, test } from 'vitest';
import { furtherPages, paged, ROWS_A_PAGE } from './paged.ts';

const rows = (length: number): number[] => Array.from({ length }, (_, index) => index);

test('every row stands on one page, in its order, and no page is longer than it may be', () => {
  for (const length of [0, 1, 199, 200, 201, 400, 401, 15_000]) {
    const pages = paged(rows(length));
    expect(pages.flat()).toEqual(rows(length));
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(ROWS_A_PAGE);
    expect(pages.slice(0, -1).every((page) => page.length === ROWS_A_PAGE)).toBe(true);
  }
  expect([0, 200, 201].map((length) => paged(rows(length)).length)).toEqual([1, 1, 2]);
});

test('the pages after the first are numbered from 2', () => {
  expect(furtherPages(rows(200))).toEqual([]);
  expect(furtherPages(rows(401)).map(({ page, rows: own }) => [page, own[0], own.length])).toEqual([
    [2, 200, 200],
    [3, 400, 1],
  ]);
});
