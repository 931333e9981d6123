import { expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from './days.ts';

test('addDays over months, years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(addDays('2024-03-01', 0)).toBe('2024-03-01');
  expect(addDays('1991-04-14', 1)).toBe('1991-04-15'); // the last year of summer time in China
});

test('daysBetween and weekday', () => {
  expect(daysBetween('2021-05-10', '2021-05-17')).toBe(7);
  expect(daysBetween('2021-05-17', '2021-05-10')).toBe(-7);
  expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
  expect(weekday('2021-05-10')).toBe(1);
  expect(weekday('2021-05-16')).toBe(0);
});
