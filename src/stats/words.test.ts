import { expect, test } from 'vitest';
import { clauseWords, nameList, sentence, shareColumn, shortDate, wanColumn } from './words.ts';

test('a clause is cited with full-width brackets', () => {
  expect(clauseWords('五(三)2(1)')).toBe('方案五（三）2（1）');
  expect(clauseWords('附件注')).toBe('附件注');
});

test('the year is said once', () => {
  expect(shortDate('2025-11-30', '2025-04-15')).toBe('11月30日');
  expect(shortDate('2026-01-05', '2025-04-15')).toBe('2026年1月5日');
  expect(shortDate('2025-11-30', null)).toBe('2025年11月30日');
});

test('names are counted when there are many', () => {
  expect(nameList(['甲', '乙'], 3, '个小区')).toBe('甲、乙');
  expect(nameList(['甲', '乙', '丙', '丁'], 2, '个小区')).toBe('甲、乙等4个小区');
});

test('a sentence ends once', () => {
  expect(sentence('没有写')).toBe('没有写。');
  expect(sentence('没有写。')).toBe('没有写。');
});

test('columns keep one decimal and never round to all or nothing', () => {
  expect(shareColumn(183, 226)).toBe('81.0');
  expect(shareColumn(9999, 10_000)).toBe('99.9');
  expect(wanColumn(1120_0000_00)).toBe('1,120.0');
  expect(wanColumn(1158_6000_00)).toBe('1,158.6');
});
