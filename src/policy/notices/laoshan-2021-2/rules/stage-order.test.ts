import { describe, expect, test } from 'vitest';
import { project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { chainIndex } from '../../../stages.ts';
import { chain } from '../lists/stages.ts';
import { stageRules } from './stages.ts';

const judged = (id: string) => {
  const judge = verdict(stageRules, id);
  return (...stages: ReturnType<typeof stage>[]) => judge(project({ stages }));
};

test('the chain follows the text; interruptions stand outside', () => {
  const place = (name: string) => chainIndex(chain, chain.byName.get(name)?.code ?? '');
  expect(place('摸底入库')).toBe(0);
  expect(place('设计联合审查')).toBe(place('设计街道审核') + 1);
  expect(place('暂停')).toBe(-1);
  expect(place('没有的环节')).toBe(-1);
});

describe('GORD', () => {
  const of = judged('GORD');

  test('dates that do not run backwards; the same day is in order; gaps and order of rows do not matter', () => {
    expect(
      of(
        stage('联合验收', '2023-05-20'),
        stage('公示', '2021-05-17'),
        stage('专题会议', '2021-05-17'),
        stage('开工', null),
        stage('完工', '2023-04-25'),
      ),
    ).toBe('符合');
  });

  test('a later step before an earlier one', () => {
    expect(of(stage('公示', '2021-05-17'), stage('专题会议', '2021-05-16'))).toBe(
      '不符合：“专题会议”2021-05-16，早于前一步“公示”2021-05-17',
    );
    expect(of(stage('设计批准', '2022-01-01'), stage('设计街道审核', '2022-01-02'))).toBe(
      '不符合：“设计批准”2022-01-01，早于前一步“设计街道审核”2022-01-02',
    );
    expect(of(stage('摸底入库', '2021-05-18'), stage('征集需求', '2021-05-17'))).toMatch(/^不符合/);
  });

  test('a step that has a rule of its own with the one before it: one breach is not counted twice', () => {
    const works = [stage('开工', '2022-04-01'), stage('招投标', '2022-04-10')];
    expect(of(...works, stage('项目台账', '2021-04-01'))).toBe('符合');
    expect(of(stage('设计批准', '2022-01-01'), stage('设计联合审查', '2022-01-02'))).toBe('符合');
  });

  test('rounds are judged each by itself', () => {
    const again = [
      stage('公示', '2021-05-17'),
      stage('初步改造计划', '2021-06-01', { round: 2 }),
      stage('公示', '2021-06-10', { round: 2 }),
    ];
    expect(of(...again)).toBe('符合');
    expect(of(...again, stage('街道审核', '2021-06-11', { round: 2 }))).toBe(
      '不符合：“公示”2021-06-10，早于前一步“街道审核”2021-06-11',
    );
    expect(of(stage('公示', '2021-05-17', { round: 1 }), stage('街道审核', '2021-05-18'))).toBe(
      '不符合：“公示”2021-05-17，早于前一步“街道审核”2021-05-18',
    );
  });

  test('a pause is no step', () => {
    for (const day of ['2022-06-01', '2022-05-01'])
      expect(of(stage('开工', '2022-05-09'), stage('暂停', day))).toBe('符合');
  });

  test('what follows acceptance has no order of its own, but comes after it', () => {
    const after = [
      stage('竣工决算', '2023-09-01'),
      stage('资料移交', '2023-07-01'),
      stage('保修', '2023-06-01'),
    ];
    expect(of(stage('联合验收', '2023-05-20'), ...after)).toBe('符合');
    expect(of(stage('联合验收', '2023-06-20'), ...after)).toBe(
      '不符合：“保修”2023-06-01，早于前一步“联合验收”2023-06-20',
    );
  });

  test('a step without a day is none', () => {
    expect(of(stage('街道审核', null), stage('摸底入库', '2021-05-17'))).toBe('符合');
    expect(of()).toBe('无法判断：各环节的完成日期');
    expect(of(stage('开工', null))).toBe('无法判断：各环节的完成日期');
  });
});

describe('GRES', () => {
  const of = judged('GRES');
  const on = (name: string, day: string | null, result: '通过' | '不通过' | null = null, round = 1) =>
    stage(name, day, { round, result });
  const no = on('街道审核', '2022-05-01', '不通过');
  const told = '不符合：“街道审核”2022-05-01没有通过，2022-05-20又办了“部门评审”';

  test('passed, or rejected and passed in a later round before anything follows', () => {
    expect(of(on('街道审核', '2022-05-01', '通过'))).toBe('符合');
    expect(of(on('街道审核', '2022-05-01', '通过'), on('部门评审', '2022-05-20', '通过'))).toBe('符合');
    expect(of(no)).toBe('符合');
    expect(
      of(
        no,
        on('初步改造计划', '2022-05-10', null, 2),
        on('街道审核', '2022-05-12', '通过', 2),
        on('部门评审', '2022-05-20', '通过', 2),
      ),
    ).toBe('符合');
    // On the very day.
    expect(of(no, on('街道审核', '2022-05-01', '通过', 2), on('部门评审', '2022-05-02', '通过'))).toBe(
      '符合',
    );
    // Of several passes the first counts.
    expect(
      of(
        no,
        on('街道审核', '2022-07-01', '通过', 3),
        on('街道审核', '2022-05-10', '通过', 2),
        on('部门评审', '2022-05-20', '通过'),
      ),
    ).toBe('符合');
  });

  test('rejected, and on all the same; passed before or too late does not count', () => {
    const next = on('部门评审', '2022-05-20', '通过');
    expect(of(no, next)).toBe(told);
    expect(of(no, next, on('街道审核', '2022-06-01', '通过', 2))).toBe(told);
    expect(of(on('街道审核', '2022-04-01', '通过', 2), no, on('部门评审', '2022-05-20'))).toBe(told);
    expect(of(on('联合验收', '2024-05-01', '不通过'), stage('资料移交', '2024-05-01'))).toBe(
      '不符合：“联合验收”2024-05-01没有通过，2024-05-01又办了“资料移交”',
    );
  });

  test('only a later step, on the day of the no or after it, and before the pass', () => {
    expect(of(no, on('初步改造计划', '2022-05-10'))).toBe('符合');
    expect(of(no, on('部门评审', '2022-04-30'))).toMatch(/^无法判断/);
    expect(of(no, on('部门评审', null))).toBe('符合');
    expect(of(no, on('街道审核', '2022-05-12', '通过', 2), on('部门评审', '2022-05-12'))).toMatch(
      /^无法判断/,
    );
  });

  test('a residents’ vote has a rule of its own', () => {
    expect(of(on('征集需求', '2022-03-01', '不通过'), stage('项目台账', '2022-04-01'))).toBe('不适用');
  });

  test('results, or days, that are not published', () => {
    const judge = verdict(stageRules, 'GRES');
    expect(of(on('街道审核', '2022-05-01'))).toBe('无法判断：“街道审核”的结果');
    expect(of({ ...no, doneOn: null }, on('部门评审', '2022-05-20', '通过'))).toMatch(/^无法判断/);
    expect(judge(project({ status: '未开工' }))).toBe('不适用');
    expect(judge(project({ status: '施工中' }))).toBe(
      '无法判断：“街道审核”、“部门评审”、“专题会议”、“市级评审”、“报市政府同意”、“设计街道审核”、“设计联合审查”、“设计批准”的结果',
    );
  });
});
