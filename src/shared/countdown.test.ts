import { describe, expect, test } from 'vitest';
import { chinaDay, countdown } from './countdown.ts';

const dates = {
  from: '2025-09-28',
  end: '2025-10-11',
  workdays: ['2025-09-29', '2025-09-30', '2025-10-09', '2025-10-10', '2025-10-11'],
};

describe('countdown', () => {
  test.each([
    ['2025-09-27', 'coming', '还没开始，9月28日起，10月11日24时截止'],
    ['2025-09-28', 'open', '还剩5个工作日，10月11日24时截止'],
    ['2025-09-30', 'open', '还剩4个工作日（含今天），10月11日24时截止'],
    ['2025-10-05', 'open', '还剩3个工作日，10月11日24时截止'],
    ['2025-10-10', 'open', '还剩2个工作日（含今天），10月11日24时截止'],
    ['2025-10-11', 'open', '今天最后一天，24时截止'],
    ['2025-10-12', 'over', '已结束，10月11日24时截止'],
    ['2026-01-01', 'over', '已结束，2025年10月11日24时截止'],
  ] as const)('%s', (today, state, words) => {
    expect(countdown(dates, today)).toEqual({ state, words });
  });

  test('days where working days cannot be counted, and no beginning where it is not known', () => {
    expect(countdown({ from: null, end: '2030-01-10', workdays: null }, '2030-01-03').words).toBe(
      '还剩7天，1月10日24时截止',
    );
  });
});

test('the day in China', () => {
  expect(chinaDay(Date.UTC(2025, 9, 10, 15, 59))).toBe('2025-10-10');
  expect(chinaDay(Date.UTC(2025, 9, 10, 16, 0))).toBe('2025-10-11');
});
