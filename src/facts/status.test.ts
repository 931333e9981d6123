import { expect, test } from 'vitest';
import type { Project } from '../model/types.ts';
import { tiny, type Tiny } from '../../tests/fixtures/tiny.ts';
import { ageLines, plannedEndText, statusAge } from './status-age.ts';
import { stateOf } from './status.ts';

const asOf = '2025-08-21';
const project = (given: Partial<NonNullable<Tiny['projects']>[number]>) =>
  tiny({ compounds: [{ id: 'C1' }], projects: [{ id: 'P1', planYear: 2024, of: ['C1'], ...given }] })
    .projects[0]!;

test('works that were last reported long ago say so', () => {
  const one = project({ status: '施工中', statusNote: '施工中（2024-05-12）' });
  expect(statusAge(one, asOf)).toEqual({
    state: '施工中',
    on: '2024-05-12',
    silentSince: '2024-05-12',
    note: null,
  });
  expect(ageLines(statusAge(one, asOf), asOf)).toEqual(['2024年5月12日', '之后未见报道']);
});

test('a status of the data day has no age; the planned end follows', () => {
  const one = project({ status: '施工中', statusNote: '已开工（2025-08-21）', plannedEnd: '2025-12-31' });
  expect(ageLines(statusAge(one, asOf), asOf)).toEqual([]);
});

test('a planned end that has passed is not made into a finished work', () => {
  const open = project({ status: '施工中', plannedEnd: '2025-08-04' });
  expect(plannedEndText(open, asOf)).toBe('2025年8月4日，已过');
  const silent = project({ status: '施工中', statusNote: '完成50%（2023-07-13）', plannedEnd: '2023-09-30' });
  expect(plannedEndText(silent, asOf)).toBe('2023年9月30日，是否按时完工未见报道');
  expect(plannedEndText(project({}), asOf)).toBeNull();
});

test('finished is not accepted: an acceptance may have come since', () => {
  const one = project({ status: '已完工', statusNote: '已竣工（2024-11-27）' });
  expect(ageLines(statusAge(one, asOf), asOf)).toEqual(['2024年11月27日', '之后未见报道']);
});

test('no status is 未公开, with the last thing that was seen', () => {
  const listed = project({ statusNote: '列入2024年改造（2024-04-09）' });
  expect(ageLines(statusAge(listed, asOf), asOf)).toEqual(['只见列入2024年改造', '2024年4月9日']);
  expect(ageLines(statusAge(project({}), asOf), asOf)).toEqual(['没有见到进展']);
});

test('what was stopped or accepted does not age', () => {
  const since = (status: Project['status'], statusNote: string | null) =>
    statusAge(project({ status, statusNote }), asOf).silentSince;
  expect(since('取消', '2024-02-26取消')).toBeNull();
  expect(since('暂停', '2024-02-26暂停')).toBeNull();
  expect(since('已验收', '2024-02-26验收')).toBeNull();
  expect(since('施工中', '施工中（2025-08-21）')).toBeNull();
  expect(since('施工中', null)).toBeNull();
});

test('a compound in no project is in its batch, or nothing is known', () => {
  const { compounds } = tiny({
    compounds: [{ id: 'C1', batch: '谋划' }, { id: 'C2', batch: '试点' }, { id: 'C3' }],
  });
  expect(compounds.map(stateOf)).toEqual(['谋划', '未公开', '未公开']);
});
