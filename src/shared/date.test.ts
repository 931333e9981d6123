import { describe, expect, test } from 'vitest';
import { daysInMonth, isRealDate } from './date.ts';

describe('daysInMonth', () => {
  test('the twelve months', () => {
    const year = (y: number): number[] => Array.from({ length: 12 }, (_, i) => daysInMonth(y, i + 1));
    expect(year(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test.each([
    [1900, 28],
    [2000, 29],
    [2023, 28],
    [2024, 29],
    [2100, 28],
  ])('February %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });
});

describe('isRealDate', () => {
  test.each(['1900-01-01', '2024-02-29', '2021-12-31'])('%s', (value) =>
    expect(isRealDate(value)).toBe(true),
  );

  test.each([
    '2023-02-29',
    '2021-02-30',
    '2021-04-31',
    '2021-00-10',
    '2021-13-01',
    '2021-05-00',
    '1899-12-31',
    '2021-5-10',
    '20210510',
    '2021-05-10T00:00',
    ' 2021-05-10',
    '2021-05-10\n',
    '２０２１-05-10',
    '',
  ])('%j is none', (value) => expect(isRealDate(value)).toBe(false));
});
