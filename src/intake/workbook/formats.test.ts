import { describe, expect, test } from 'vitest';
import { dateText, formatById, formatOf, numberText } from './formats.ts';

describe('number formats', () => {
  test.each([
    ['General', 'number'],
    ['0', 'number'],
    ['#,##0.00_);[Red](#,##0.00)', 'number'],
    ['0.00E+00', 'number'],
    ['0"户"', 'number'],
    ['[DBNum1][$-804]General', 'number'],
    ['0.0%', 'percent'],
    ['0!.0,"万"', 'scaled'],
    ['0\\.0,', 'scaled'],
    ['0"."0,"万"', 'scaled'],
    ['#,##0,', 'scaled'],
    ['0.00,,"百万"', 'scaled'],
    ['yyyy-mm-dd', 'day'],
    ['yyyy"年"m"月"d"日";@', 'day'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'day'],
    ['m"月"d"日"', 'day'],
    ['mmm-d', 'day'],
    ['yyyy"年"m"月"', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy', 'year'],
    ['e"年"', 'year'],
    ['yyyy/m/d h:mm', 'day'],
    ['h:mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
  ])('%s', (code, kind) => {
    const format = formatOf(code);
    expect(format.kind === 'date' ? format.shows : format.kind).toBe(kind);
  });

  test('the formats of Chinese Excel that no file spells out', () => {
    const shown = (id: number): string => {
      const format = formatById(id, new Map());
      return format.kind === 'date' ? format.shows : format.kind;
    };
    expect([27, 31, 32, 36, 50, 55, 57, 58].map(shown)).toEqual([
      ...['month', 'day', 'time', 'month', 'month', 'time', 'month', 'day'],
    ]);
    // Some programs spell out their own formats below 164.
    expect(formatById(100, new Map([[100, 'yyyy"年"m"月"d"日"']]))).toEqual({ kind: 'date', shows: 'day' });
    expect(formatOf('000')).toEqual({ kind: 'padded', width: 3 });
  });

  test('days, as calendars have them', () => {
    expect(dateText(44326, 1900, 'day')).toBe('2021-05-10');
    expect(dateText(42864, 1904, 'day')).toBe('2021-05-10');
    expect(dateText(44326.5, 1900, 'day')).toBe('2021-05-10 12:00');
    expect(dateText(44326, 1900, 'month')).toBe('2021-05');
    expect(dateText(44326, 1900, 'year')).toBe('2021');
    expect(dateText(1, 1900, 'day')).toBe('1900-01-01');
    expect(dateText(59, 1900, 'day')).toBe('1900-02-28');
    expect(dateText(60, 1900, 'day')).toBe(null);
    expect(dateText(61, 1900, 'day')).toBe('1900-03-01');
    expect(dateText(0.25, 1900, 'time')).toBe('06:00');
  });

  test('numbers keep the digits that Excel has, and no more', () => {
    expect(numberText('1318.2000000000001')).toBe('1318.2');
    expect(numberText('0.30000000000000004')).toBe('0.3');
    expect(numberText('13182000')).toBe('13182000');
    expect(numberText('1.5E-7')).toBe('0.00000015');
    expect(numberText('370212199601011234')).toBe('370212199601011000');
  });
});
