import { expect, test } from 'vitest';
import { compound, dataset, plan, project, stageEvent } from '../../../tests/fixtures/records.ts';
import { outturn, outturnFinding } from './outturn.ts';
import { planChanges, planChangesFinding } from './plan-changes.ts';
import { isPublished, planTables, shownState, silentMeasures } from './plan-table.ts';

const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((id) => compound({ id, name: id, households: 100 }));
const given = dataset({
  compounds: [a!, b!, c!, d!],
  projects: [
    project({
      id: 'P1',
      planYear: 2022,
      status: '已验收',
      compounds: [a!],
      plannedFunds: 5_000_000,
      stages: [stageEvent('联合验收', { doneOn: '2023-01-05', result: '通过' })],
      plans: [plan({ planYear: 2022, compoundIds: ['A'], households: 90 })],
    }),
    project({
      id: 'P2',
      name: '乙项目',
      planYear: 2022,
      status: '取消',
      compounds: [b!],
      stages: [stageEvent('取消', { doneOn: '2022-05-01', note: '另行改造。' })],
      plans: [plan({ projectId: 'P2', planYear: 2022, compoundIds: ['B'], households: 100 })],
    }),
    project({
      id: 'P3',
      planYear: 2023,
      status: '施工中',
      compounds: [c!, a!],
      plans: [plan({ projectId: 'P3', planYear: 2023, compoundIds: ['A', 'C'] })],
    }),
    project({ id: 'P4', planYear: 2023, compounds: [{ ...d!, households: null }] }),
  ],
});

test('by year, and cumulative with a compound of two years counted once', () => {
  const [compounds, , households] = planTables(given);
  const values = (rows: (typeof compounds & object)['years']) =>
    rows.slice(0, 3).map(({ states }) => Object.values(states).map(({ value }) => value));
  expect(values(compounds!.years)).toEqual([
    [null, 0, 0, 0],
    [2, 1, 1, 1],
    [2, 3, 2, 0],
  ]);
  expect(values(compounds!.cumulative)).toEqual([
    [null, 0, 0, 0],
    [2, 1, 1, 1],
    [3, 3, 2, 0],
  ]);
  expect(compounds!.total.states.current.value).toBe(3);
  const year = households!.years[2]!;
  expect(year.states.current).toMatchObject({ value: 200, missing: 1 });
  expect(year.unpublished).toMatchObject({ value: 1, rows: { table: 'compounds', ids: ['D'] } });
});

test('nothing accepted is unknown while a state is unpublished, and 0 when all are known', () => {
  const [compounds] = planTables(given);
  expect(compounds!.years[2]!.unknown.value).toBe(1);
  expect(shownState(compounds!.years[2]!, 'accepted')).toBeNull();
  expect(shownState(compounds!.years[2]!, 'started')?.value).toBe(2);
  expect(shownState(compounds!.years[0]!, 'accepted')?.value).toBe(0);
  expect(compounds!.years[0]!.unlisted).toBe(true);
});

test('measures without any value are named, not tabled', () => {
  expect(planTables(given).map(isPublished)).toEqual([true, false, true, false, true]);
  expect(silentMeasures(planTables(given))).toBe('楼栋、建筑面积');
});

test('from the baseline to the current plan', () => {
  const found = planChanges(given);
  const { baseline, current, less, rejected, cancelled, left, unannounced } = found;
  expect(baseline.value! - rejected.value! - cancelled.value! - left.value! + unannounced.value!).toBe(
    current.value,
  );
  expect(less?.value).toBe(0);
  expect(found.stopped.map(({ text }) => text)).toEqual(['2022年5月1日取消：另行改造。']);
  expect(String(planChangesFinding(found))).toBe('原定3个小区，现行计划一样多：取消1个，1个没有登记原定计划');
});

test('without a recorded plan there is no baseline', () => {
  const none = dataset({
    projects: [project({ status: '居民否决' }), project({ id: 'P2', compounds: [a!] })],
  });
  const found = planChanges(none);
  expect(found.less).toBeNull();
  expect(found.stopped[0]?.text).toBe('日期未公开，居民否决：原因未公开。');
  expect(String(planChangesFinding(found))).toBe('收录到计划里的1个小区，退出的列在下面；原定多少，没有登记');
  expect(String(planChangesFinding(planChanges(dataset())))).toBe('没有收录到列入计划的小区');
});

test('the states of the out-turn add up to what was listed', () => {
  const found = outturn(given);
  expect(found.statuses.map(({ status, figure }) => [status, figure.value])).toEqual([
    ['施工中', 2],
    ['取消', 1],
    ['未公开', 1],
  ]);
  expect(found.statuses.reduce((sum, { figure }) => sum + figure.value!, 0)).toBe(found.total.value);
  expect(String(outturnFinding(given, found))).toBe(
    '规划期到2025年12月31日，数据截至时还没结束：收录的4个小区，没有见到验收的，1个不知道改到哪一步',
  );
});

test('after the window, what was accepted late or without a day is named', () => {
  const late = dataset({
    asOf: '2026-06-30',
    projects: [
      project({ status: '已验收', stages: [stageEvent('联合验收', { doneOn: '2026-02-01' })] }),
      project({ id: 'P2', status: '已验收', compounds: [a!] }),
    ],
  });
  const found = outturn(late);
  expect([found.ended, found.afterEnd.value, found.undated.value]).toEqual([true, 1, 1]);
  expect(String(outturnFinding(late, found))).toBe(
    '规划期已在2025年12月31日结束：列入的2个小区，已验收2个，占100%',
  );
  expect(String(outturnFinding(dataset(), outturn(dataset())))).toMatch(/没有收录到列入的小区$/);
});

test('sums of the baseline are what the plans said, not what the compounds say today', () => {
  const households = planTables(given)[2]!;
  expect(households.years[1]!.states.baseline).toMatchObject({ value: 190, missing: 0 });
  expect(households.total.states.baseline).toMatchObject({
    value: 190,
    missing: 1,
    rows: { table: 'plans', ids: ['P1+1', 'P2+1'] },
  });
});
