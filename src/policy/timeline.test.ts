import { expect, test } from 'vitest';
import { project, stage } from '../../tests/unit/facts.ts';
import type { ProjectStatus } from './codes.ts';
import {
  firstAfter,
  firstFrom,
  isAccepted,
  isEndedForGood,
  lastDone,
  passedGates,
  reached,
} from './timeline.ts';

const { chain } = project();

test('the last round of a step with a day, whatever the order', () => {
  const stages = [
    stage('公示', '2021-06-17', { round: 2 }),
    stage('公示', '2021-05-17'),
    stage('公示', null, { round: 3 }),
    stage('开工', '2022-01-01', { round: 9 }),
  ];
  expect(lastDone({ stages }, 'G07')?.doneOn).toBe('2021-06-17');
  expect(lastDone({ stages: [stage('公示', '2021-05-17')] }, 'G07')?.doneOn).toBe('2021-05-17');
  expect(lastDone({ stages }, 'G19')).toBeNull();
});

test('the earliest dated step from another on, of one day the first of the chain', () => {
  const stages = [
    stage('招投标', '2022-04-10'),
    stage('开工', '2022-04-10'),
    stage('摸底入库', '2021-01-01'),
    stage('暂停', '2020-01-01'),
  ];
  const from = (code: string, more: typeof stages = []) =>
    firstFrom({ stages: [...stages, ...more], chain }, code);
  expect(from('G14')).toMatchObject({ stage: { code: 'G17' }, doneOn: '2022-04-10' });
  expect(from('G14', [stage('完工', '2022-03-01')])).toMatchObject({
    stage: { code: 'G18b' },
    doneOn: '2022-03-01',
  });
  expect(from('G00')).toMatchObject({ stage: { code: 'G00' }, doneOn: '2021-01-01' });
  expect(from('G19')).toBeNull();
  expect(firstFrom({ stages: [], chain }, 'G00')).toBeNull();
  // What stands beside the chain has no place to begin from.
  expect(from('O2')).toBeNull();
});

test('the first step after another, and none after the last', () => {
  const stages = [stage('开工', '2022-04-10'), stage('长效管理', '2024-01-01')];
  expect(firstAfter({ stages, chain }, 'G18a')).toMatchObject({ stage: { code: 'G23' } });
  expect(firstAfter({ stages, chain }, 'G17')).toMatchObject({ stage: { code: 'G18a' } });
  expect(firstAfter({ stages, chain }, 'G23')).toBeNull();
});

test.each<[ProjectStatus | null, accepted: boolean, ended: boolean, furthest: string | null]>([
  ['已验收', true, false, 'G19'],
  ['已完工', false, false, 'G18b'],
  ['施工中', false, false, 'G18a'],
  ['暂停', false, false, 'G18a'],
  ['居民否决', false, true, null],
  ['取消', false, true, null],
  ['未开工', false, false, null],
  [null, false, false, null],
])('%s: accepted %s, ended for good %s, come to %s', (status, accepted, ended, furthest) => {
  expect([isAccepted({ status }), isEndedForGood({ status })]).toEqual([accepted, ended]);
  const come = chain.stages.filter(({ code }) => reached(project({ status }), code)).map(({ code }) => code);
  expect(come.at(-1) ?? null).toBe(furthest);
  expect(come).toEqual(chain.stages.slice(0, come.length).map(({ code }) => code));
});

test('a dated step shows how far a project has come; a duty beside the chain is no such step', () => {
  const begun = project({ stages: [stage('开工', '2022-04-10')] });
  expect(['G00', 'G18a', 'G18b'].map((code) => reached(begun, code))).toEqual([true, true, false]);
  expect([reached(begun, 'O2'), reached(project({ status: '已验收' }), 'O2')]).toEqual([false, false]);
});

test('the gates that fix the works, as far as they are passed, in order', () => {
  const stages = [
    stage('联合验收', '2023-05-20'),
    stage('设计批准', '2022-03-01'),
    stage('设计街道审核', '2022-02-01'),
    stage('计划公布', null),
    stage('初步改造计划', '2021-04-01'),
  ];
  expect(passedGates({ stages })).toEqual(['G04', 'G16', 'G19']);
  expect(passedGates({ stages: [] })).toEqual([]);
});
