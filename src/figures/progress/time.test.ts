import { expect, test } from 'vitest';
import { compound, dataset, project, stageEvent } from '../../../tests/fixtures/records.ts';
import { pace, paceFinding, slowestStep } from './pace.ts';
import { shortList, worksFinding, worksTime } from './works-time.ts';

const steps = (id: string, ...days: readonly (readonly [string, string, number?])[]) =>
  project({
    id,
    compounds: [compound({ id: `C${id}` })],
    stages: days.map(([stage, doneOn, round]) =>
      stageEvent(stage, { projectId: id, doneOn, round: round ?? 1 }),
    ),
  });

test('days from the step before: the middle, last rounds, nothing that runs backwards', () => {
  const found = pace(
    dataset({
      projects: [
        steps('P1', ['公示', '2023-01-01'], ['公示', '2023-02-01', 2], ['异议办结', '2023-02-11']),
        steps('P2', ['公示', '2023-03-01'], ['异议办结', '2023-03-04']),
        steps('P3', ['公示', '2023-03-10'], ['异议办结', '2023-03-04']),
        steps('P4', ['联合验收', '2023-03-10'], ['资料移交', '2023-03-20'], ['保修', '2023-03-11']),
      ],
    }),
  );
  expect(
    found.map(({ before, stage, days, counted }) => [before.name, stage.name, days.value, counted.value]),
  ).toEqual([
    ['公示', '异议办结', 65, 2],
    ['联合验收', '资料移交', 100, 1],
    ['联合验收', '保修', 10, 1],
  ]);
  expect(slowestStep(found)?.stage.name).toBe('资料移交');
  expect(String(paceFinding(found))).toBe('最久的一步是从“联合验收”到“资料移交”，中间的用了10天');
});

test('one step, and none', () => {
  const one = pace(dataset({ projects: [steps('P1', ['开工', '2023-01-01'], ['完工', '2023-07-01'])] }));
  expect(String(paceFinding(one))).toBe('只有一步能算：从“开工”到“完工”，1个项目用了181天');
  expect(String(paceFinding(pace(dataset())))).toBe('每一步用了多久，算不出');
});

const planned = (id: string, plannedEnd: string | null, end: string | null, more = {}) =>
  project({
    id,
    name: id,
    plannedEnd,
    stages: end === null ? [] : [stageEvent('完工', { doneOn: end })],
    ...more,
  });

test('early, on the day, late and overdue, with reasons', () => {
  const found = worksTime(
    dataset({
      projects: [
        planned('P1', '2023-06-30', '2023-06-20', {
          plannedStart: '2023-01-01',
          stages: [
            stageEvent('开工', { doneOn: '2023-01-11' }),
            stageEvent('完工', { doneOn: '2023-06-20' }),
          ],
        }),
        planned('P2', '2023-06-30', '2023-06-30'),
        planned('P3', '2023-06-30', '2023-07-10', {
          statusNote: '外墙材料复检。',
          stages: [stageEvent('暂停', { note: '汛期积水。' }), stageEvent('完工', { doneOn: '2023-07-10' })],
        }),
        planned('P4', '2025-09-01', null, { status: '施工中' }),
        planned('P5', '2025-09-10', null, { status: '未开工' }),
        planned('P6', '2025-12-31', null, { status: '施工中' }),
        planned('P7', '2023-06-30', null, { status: '取消' }),
        planned('P8', '2023-06-30', null, { status: '已验收' }),
        planned('P9', null, '2023-07-10'),
      ],
    }),
  );
  const { ended, early, punctual, late, lateDays, timed, committed, actual, overdue, delays } = found;
  expect(
    [ended, early, punctual, late, lateDays, timed, committed, actual, overdue].map(({ value }) => value),
  ).toEqual([3, 1, 1, 1, 100, 1, 1800, 1600, 2]);
  expect(delays.map(({ text, reason }) => `${text}。${reason}`)).toEqual([
    '计划2025年9月1日完工，到数据截至日过了29天，没有见到完工的记录。原因未公开。',
    '计划2025年9月10日完工，到数据截至日过了20天，没有见到开工的记录。原因未公开。',
    '计划2023年6月30日完工，2023年7月10日完工，晚10天。外墙材料复检。暂停：汛期积水。',
  ]);
  expect(String(worksFinding(found))).toBe('能比的3个项目，1个比计划完工晚，中间的晚10天');
});

test('nothing to compare is no finding of punctuality', () => {
  const none = worksTime(dataset({ projects: [planned('P1', null, null)] }));
  expect(none.lateDays.value).toBeNull();
  expect(String(worksFinding(none))).toBe('说好哪天完工、实际哪天完工，没有一个项目都公布');
  const open = worksTime(dataset({ projects: [planned('P1', '2025-01-01', null)] }));
  expect(String(worksFinding(open))).toBe('1个项目过了计划完工日期，没有见到完工的记录');
  const good = worksTime(dataset({ projects: [planned('P1', '2025-01-01', '2024-12-31')] }));
  expect(String(worksFinding(good))).toBe('能比的1个项目，没有一个比计划完工晚');
});

test('a long list is cut, and says so', () => {
  const delay = worksTime(dataset({ projects: [planned('P1', '2025-01-01', null)] })).delays[0]!;
  const { listed, left } = shortList(Array.from({ length: 101 }, () => delay));
  expect([listed.length, left]).toEqual([100, true]);
  expect(shortList([delay])).toEqual({ listed: [delay], left: false });
});
