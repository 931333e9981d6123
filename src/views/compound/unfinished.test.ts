import { expect, test } from 'vitest';
import { compound, dataset, project, stageEvent, street } from '../../../tests/fixtures/records.ts';
import { nextStep, unfinishedFacts, unfinishedTitle } from './unfinished.ts';

const site = dataset({ asOf: '2025-09-30' });
const told = (...[own]: Parameters<typeof project>) =>
  unfinishedFacts(site, compound({ street: street() }), project(own)).map(
    ({ term, text }) => `${term}：${text}`,
  );

test('the last step with its day, the next with its actor, and whom to ask', () => {
  expect(
    told({
      status: '施工中',
      builder: '某公司',
      plannedEnd: '2025-12-31',
      stages: [stageEvent('开工', { doneOn: '2025-04-01' }), stageEvent('招投标', { doneOn: '2025-03-01' })],
    }),
  ).toEqual([
    '到了哪一步：有日期的最后一步是“开工”，2025年4月1日。接下来是“完工”，由建设单位办。',
    '您可以：向听涛街道办事处问下一步哪天办；过了公布的日子还没有动静，打12345政务服务便民热线。',
  ]);
});

test('what nobody has published is said, and nothing is guessed', () => {
  expect(told({ status: null })).toEqual([
    '到了哪一步：各步哪天办的，没有见到公开。',
    '没有见到：现在改到哪一步、计划哪天完工、建设单位。',
    '您可以：向听涛街道办事处问下一步哪天办；过了公布的日子还没有动静，打12345政务服务便民热线。',
  ]);
  expect(nextStep(project({ status: null }))).toBeNull();
  expect(told({ status: '未开工' })[1]).toBe('没有见到：计划哪天开工、计划哪天完工、建设单位。');
});

test('what was refused or called off may be declared again, by the next August', () => {
  const facts = told({ status: '居民否决', stages: [stageEvent('征集需求', { doneOn: '2025-03-01' })] });
  expect(facts.map((fact) => fact.split('：')[0])).toEqual(['到了哪一步', '还能再报', '您可以']);
  expect(facts[0]).toBe('到了哪一步：有日期的最后一步是“征集需求”，2025年3月1日。');
  expect(facts[1]).toContain('下一次期限是2026年8月31日');
});

test('an accepted project asks nothing more', () => {
  expect(unfinishedTitle(project({ status: '已验收' }))).toBeNull();
  expect(unfinishedTitle(project({ status: '取消' }))).toBe('没有改成，还能再报吗');
  expect(unfinishedTitle(project({ status: '已完工' }))).toBe('还没验收，下一步是什么');
  // Unknown is not unfinished.
  expect(unfinishedTitle(project({ status: null }))).toBe('改完没有，没有见到，怎么问');
  expect(unfinishedTitle(project({ status: '施工中' }))).toBe('还没改完，下一步是什么');
});
