import { expect, test } from 'vitest';
import { project } from '../../../tests/fixtures/records.ts';
import { itemCounts, itemSentence } from './counts.ts';

test('the 27 works add up; an undecided one is unknown, never not done', () => {
  const row = (decision: string | null, status: string | null = null) =>
    ({ item: {}, row: { decision, status }, state: '未公开' }) as never;
  const one = {
    ...project(),
    items: [row('纳入'), row('纳入', '取消'), row('不纳入'), row(null), { item: {}, row: null } as never],
  };
  expect(itemCounts(one.items)).toEqual({ doing: 1, notDoing: 1, cancelled: 1, unknown: 2 });
  expect(itemSentence(one)).toBe('5项内容做1项，不做1项，取消1项，2项未公开');
  expect(itemSentence(project())).toBe('27项内容做不做，都未公开');
});
