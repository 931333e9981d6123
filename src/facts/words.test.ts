import { expect, test } from 'vitest';
import {
  clauseWords,
  lastDay,
  ordinal,
  phrase,
  sentence,
  shareColumn,
  shortDate,
  smallNumber,
  someNames,
  wanColumn,
  withoutDay,
} from './words.ts';

test('a clause is cited with full-width brackets', () => {
  expect(clauseWords('五(三)2(1)')).toBe('方案五（三）2（1）');
  expect(clauseWords('附件注')).toBe('附件注');
});

test('marks stay as the data write them', () => {
  expect(phrase('一号院2024-07-02才开工,与此不一致;见https://a.cn/b:c')).toBe(
    '一号院2024年7月2日才开工,与此不一致;见https://a.cn/b:c',
  );
});

test('a sentence ends once; within another it has no end', () => {
  expect(sentence('原文没有说明。')).toBe('原文没有说明。');
  expect(sentence('原文没有说明 ')).toBe('原文没有说明。');
  expect(sentence('算不算？')).toBe('算不算？');
  expect(sentence(null)).toBe('');
  expect(phrase('是否含在建,未说明。')).toBe('是否含在建,未说明');
});

test('the day of a remark is its latest ISO date; other ways of writing are no status day', () => {
  expect(lastDay('施工中（2023-07-13），原计划2023-05-01')).toBe('2023-07-13');
  expect(lastDay('推迟到2025年11月30日')).toBeNull();
  expect(lastDay('合同LSZC-2021-06-15-03')).toBeNull();
});

test('a remark without the date in brackets that ends it', () => {
  expect(withoutDay('列入2024年改造（2024-04-09）')).toBe('列入2024年改造');
  expect(withoutDay('列入2024年改造（2024-04-09）。')).toBe('列入2024年改造');
  expect(withoutDay('停工（2024-04-09），复工（2024-05-01）')).toBe('停工（2024年4月9日），复工');
  expect(withoutDay('2024-05-01复工（停工2024-04-09）')).toBe('2024年5月1日复工（停工2024年4月9日）');
  expect(withoutDay('居民否决。')).toBe('居民否决');
});

test('the year is said once', () => {
  expect(shortDate('2025-11-30', '2025-04-15')).toBe('11月30日');
  expect(shortDate('2026-01-05', '2025-04-15')).toBe('2026年1月5日');
  expect(shortDate('2025-11-30', null)).toBe('2025年11月30日');
});

test('names are cut when there are many, and counted where the unit is given', () => {
  expect(someNames(['甲', '乙', '丙'])).toBe('甲、乙、丙');
  expect(someNames(['甲', '乙', '丙', '丁'])).toBe('甲、乙、丙等');
  expect(someNames(['甲', '乙'], 3, '个小区')).toBe('甲、乙');
  expect(someNames(['甲', '乙', '丙', '丁'], 2, '个小区')).toBe('甲、乙等4个小区');
});

test('small numbers', () => {
  expect([2, 3, 10, 11].map(smallNumber)).toEqual(['两', '三', '十', '11']);
  expect([2, 3].map(ordinal)).toEqual(['二', '三']);
});

test('columns keep one decimal and never round to all or nothing', () => {
  expect(shareColumn(183, 226)).toBe('81.0');
  expect(shareColumn(9999, 10_000)).toBe('99.9');
  expect(wanColumn(1120_0000_00)).toBe('1,120.0');
  expect(wanColumn(1158_6000_00)).toBe('1,158.6');
});
