import { expect, test } from 'vitest';
import {
  addDays,
  addWorkdays,
  addYears,
  daysBetween,
  endOfMonth,
  workdayOnOrAfter,
  workdayOnOrBefore,
} from './days.ts';

test.each([
  ['2021-05-10', '2021-05-17'],
  ['2021-04-28', '2021-05-08'],
  ['2021-09-30', '2021-10-13'],
  ['2022-01-27', '2022-02-08'],
  ['2022-12-28', '2023-01-05'],
  ['2024-02-07', '2024-02-20'],
  ['2025-01-23', '2025-02-06'],
  ['2025-09-28', '2025-10-11'],
])('five working days after %s is %s', (posted, ends) => {
  expect(addWorkdays(posted, 5)).toBe(ends);
});

test('calendar days cross months, years and leap days', () => {
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(addYears('2024-02-29', 2)).toBe('2026-02-28');
  expect(endOfMonth('2025-02-10')).toBe('2025-02-28');
  expect(daysBetween('2025-04-15', '2025-11-30')).toBe(229);
});

test('rest days roll to the working day after or before', () => {
  expect(workdayOnOrAfter('2025-10-01')).toBe('2025-10-09');
  expect(workdayOnOrBefore('2025-10-08')).toBe('2025-09-30');
  expect(workdayOnOrBefore('2025-09-28')).toBe('2025-09-28');
  expect(addWorkdays('2025-10-09', -1)).toBe('2025-09-30');
});
