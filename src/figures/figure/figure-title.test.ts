import { expect, test } from 'vitest';
import { figureTitle, LONGEST_TITLE, widthInHanzi } from './figure-title.ts';

test('a short name is the title', () => {
  expect(figureTitle({ id: 'plan-2025', name: '2025年计划的小区' })).toBe('2025年计划的小区');
});

test('long names are cut, stay apart and fit', () => {
  const name = '2001年至2005年建成、五年规划确定时已在库、现在已验收的小区，占在库小区的比例';
  const [one, other] = ['cohort-b-share', 'cohort-b-part'].map((id) => figureTitle({ id, name }));
  expect(one).toMatch(/^2001年至2005年建成、.*…（cohort-b-share）$/);
  expect(one).not.toBe(other);
  for (const title of [one!, other!]) expect(widthInHanzi(title)).toBeLessThanOrEqual(LONGEST_TITLE);
});
