import { expect, test } from 'vitest';
import { tiny, type Tiny } from '../../tests/fixtures/tiny.ts';
import {
  ageLines,
  itemCounts,
  itemSentence,
  plannedEndText,
  stateOf,
  statusAge,
  statusFinding,
} from './status.ts';

const asOf = '2025-08-14';
const project = (given: Partial<NonNullable<Tiny['projects']>[number]>) =>
  tiny({ compounds: [{ id: 'C1' }], projects: [{ id: 'P1', planYear: 2024, of: ['C1'], ...given }] })
    .projects[0]!;

test('works that were last reported long ago say so', () => {
  const one = project({ status: '施工中', statusNote: '施工中（2024-03-24）' });
  expect(statusAge(one, asOf)).toEqual({ state: '施工中', on: '2024-03-24', silentSince: true, note: null });
  expect(statusFinding(one, asOf)).toBe('施工中，2024年3月24日，之后未见报道');
  expect(ageLines(statusAge(one, asOf), asOf)).toEqual(['2024年3月24日', '之后未见报道']);
});

test('a status of the data day has no age; the planned end follows', () => {
  const one = project({ status: '施工中', statusNote: '已开工（2025-08-14）', plannedEnd: '2025-12-31' });
  expect(ageLines(statusAge(one, asOf), asOf)).toEqual([]);
  expect(statusFinding(one, asOf)).toBe('施工中，截至2025年8月14日；计划2025年12月31日完工');
});

test('a planned end that has passed is not made into a finished work', () => {
  const open = project({ status: '施工中', plannedEnd: '2025-08-04' });
  expect(statusFinding(open, asOf)).toBe('施工中，截至2025年8月14日；原计划2025年8月4日完工，已过10天');
  expect(plannedEndText(open, asOf)).toBe('2025年8月4日，已过');
  const silent = project({ status: '施工中', statusNote: '完成50%（2023-06-16）', plannedEnd: '2023-08-31' });
  expect(plannedEndText(silent, asOf)).toBe('2023年8月31日，是否按时完工未见报道');
  expect(plannedEndText(project({}), asOf)).toBeNull();
});

test('finished is not accepted', () => {
  const one = project({ status: '已完工', statusNote: '已竣工（2024-12-05）' });
  expect(statusFinding(one, asOf)).toBe('已完工，2024年12月5日；没有收录到验收记录');
  expect(statusAge(one, asOf).silentSince).toBe(false);
});

test('no status is 未公开, with the last thing that was seen', () => {
  const listed = project({ statusNote: '列入2024年改造（2024-03-15）' });
  expect(ageLines(statusAge(listed, asOf), asOf)).toEqual(['只见列入2024年改造', '2024年3月15日']);
  expect(statusFinding(listed, asOf)).toBe('状态未公开；最后见到的是2024年3月15日，列入2024年改造');
  expect(statusFinding(project({}), asOf)).toBe('状态未公开；列入计划以后没有见到进展');
});

test('a compound in no project is in its batch, or nothing is known', () => {
  const { compounds } = tiny({
    compounds: [{ id: 'C1', batch: '谋划' }, { id: 'C2', batch: '试点' }, { id: 'C3' }],
  });
  expect(compounds.map(stateOf)).toEqual(['谋划', '未公开', '未公开']);
});

test('the 27 works add up; an undecided one is unknown, never not done', () => {
  const row = (decision: string | null, status: string | null = null) =>
    ({ item: {}, row: { decision, status }, state: '未公开' }) as never;
  const one = {
    ...project({}),
    items: [row('纳入'), row('纳入', '取消'), row('不纳入'), row(null), { item: {}, row: null } as never],
  };
  expect(itemCounts(one)).toEqual({ doing: 1, notDoing: 1, cancelled: 1, unknown: 2 });
  expect(itemSentence(one)).toBe('5项内容做1项，不做1项，取消1项，2项未公开');
  expect(itemSentence(project({}))).toBe('27项内容做不做，都未公开');
});
