import { describe, expect, test } from 'vitest';
import { isKnownDay, isWorkday, noticePeriod } from './calendar.ts';
import { announced, extended, meaningOf, noticesOver, type AnnouncedDay } from './holidays.ts';

const row = (date: string, kind: AnnouncedDay['kind'], year = 2027): AnnouncedDay => ({
  year,
  date,
  kind,
  number: '某号',
});
const longer = extended(announced, [
  row('2027-01-01', '放假'),
  row('2027-10-01', '放假'),
  row('2027-10-04', '放假'),
  row('2027-10-05', '放假'),
  row('2027-10-09', '上班'),
]);

describe('a year that a dataset adds', () => {
  test('makes 无法计算 a number', () => {
    expect(noticePeriod('2027-09-29', '2027-10-09')).toBeNull();
    // Thursday, then off until Tuesday; Wednesday to Friday, and the Saturday that is worked.
    expect(noticePeriod('2027-09-29', '2027-10-09', null, longer, 5)).toMatchObject({
      workingDays: 5,
      earliestEnd: '2027-10-09',
      longestRest: 5,
    });
  });

  test('is known to its end and no further', () => {
    expect(isKnownDay('2027-12-31', longer)).toBe(true);
    expect(isWorkday('2027-12-31', longer)).toBe(true);
    expect(() => isWorkday('2028-01-03', longer)).toThrow(RangeError);
    expect(isKnownDay('2027-01-01')).toBe(false);
  });

  test('may change the last days of the year before, and nothing else of it', () => {
    const changed = extended(announced, [row('2026-12-31', '放假'), row('2026-12-26', '上班')]);
    expect(isWorkday('2026-12-31')).toBe(true);
    expect([isWorkday('2026-12-31', changed), isWorkday('2026-12-26', changed)]).toEqual([false, true]);
    expect(isWorkday('2026-10-01', changed)).toBe(false);
  });

  test('rows of years that are known add nothing', () => {
    expect(extended(announced, [row('2025-10-01', '放假', 2025)])).toBe(announced);
    expect(extended(announced, [])).toBe(announced);
  });
});

describe('the notice that governs a day', () => {
  const over = (calendar: typeof announced, ...days: string[]) =>
    noticesOver(calendar, days).flatMap(({ numbers }) => numbers);

  test('is that of its year, or of the next where New Year begins early', () => {
    expect(over(announced, '2022-12-30')).toEqual(['国办发明电〔2021〕11号']);
    expect(over(announced, '2022-12-31')).toEqual(['国办发明电〔2022〕16号']);
    expect(over(announced, '2025-12-30', '2026-01-05')).toEqual([
      '国办发明电〔2024〕12号',
      '国办发明电〔2025〕7号',
    ]);
  });

  test('of an added year is the one that the dataset names', () => {
    expect(over(longer, '2027-05-01')).toEqual(['某号']);
  });

  test('every known year has its notice', () => {
    const years = announced.notices.map(({ year }) => year);
    expect(years).toEqual(
      Array.from({ length: years.length }, (_, i) => Number(announced.from.slice(0, 4)) + i),
    );
    expect(`${years.at(-1)}-12-31`).toBe(announced.through);
  });
});

test('what a day means', () => {
  expect(meaningOf(announced, '2025-10-01')).toBe('放假');
  expect(meaningOf(announced, '2025-10-11')).toBe('上班');
  expect(meaningOf(announced, '2025-10-18')).toBe('放假');
  expect(meaningOf(announced, '2025-10-20')).toBe('上班');
});

test('the longest rest in the shortest period: a week of holiday, or only weekends', () => {
  const rest = (posted: string): number | undefined =>
    noticePeriod(posted, posted, null, announced, 5)?.longestRest;
  expect(rest('2025-09-28')).toBe(8);
  expect(rest('2021-09-30')).toBe(7);
  expect(rest('2021-04-28')).toBe(5);
  expect(rest('2021-05-10')).toBe(2);
});

test('each year that is added has its notices, once each; its days take the place of those known', () => {
  const off = Object.keys(announced.off).at(-1)!;
  const number = (own: string, day: AnnouncedDay): AnnouncedDay => ({ ...day, number: own });
  const two = extended(announced, [
    row('2028-01-01', '放假', 2028),
    number('甲号', row('2027-01-01', '放假')),
    number('甲号', row('2027-01-02', '放假')),
    number('乙号', row(off, '上班')),
    row('2026-01-01', '上班', 2026),
  ]);
  expect([two.from, two.through]).toEqual([announced.from, '2028-12-31']);
  expect(two.notices).toEqual([
    ...announced.notices,
    { year: 2027, numbers: ['甲号', '乙号'] },
    { year: 2028, numbers: ['某号'] },
  ]);
  expect(off in two.off).toBe(false);
  expect(two.makeUp[off]).toBe(2027);
  // A row of a year that is known changes nothing.
  expect(two.off['2026-01-01']).toBe(announced.off['2026-01-01']);
  expect('2026-01-01' in two.makeUp).toBe(false);
  expect(extended(announced, [row('2026-01-01', '上班', 2026)])).toBe(announced);
});
