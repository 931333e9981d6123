import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { project, withItems } from '../../../tests/fixtures/records.ts';
import { itemCounts, itemSentence } from './counts.ts';

test('the 27 works add up; an undecided one is unknown, never not done', () => {
  const one = project({
    items: withItems({
      1: { state: '要做', row: { decision: '纳入' } },
      2: { state: '取消', row: { decision: '纳入', status: '取消' } },
      3: { state: '不做', row: { decision: '不纳入' } },
    }),
  });
  expect(itemCounts(one.items)).toEqual({ doing: 1, notDoing: 1, cancelled: 1, unknown: 24 });
  expect(itemSentence(one)).toEqual('27项内容做1项，不做1项，取消1项，24项未公开');
  expect(itemSentence(project())).toEqual('27项内容做不做，都未公开');
});
