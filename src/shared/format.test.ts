import { describe, expect, test } from 'vitest';
import {
  fileSize,
  formatDate,
  formatDecimal,
  formatMonthDay,
  formatReported,
  formatShare,
  formatWan,
  plainDecimal,
} from './format.ts';

test.each([
  [0, 0, '0'],
  [999, 0, '999'],
  [1000, 0, '1,000'],
  [1234567, 0, '1,234,567'],
  [5540, 3, '5.54'],
  [5, 3, '0.005'],
  [0, 3, '0'],
  [100, 2, '1'],
  [123456789012, 6, '123,456.789012'],
  [-5540, 3, '−5.54'],
  [-1, 0, '−1'],
])('formatDecimal(%i, %i) is %s', (value, scale, expected) => {
  expect(formatDecimal(value, scale)).toBe(expected);
});

test('formatWan: one decimal unless exact', () => {
  expect(formatWan(3862_000_000)).toBe('3,862');
  expect(formatWan(3790_500_000)).toBe('3,790.5');
  expect(formatWan(2150_750_000)).toBe('2,150.8');
  expect(formatWan(2150_750_000, true)).toBe('2,150.75');
  expect(formatWan(40_000)).toBe('0');
  expect(formatWan(1, true)).toBe('0.000001');
});

test('dates', () => {
  expect(formatDate('2025-08-21')).toBe('2025年8月21日');
  expect(formatDate('2025-01-01')).toBe('2025年1月1日');
  expect(formatMonthDay('2025-12-05')).toBe('12月5日');
});

describe('formatShare', () => {
  test.each([
    [1, 8, '12.5%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 2, '50%'],
    [0, 7, '0%'],
    [7, 7, '100%'],
    [9, 8, '112.5%'],
  ])('%i of %i is %s', (part, whole, expected) => expect(formatShare(part, whole)).toBe(expected));

  test('never all or nothing by rounding alone', () => {
    expect(formatShare(9999, 10000)).toBe('99.9%');
    expect(formatShare(1, 10000)).toBe('0.1%');
  });

  test('nothing is no denominator', () => {
    expect(() => formatShare(0, 0)).toThrow(RangeError);
    expect(() => formatShare(1, -1)).toThrow(RangeError);
  });
});

test('formatReported keeps the word of the source', () => {
  expect(formatReported(55_400, 4, '约', '万户')).toBe('约5.54万户');
  expect(formatReported(150, 0, '余', '部')).toBe('150余部');
  expect(formatReported(100, 0, '以上', '部')).toBe('100部以上');
  expect(formatReported(38, 0, '无', '个')).toBe('38个');
});

test('fileSize: at least 1KB, MB from 1000KB', () => {
  expect([0, 3 * 1024, 3_000_000].map(fileSize)).toEqual(['1KB', '3KB', '2.9MB']);
});

describe('what was not worked out is never written', () => {
  const nothing = undefined as unknown as number;
  test.each([
    () => formatDecimal(NaN, 3),
    () => formatDecimal(nothing),
    () => formatDecimal(0.1),
    () => formatDecimal(Infinity),
    () => formatWan(NaN),
    () => formatWan(nothing, true),
    () => formatReported(NaN, 0, '约', '户'),
    () => formatShare(NaN, 8),
    () => formatShare(1, NaN),
    () => formatShare(1, 0),
    () => plainDecimal(NaN, 0),
    () => plainDecimal(nothing, 3),
    () => formatDate(undefined as unknown as string),
    () => formatDate('2024-06'),
    () => formatMonthDay('NaN-NaN-NaN'),
  ])('%s', (write) => {
    expect(write).toThrow(RangeError);
  });
});
