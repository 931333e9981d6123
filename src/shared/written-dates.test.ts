import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days.ts';
import { pieces } from './pieces.ts';
import { datesIn, writeDates } from './written-dates.ts';

describe('whole dates are written out', () => {
  test.each([
    ['2024-06-06才开工', '2024年6月6日才开工'],
    ['高炮佳苑2024-06-06开工,与此不一致', '高炮佳苑2024年6月6日开工,与此不一致'],
    ['列入改造（2024-03-15）', '列入改造（2024年3月15日）'],
    ['(2024-03-15), 2024-03-16: 2024-03-17', '(2024年3月15日), 2024年3月16日: 2024年3月17日'],
    ['2021-06-01至2021-06-15', '2021年6月1日至2021年6月15日'],
    ['2024-02-29 08:30', '2024年2月29日 08:30'],
    ['“2024-03-15”、2024-03-16', '“2024年3月15日”、2024年3月16日'],
  ])('%s', (text, written) => {
    expect(writeDates(text)).toBe(written);
  });
});

/** What people write in cells that is no date, and no sentence of this site either. */
const others = [
  '2105-370212-04-01-123456',
  'LSZC-2021-06-15-03',
  '2021-06-15-03',
  'A2021-06-15',
  '2021-06-15T08:00',
  '２021-06-15',
  '2021-02-30',
  '2021-13-01',
  '2021-00-10',
  '12021-06-15',
  '2021-06-151',
  '2021-06-15.pdf',
  '2021-06-15(1).pdf',
  'plan_2021-06-15',
  '2021-06-01/2021-06-15',
  '2021-06-01~2021-06-15',
  '2021-06-01—2021-06-15',
  'https://www.example.cn/2021-06-15/a.html?d=2021-06-15#2021-06-15',
  'http://example.cn/公告2021-06-15',
  'https://a.cn/x?q=1&d=2021-06-15',
  'v1.2.3',
  '0532-8888 0001',
  '8:30-11:30',
  '1,234.5',
  '3.14',
  '1:500',
  '5-3-201',
  '12#楼(东),3单元',
  'a,b;c:d(e)',
  '"quoted" \'single\' “弯” ‘引’',
  '<b>粗</b> & &amp; Infinity NaN undefined null',
  '№5 ①② ㎡ ½ ﹪',
];

test.each(others)('%s stays as it is', (text) => {
  expect(writeDates(text)).toBe(text);
  expect(datesIn(text)).toEqual([]);
});

/** Real days. */
const days = fc.integer({ min: 0, max: 70_000 }).map((n) => addDays('1900-01-01', n));
const cells = fc
  .array(fc.oneof(fc.constantFrom(...others), fc.string({ unit: 'grapheme', maxLength: 12 }), days), {
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom('', ' ', '，', '见').map((between) => parts.join(between)));

test('of any text, nothing but whole dates is another: and they say the same day', () => {
  fc.assert(
    fc.property(cells, (text) => {
      const back = writeDates(text).replace(
        /(\d{4})年(\d{1,2})月(\d{1,2})日/g,
        (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
      );
      fc.pre(!/\d年\d{1,2}月\d{1,2}日/.test(text));
      expect(back).toBe(text);
    }),
    { seed: 13, numRuns: 2000 },
  );
});

test('a date between hanzi is always written out, one inside a code never', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('A', '7', '-', '_', '/', '.', 'é', '＿', '٣'), (day, sign) => {
      expect(datesIn(`于${day}起`)).toEqual([day]);
      expect(writeDates(`${sign}${day}`)).toBe(`${sign}${day}`);
      expect(writeDates(`${day}${sign}`)).toBe(`${day}${sign}`);
    }),
    { seed: 13 },
  );
});

test('the pieces of any text are the text', () => {
  fc.assert(
    fc.property(cells, (text) => {
      expect(
        pieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
    { seed: 13, numRuns: 2000 },
  );
});
