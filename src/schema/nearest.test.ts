import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const streets = ['南汉街道', '石子口街道', '李哥庄街道', '西宅街道', '银家岭街道'];

describe('nearest', () => {
  test.each([
    ['石子口', '石子口街道'],
    ['石子囗街道', '石子口街道'],
    ['李哥庄街道办事处', '李哥庄街道'],
    ['银家岭街', '银家岭街道'],
    ['南汉街', '南汉街道'],
  ])('%s is meant to be %s', (value, expected) => {
    expect(nearest(value, streets)).toBe(expected);
  });

  test('nothing like it: no guess', () => {
    expect(nearest('浮山后社区', streets)).toBeNull();
    expect(nearest('甲', ['有', '无'])).toBeNull();
    expect(nearest('XYZ', ['S01', 'S02'])).toBeNull();
    expect(nearest('任何', [])).toBeNull();
  });

  test('capitals do not matter, opposites are not confused', () => {
    expect(nearest('wgs84', ['CGCS2000', 'WGS84'])).toBe('WGS84');
    expect(nearest('没有', ['有', '无'])).toBeNull();
    expect(nearest('不具备条件', ['具备', '不具备'])).toBe('不具备');
    expect(nearest('不纳入改造', ['纳入', '不纳入'])).toBe('不纳入');
  });

  test('the first of equals, by code point and not by half characters', () => {
    expect(nearest('S05', ['S01', 'S02'])).toBe('S01');
    expect(nearest('𠮷野里', ['吉野里'])).toBe('吉野里');
  });
});
