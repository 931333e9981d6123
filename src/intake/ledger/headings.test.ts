import { expect, test } from 'vitest';
import { headingOf, joinedHeader, twinHeader } from './headings.ts';

const none = { unit: null, groups: [] };

test('a header and its unit', () => {
  expect(headingOf('建筑面积（万㎡）')).toEqual({ base: '建筑面积', unit: '万㎡', groups: [] });
  expect(headingOf('建筑面积\n（万平方米）')).toEqual({ base: '建筑面积', unit: '万平方米', groups: [] });
  expect(headingOf('总投资/万元')).toEqual({ base: '总投资', unit: '万元', groups: [] });
  expect(headingOf('总投资（单位：亿元）')).toEqual({ base: '总投资', unit: '亿元', groups: [] });
  // What is in brackets and no unit tells one column from another.
  expect(headingOf('户数（改造前）')).toEqual({ ...none, base: '户数(改造前)' });
  expect(headingOf('*小区名称：')).toEqual({ ...none, base: '小区名称' });
});

test('a header in several rows: groups, a unit of its own or of a group, and what tells two of one name apart', () => {
  expect(joinedHeader(['资金来源', '（万元）', '区级配套'])).toBe('资金来源（万元）·区级配套');
  expect(joinedHeader(['总投资', '万元'])).toBe('总投资（万元）');
  expect(headingOf('资金来源（万元）·区级配套')).toEqual({
    base: '区级配套',
    unit: '万元',
    groups: ['资金来源'],
  });
  expect(headingOf('资金（万元）·其中·居民出资（元）')).toEqual({
    base: '居民出资',
    unit: '元',
    groups: ['资金', '其中'],
  });
  expect(headingOf(twinHeader('备注', 'K'))).toEqual({ ...none, base: '备注' });
});
