import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { endAfterWorkdays, isKnownDay, isWorkday, noticePeriod } from './calendar.ts';
import { addDays, daysBetween, weekday } from '../shared/days.ts';
import { announced } from './holidays.ts';

/**
 * The State Council's holiday notices, typed by hand year by year: days off (with the weekends the
 * notice names) and weekend days of work. A notice may govern a day of the year before.
 */
const NOTICES: Record<string, { readonly off: readonly string[]; readonly work: readonly string[] }> = {
  // 国办发明电〔2017〕12号
  '2018': {
    off: [
      '2017-12-30..2018-01-01',
      '2018-02-15..2018-02-21',
      '2018-04-05..2018-04-07',
      '2018-04-29..2018-05-01',
      '2018-06-16..2018-06-18',
      '2018-09-22..2018-09-24',
      '2018-10-01..2018-10-07',
    ],
    work: ['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30'],
  },
  // 国办发明电〔2018〕15号, 劳动节 by 国办发明电〔2019〕3号
  '2019': {
    off: [
      '2018-12-30..2019-01-01',
      '2019-02-04..2019-02-10',
      '2019-04-05..2019-04-07',
      '2019-05-01..2019-05-04',
      '2019-06-07..2019-06-09',
      '2019-09-13..2019-09-15',
      '2019-10-01..2019-10-07',
    ],
    work: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
  },
  // 国办发明电〔2019〕16号; 国办发明电〔2020〕1号 put off the end of 春节 to 2 February, so 1 February was no day of work
  '2020': {
    off: [
      '2020-01-01..2020-01-01',
      '2020-01-24..2020-02-02',
      '2020-04-04..2020-04-06',
      '2020-05-01..2020-05-05',
      '2020-06-25..2020-06-27',
      '2020-10-01..2020-10-08',
    ],
    work: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  // 国办发明电〔2020〕27号
  '2021': {
    off: [
      '2021-01-01..2021-01-03',
      '2021-02-11..2021-02-17',
      '2021-04-03..2021-04-05',
      '2021-05-01..2021-05-05',
      '2021-06-12..2021-06-14',
      '2021-09-19..2021-09-21',
      '2021-10-01..2021-10-07',
    ],
    work: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  },
  // 国办发明电〔2021〕11号
  '2022': {
    off: [
      '2022-01-01..2022-01-03',
      '2022-01-31..2022-02-06',
      '2022-04-03..2022-04-05',
      '2022-04-30..2022-05-04',
      '2022-06-03..2022-06-05',
      '2022-09-10..2022-09-12',
      '2022-10-01..2022-10-07',
    ],
    work: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  },
  // 国办发明电〔2022〕16号
  '2023': {
    off: [
      '2022-12-31..2023-01-02',
      '2023-01-21..2023-01-27',
      '2023-04-05..2023-04-05',
      '2023-04-29..2023-05-03',
      '2023-06-22..2023-06-24',
      '2023-09-29..2023-10-06',
    ],
    work: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
  // 国办发明电〔2023〕7号
  '2024': {
    off: [
      '2023-12-30..2024-01-01',
      '2024-02-10..2024-02-17',
      '2024-04-04..2024-04-06',
      '2024-05-01..2024-05-05',
      '2024-06-08..2024-06-10',
      '2024-09-15..2024-09-17',
      '2024-10-01..2024-10-07',
    ],
    work: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  // 国办发明电〔2024〕12号
  '2025': {
    off: [
      '2025-01-01..2025-01-01',
      '2025-01-28..2025-02-04',
      '2025-04-04..2025-04-06',
      '2025-05-01..2025-05-05',
      '2025-05-31..2025-06-02',
      '2025-10-01..2025-10-08',
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  // 国办发明电〔2025〕7号
  '2026': {
    off: [
      '2026-01-01..2026-01-03',
      '2026-02-15..2026-02-23',
      '2026-04-04..2026-04-06',
      '2026-05-01..2026-05-05',
      '2026-06-19..2026-06-21',
      '2026-09-25..2026-09-27',
      '2026-10-01..2026-10-07',
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

const daysOf = (range: string): string[] => {
  const [from = '', to = ''] = range.split('..');
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
};
const OFF = new Set(Object.values(NOTICES).flatMap((notice) => notice.off.flatMap(daysOf)));
const WORK = new Set(Object.values(NOTICES).flatMap((notice) => notice.work));
const byTable = (day: string): boolean => WORK.has(day) || (weekday(day) % 6 !== 0 && !OFF.has(day));

describe('the State Council’s notices', () => {
  test('the table is sound: only weekends are made up, and none of them is off', () => {
    for (const day of WORK) expect(weekday(day) % 6, day).toBe(0);
    for (const day of WORK) expect(OFF.has(day), day).toBe(false);
  });

  test.each(Object.keys(NOTICES))('every day of %s', (year) => {
    const days = daysOf(`${year}-01-01..${year}-12-31`);
    expect(days.filter((day) => isWorkday(day) !== byTable(day))).toEqual([]);
  });

  // Counted by hand from the notices: days of the year less weekends and days off, plus days made up.
  test.each([
    ['2020', 249], // 251 as first announced, less 31 January and the made-up 1 February
    ['2021', 250],
    ['2022', 249],
    ['2023', 249],
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('%s has %i working days', (year, count) => {
    expect(daysOf(`${year}-01-01..${year}-12-31`).filter((day) => isWorkday(day))).toHaveLength(count);
  });
});

describe('past the last notice', () => {
  test('the answer is 无法计算, not Monday to Friday', () => {
    expect(isKnownDay('2017-12-31')).toBe(false);
    expect(isKnownDay('2018-01-01')).toBe(true);
    expect(isKnownDay('2026-12-31')).toBe(true);
    expect(isKnownDay('2027-01-01')).toBe(false);
    expect(() => isWorkday('2027-01-04')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: 无法计算：2027-01-04 的放假安排没有载入]`,
    );
    expect(() => isWorkday('2017-12-29')).toThrow(RangeError);
    expect(() => endAfterWorkdays('2026-12-28', 5)).toThrow('无法计算');
  });

  test('a period that touches such a day is null, as is one whose earliest end does', () => {
    expect(noticePeriod('2027-03-01', '2027-03-08')).toBeNull();
    expect(noticePeriod('2026-12-25', '2027-01-04')).toBeNull();
    expect(noticePeriod('2026-12-28', '2026-12-31', null, announced, 5)).toBeNull();
    expect(noticePeriod('2017-12-29', '2018-01-08')).toBeNull();
    expect(noticePeriod('2026-12-24', '2026-12-31', null, announced, 5)).toMatchObject({
      workingDays: 5,
      earliestEnd: '2026-12-31',
    });
  });
});

/** The golden vectors of section 4: posted, earliest end, the same if the posting day counts, Monday-Friday alone, calendar days. */
const GOLDEN = [
  ['2021-05-10', '2021-05-17', '2021-05-14', '2021-05-17', 7],
  ['2021-04-28', '2021-05-08', '2021-05-07', '2021-05-05', 10],
  ['2021-09-27', '2021-10-09', '2021-10-08', '2021-10-04', 12],
  ['2021-09-30', '2021-10-13', '2021-10-12', '2021-10-07', 13],
  ['2022-01-27', '2022-02-08', '2022-02-07', '2022-02-03', 12],
  ['2022-12-28', '2023-01-05', '2023-01-04', '2023-01-04', 8],
  ['2023-09-27', '2023-10-10', '2023-10-09', '2023-10-04', 13],
  ['2024-02-07', '2024-02-20', '2024-02-19', '2024-02-14', 13],
  ['2024-12-27', '2025-01-06', '2025-01-03', '2025-01-03', 10],
  ['2025-01-23', '2025-02-06', '2025-02-05', '2025-01-30', 14],
  ['2025-09-28', '2025-10-11', '2025-10-10', '2025-10-03', 13],
  ['2025-12-29', '2026-01-06', '2026-01-05', '2026-01-05', 8],
  ['2026-02-12', '2026-02-26', '2026-02-25', '2026-02-19', 14],
] as const;

/** The naive count that takes every Monday to Friday for a working day. */
function naiveEnd(posted: string, count: number): string {
  let [day, left] = [posted, count];
  while (left > 0) {
    day = addDays(day, 1);
    if (weekday(day) % 6 !== 0) left--;
  }
  return day;
}

describe('the golden vectors of section 4', () => {
  test.each(GOLDEN)('posted %s', (posted, earliest, counting, naive, calendarDays) => {
    expect(endAfterWorkdays(posted, 5)).toBe(earliest);
    expect(endAfterWorkdays(addDays(posted, -1), 5)).toBe(counting);
    expect(naiveEnd(posted, 5)).toBe(naive);
    expect(noticePeriod(posted, earliest, null, announced, 5)).toMatchObject({
      posted,
      end: earliest,
      effectiveEnd: earliest,
      workingDays: 5,
      calendarDays,
      earliestEnd: earliest,
    });
    // Ended on the day it would if the posting day counted: four by our reading, five by the other.
    expect(noticePeriod(posted, counting, null, announced, 5)).toMatchObject({
      workingDays: 4,
      workingDaysCountingPosting: 5,
      earliestEnd: earliest,
    });
  });
});

describe('noticePeriod', () => {
  const kinds = (posted: string, end: string, start: string | null = null): string[] =>
    noticePeriod(posted, end, start)?.strip.map(
      (day) => `${day.date.slice(5)} ${day.kind}${day.ordinal === null ? '' : ` ${day.ordinal}`}`,
    ) ?? [];

  test('the strip of a period over a holiday with make-up days', () => {
    expect(kinds('2021-04-28', '2021-05-08')).toMatchInlineSnapshot(`
      [
        "04-28 张贴",
        "04-29 工作日 1",
        "04-30 工作日 2",
        "05-01 休息日",
        "05-02 休息日",
        "05-03 休息日",
        "05-04 休息日",
        "05-05 休息日",
        "05-06 工作日 3",
        "05-07 工作日 4",
        "05-08 调休上班 5",
      ]
    `);
  });

  test('an end on a rest day runs on to the next working day', () => {
    expect(noticePeriod('2021-05-10', '2021-05-15', null, announced, 5)).toMatchObject({
      end: '2021-05-15',
      effectiveEnd: '2021-05-17',
      workingDays: 5,
      calendarDays: 7,
    });
    expect(noticePeriod('2021-09-23', '2021-10-01', null, announced, 5)).toMatchObject({
      effectiveEnd: '2021-10-08',
    });
  });

  test('posted on a rest day: that day counts in neither reading', () => {
    expect(noticePeriod('2021-05-15', '2021-05-21', null, announced, 5)).toMatchObject({
      workingDays: 5,
      workingDaysCountingPosting: 5,
      earliestEnd: '2021-05-21',
    });
  });

  test('a first day later than the posting begins the period and counts itself', () => {
    expect(noticePeriod('2021-05-10', '2021-05-18', '2021-05-12', announced, 5)).toMatchObject({
      workingDays: 5,
      earliestEnd: '2021-05-18',
    });
    expect(noticePeriod('2021-05-10', '2021-05-17', '2021-05-11')).toMatchObject({ workingDays: 5 });
    expect(noticePeriod('2021-05-10', '2021-05-17', '2021-05-10')).toMatchObject({ workingDays: 5 });
    expect(kinds('2021-05-10', '2021-05-13', '2021-05-12')).toMatchInlineSnapshot(`
      [
        "05-10 张贴",
        "05-11 工作日",
        "05-12 工作日 1",
        "05-13 工作日 2",
      ]
    `);
  });

  test('ended on the day of posting', () => {
    expect(noticePeriod('2021-05-10', '2021-05-10', null, announced, 5)).toMatchObject({
      workingDays: 0,
      workingDaysCountingPosting: 1,
      calendarDays: 0,
    });
  });
});

test('the time zone of the machine changes nothing', () => {
  const year =
    "for (let d = '2021-01-01'; d < '2022-01-01'; d = addDays(d, 1)) process.stdout.write(isWorkday(d) ? '1' : '0');";
  const code = `import { isWorkday } from './src/policy/calendar.ts'; import { addDays } from './src/shared/days.ts'; ${year}`;
  const count = (TZ: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    });
  const shanghai = count('Asia/Shanghai');
  expect(shanghai).toHaveLength(365);
  for (const zone of ['Pacific/Pago_Pago', 'America/New_York', 'Pacific/Kiritimati'])
    expect(count(zone)).toBe(shanghai);
});
