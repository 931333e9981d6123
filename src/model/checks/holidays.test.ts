import { expect, test } from 'vitest';
import { readsOf, reported } from '../../../tests/unit/table-reads.ts';
import type { Calendar } from '../../policy/holidays.ts';
import { checkHolidays } from './holidays.ts';

/** What is known: 2025 and 2026, a day off and a make-up day each. */
const known: Calendar = {
  from: '2025-01-01',
  through: '2026-12-31',
  off: { '2025-10-01': 2025, '2026-10-01': 2026 },
  makeUp: { '2025-10-11': 2025, '2026-10-10': 2026 },
  notices: [
    { year: 2025, numbers: ['甲号'] },
    { year: 2026, numbers: ['乙号', '丙号'] },
  ],
};
type Day = readonly [year: number, date: string, kind: '放假' | '上班', festival?: string];
const said = (...days: readonly Day[]): string[] =>
  reported((report) => {
    const holidays = days.map(([year, date, kind, festival = '国庆节']) => ({
      年度: String(year),
      日期: date,
      安排: kind,
      节日: festival,
    }));
    checkHolidays(readsOf({ holidays }), report, known);
  });
/** Every festival of a year, a day each. */
const whole = (year: number): Day[] =>
  ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((festival, i): Day => [
    year,
    `${year}-0${i + 1}-01`,
    '放假',
    festival,
  ]);

test('H001, H004: years that follow on, and every festival of each', () => {
  expect(said(...whole(2027))).toEqual([]);
  expect(said(...whole(2028), ...whole(2027))).toEqual([]);
  expect(said(...whole(2028))).toEqual(['H001 holidays 2 year 2026 2027']);
  expect(said(...whole(2029), ...whole(2027))).toEqual(['H001 holidays 2 year 2027 2028']);
  // Years that are known need nothing.
  expect(said([2026, '2026-10-01', '放假'])).toEqual([]);
  expect(said(...whole(2027).slice(2))).toEqual(['H004 holidays 2 year 2027 元旦、春节']);
  // A day that is worked is no holiday of its festival; 其他 is none that every year has.
  const worked: Day = [2027, '2027-01-02', '上班', '元旦'];
  const other: Day = [2027, '2027-06-12', '放假', '其他'];
  expect(said(worked, other, ...whole(2027).slice(1))).toEqual(['H004 holidays 2 year 2027 元旦']);
});

test('a row that cannot be read may be the one that is missed', () => {
  const holidays = [{ 年度: '2027', 日期: '2027-13-01', 安排: '放假', 节日: '元旦' }];
  expect(reported((report) => checkHolidays(readsOf({ holidays }), report, known))).toEqual([]);
});

test('H005: a day is of its year, or of the December before', () => {
  const more = whole(2027);
  expect(said(...more, [2027, '2026-12-31', '放假', '元旦'])).toEqual([]);
  expect(said(...more, [2027, '2026-11-30', '放假', '元旦'])).toEqual(['H005 holidays 9 date 2027']);
  expect(said(...more, [2027, '2028-12-31', '放假', '元旦'])).toEqual(['H005 holidays 9 date 2027']);
  expect(said(...more, [2027, '2025-12-31', '放假', '元旦'])).toEqual(['H005 holidays 9 date 2027']);
});

test.each([
  ['2027-03-06', []],
  ['2027-03-07', []],
  ['2027-03-08', ['星期一']],
  ['2027-03-12', ['星期五']],
])('H003: %s is worked', (date, weekdays) => {
  expect(said(...whole(2027), [2027, date, '上班'])).toEqual(
    weekdays.map((weekday) => `H003 holidays 9 date ${date} ${weekday}`),
  );
});

test('H002: what is known of a day is not contradicted', () => {
  expect(said([2026, '2026-10-01', '放假'], [2026, '2026-10-10', '上班'])).toEqual([]);
  expect(said([2026, '2026-10-10', '放假'])).toEqual(['H002 holidays 2 kind 2026-10-10 乙号、丙号 上班']);
  expect(said([2025, '2025-03-03', '放假'])).toEqual(['H002 holidays 2 kind 2025-03-03 甲号 上班']);
  // The days at the ends are known, and those beyond are not.
  expect(said([2025, '2025-01-01', '放假'])).toEqual(['H002 holidays 2 kind 2025-01-01 甲号 上班']);
  expect(said([2026, '2026-12-31', '放假'])).toEqual(['H002 holidays 2 kind 2026-12-31 乙号、丙号 上班']);
  expect(said([2025, '2024-12-31', '放假'])).toEqual([]);
  expect(said([2024, '2025-01-01', '放假'])).toEqual([
    'H005 holidays 2 date 2024',
    'H002 holidays 2 kind 2025-01-01 2024年的通知 上班',
  ]);
  // The next notice may change the last days of the year before.
  expect(said(...whole(2027), [2027, '2026-12-30', '放假', '元旦'])).toEqual([]);
});
