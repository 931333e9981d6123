import { describe, expect, test } from 'vitest';
import { item, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { stageRules } from './stages.ts';

describe('G10', () => {
  const judge = verdict(stageRules, 'G10');
  const declared = (day: string | null, planYear = 2023) =>
    judge(project({ planYear, stages: [stage('申报年度计划', day)] }));

  test('31 August is in time, 1 September is not', () => {
    expect(declared('2022-08-31')).toBe('符合');
    expect(declared('2021-12-01')).toBe('符合');
    expect(declared('2022-09-01')).toBe('不符合：2022-09-01申报，晚于2022-08-31');
    expect(declared('2023-03-01')).toBe('不符合：2023-03-01申报，晚于2022-08-31');
  });

  test('the first batch, and the years before it, are exempt', () => {
    expect(declared('2021-03-01', 2021)).toBe('不适用');
    expect(declared('2020-03-01', 2020)).toBe('不适用');
    expect(declared('2021-09-01', 2022)).toBe('不符合：2021-09-01申报，晚于2021-08-31');
  });

  test('unknown', () => {
    expect(declared(null)).toBe('无法判断：申报年度计划的日期');
    expect(judge(project())).toBe('无法判断：申报年度计划的日期');
  });
});

describe('G19', () => {
  const judge = verdict(stageRules, 'G19');
  const accepted = (participants: string | null, day: string | null = '2023-05-20') =>
    judge(project({ stages: [stage('联合验收', day, { participants })] }));

  test('all three groups', () => {
    expect(accepted('相关部门3、参建单位4、居民代表5')).toBe('符合');
    expect(accepted('居民代表 5 人；参建单位：4家；相关部门:３')).toBe('符合');
    expect(accepted('相关部门10、参建单位4、居民代表20')).toBe('符合');
  });

  test('one or two missing', () => {
    expect(accepted('相关部门3、参建单位4、居民代表0')).toBe('不符合：2023-05-20验收，没有居民代表参加');
    expect(accepted('相关部门0、参建单位4、居民代表0')).toBe(
      '不符合：2023-05-20验收，没有相关部门、居民代表参加',
    );
    expect(accepted('居民代表0')).toBe('不符合：2023-05-20验收，没有居民代表参加');
  });

  test('not told is not 0', () => {
    expect(accepted(null)).toBe('无法判断：验收的参加方');
    expect(accepted('相关部门3、参建单位4')).toBe('无法判断：居民代表人数');
    expect(accepted('各方参加')).toBe('无法判断：相关部门人数、参建单位人数、居民代表人数');
    // Accepted, as its status says.
    expect(judge(project({ status: '已验收' }))).toBe('无法判断：验收的参加方');
  });

  test('not accepted yet', () => {
    expect(judge(project())).toBe('不适用');
    expect(accepted('居民代表0', null)).toBe('不适用');
  });
});

describe('G18-2', () => {
  const judge = verdict(stageRules, 'G18-2');
  const of = (rows: Parameters<typeof item>[1][], ...stages: ReturnType<typeof stage>[]) =>
    judge(project({ items: rows.map((row, i) => item(i + 1, row)), stages }));
  const begun = stage('开工', '2022-05-10');
  const accepted = stage('联合验收', '2022-11-20', { round: 2, result: '通过' });
  const failed = (day: string) => stage('联合验收', day, { result: '不通过' });

  test('within the works, on their first and last day too', () => {
    expect(of([{ doneOn: '2022-05-10' }, { doneOn: '2022-11-20' }], begun, accepted)).toBe('符合');
    expect(of([{ doneOn: '2023-05-10' }], begun)).toBe('符合');
    // Accepted the second time; begun in two rounds, of which the later came first.
    expect(of([{ doneOn: '2022-10-10' }], begun, failed('2022-09-20'), accepted)).toBe('符合');
    const earlier = stage('开工', '2022-05-01');
    expect(of([null, { doneOn: '2022-05-05' }], { ...begun, round: 2 }, earlier)).toBe('符合');
  });

  test('before the works, or after their acceptance', () => {
    expect(of([{ doneOn: '2022-06-01' }, { doneOn: '2022-05-09' }], begun)).toBe(
      '不符合：“道路铺装”2022-05-09做完，2022-05-10才开工',
    );
    expect(of([{ doneOn: '2022-11-21' }], begun, accepted)).toBe(
      '不符合：“拆除违法建设”2022-11-21才做完，2022-11-20已联合验收',
    );
  });

  test('what another project did, or what is not done, is not looked at', () => {
    const elsewhere = { reasonCode: '已由其他项目完成', doneOn: '2019-05-09' } as const;
    expect(of([elsewhere, {}, { status: '施工中' }], begun)).toBe('不适用');
    expect(of([], begun)).toBe('不适用');
  });

  test('days that are not published', () => {
    expect(of([{ status: '完成' }], begun)).toBe('无法判断：做完的日期');
    expect(of([{ doneOn: '2022-06-01' }, { status: '完成' }], begun)).toBe('无法判断：做完的日期');
    expect(of([{ doneOn: '2022-06-01' }])).toBe('无法判断：开工日期');
    expect(of([{ doneOn: '2022-12-01' }], begun, failed('2022-11-20'))).toBe('无法判断：联合验收日期');
    expect(judge(project({ status: '已验收', items: [item(1, { status: '验收' })] }))).toBe(
      '无法判断：开工日期、联合验收日期、做完的日期',
    );
  });
});
