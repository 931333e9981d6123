import { describe, expect, test } from 'vitest';
import { project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { gatedPairs as pairsOf } from '../../../rules/gates.ts';
import { gates, gateRules } from './gates.ts';

const gatedPairs = pairsOf(gates);

const judge = (id: string) => verdict(gateRules, id);

/** Every gate with its steps in order. */
const chains: readonly [id: string, ...steps: string[]][] = [
  ['G03', '征集需求', '项目台账'],
  ['G05', '初步改造计划', '街道审核'],
  ['G06', '街道审核', '部门评审'],
  ['G10-2', '专题会议', '申报年度计划'],
  ['G11', '申报年度计划', '市级评审'],
  ['G12', '市级评审', '报市政府同意', '联合上报省'],
  ['G13', '联合上报省', '计划公布'],
  ['G14-2', '计划公布', '选取咨询单位'],
  ['G15', '选取咨询单位', '可研和初步方案'],
  ['G16', '设计街道审核', '设计联合审查', '设计批准'],
  ['G17', '设计批准', '招投标'],
  ['G18', '招投标', '开工'],
  ['G19-2', '完工', '联合验收'],
  ['G20-2', '联合验收', '竣工决算'],
  ['G21', '联合验收', '资料移交'],
];
const dated = (steps: readonly string[], days: readonly (string | null)[]) =>
  project({ stages: steps.map((name, i) => stage(name, days[i] ?? null)) });
const days: (string | null)[] = ['2022-03-01', '2022-03-02', '2022-03-03'];

test('every gate is tested below', () => {
  expect(gateRules.map(({ id }) => id)).toEqual(chains.map(([id]) => id));
  expect(gatedPairs.size).toBe(chains.reduce((sum, [, ...steps]) => sum + steps.length - 1, 0));
});

describe.each(chains)('%s', (id, ...steps) => {
  test('in order', () => {
    expect(judge(id)(dated(steps, days))).toBe('符合');
  });

  test('each step before the one it follows, by a day and by years', () => {
    for (let i = 1; i < steps.length; i++) {
      for (const early of ['2022-02-28', '2019-01-01']) {
        const wrong = judge(id)(dated(steps, days.with(i, early)));
        expect(wrong).toBe(`不符合：“${steps[i]}”${early}，早于“${steps[i - 1]}”${days[i - 1]}`);
      }
    }
  });

  test('a date that is not published is no breach', () => {
    for (const i of steps.keys()) {
      const one = judge(id)(dated(steps, days.with(i, null)));
      const last = i === steps.length - 1;
      // Without the last step the gate is not come to; of three steps the first two are judged.
      expect(one).toMatch(last ? (steps.length > 2 ? /^符合/ : /^(不适用|无法判断)/) : /^无法判断/);
    }
  });

  test('not come so far', () => {
    expect(judge(id)(project())).toBe('不适用');
    expect(judge(id)(project({ stages: [stage('摸底入库', '2021-03-01')] }))).toBe('不适用');
  });
});

test('one day is in order, but for the three deciders of the design', () => {
  expect(judge('G17')(dated(['设计批准', '招投标'], ['2022-03-01', '2022-03-01']))).toBe('符合');
  expect(
    judge('G16')(
      dated(['设计街道审核', '设计联合审查', '设计批准'], ['2022-03-01', '2022-03-02', '2022-03-02']),
    ),
  ).toMatchInlineSnapshot(
    `"存疑：“设计联合审查”和“设计批准”都在2022-03-02办完（同一天办完算不算分步审，文件没有写）"`,
  );
});

test('rounds are compared each by itself; a step with one round, with the last', () => {
  const twice = [
    stage('初步改造计划', '2021-05-01'),
    stage('街道审核', '2021-05-08'),
    stage('初步改造计划', '2021-07-01', { round: 2 }),
    stage('街道审核', '2021-07-08', { round: 2 }),
  ];
  expect(judge('G05')(project({ stages: twice }))).toBe('符合');
  const hasty = [...twice.slice(0, 3), stage('街道审核', '2021-06-30', { round: 2 })];
  expect(judge('G05')(project({ stages: hasty }))).toMatchInlineSnapshot(
    `"不符合：“街道审核”2021-06-30，早于“初步改造计划”2021-07-01"`,
  );
});

test('a status alone shows that a step has been come to', () => {
  expect(judge('G18')(project({ status: '施工中' }))).toBe('无法判断：“招投标”的日期、“开工”的日期');
  expect(judge('G19-2')(project({ status: '施工中' }))).toBe('不适用');
  expect(judge('G19-2')(project({ status: '已验收' }))).toMatchInlineSnapshot(
    `"无法判断：“完工”的日期、“联合验收”的日期"`,
  );
});

test('a round without its own earlier step goes by the last of it; one that has none is not known', () => {
  const before = (day: string, round = 1) => stage('初步改造计划', day, { round });
  const after = (day: string | null, round = 1) => stage('街道审核', day, { round });
  const of = (...stages: ReturnType<typeof stage>[]) => judge('G05')(project({ stages }));
  expect(of(before('2021-05-01'), before('2021-07-01', 2), after('2021-06-30', 3))).toBe(
    '不符合：“街道审核”2021-06-30，早于“初步改造计划”2021-07-01',
  );
  expect(of(before('2021-05-01'), after('2021-05-08'), after('2021-06-08', 2))).toBe('符合');
  expect(of(after('2021-05-08'))).toBe('无法判断：“初步改造计划”的日期');
  expect(of(before('2021-05-01'), stage('部门评审', '2021-06-01'))).toBe('无法判断：“街道审核”的日期');
});
