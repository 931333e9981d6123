import { expect, test } from 'vitest';
import { lastDay, ordinal, readable, sentence, smallNumber, someNames, withoutDays } from './wording.ts';

test('dates are written out and marks between hanzi become full-width', () => {
  expect(readable('高炮佳苑2024-06-06才开工,与此不一致')).toBe('高炮佳苑2024年6月6日才开工，与此不一致');
  expect(readable('片区,不是单个小区;见1,084户')).toBe('片区，不是单个小区；见1,084户');
  expect(readable('没有日期')).toBe('没有日期');
});

test('the day of a remark is its latest ISO date; other ways of writing are no status day', () => {
  expect(lastDay('施工中（2023-06-16），原计划2023-05-01')).toBe('2023-06-16');
  expect(lastDay('推迟到2025年11月30日')).toBeNull();
});

test('a remark without its dates in brackets and its full stop', () => {
  expect(withoutDays('列入2024年改造（2024-03-15）')).toBe('列入2024年改造');
  expect(withoutDays('居民否决。')).toBe('居民否决');
});

test('sentences end once', () => {
  expect(sentence('原文没有说明。')).toBe('原文没有说明。');
  expect(sentence('原文没有说明')).toBe('原文没有说明。');
  expect(sentence(null)).toBe('');
});

test('small numbers and lists of names', () => {
  expect([2, 3, 10, 11].map(smallNumber)).toEqual(['两', '三', '十', '11']);
  expect([2, 3].map(ordinal)).toEqual(['二', '三']);
  expect(someNames(['甲', '乙', '丙'])).toBe('甲、乙、丙');
  expect(someNames(['甲', '乙', '丙', '丁'])).toBe('甲、乙、丙等');
});
