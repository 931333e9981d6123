import { describe, expect, test } from 'vitest';
import { compound, consent, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { eligibilityRules, workRules } from './eligibility.ts';

describe('D8', () => {
  const judge = verdict(eligibilityRules, 'D8');
  const projects = [project()];

  test('built by the end of 2005 on state land', () => {
    expect(judge(compound({ projects, builtTo: 2005, land: '国有' }))).toBe('符合');
    expect(judge(compound({ projects, builtTo: 1978, land: '国有' }))).toBe('符合');
    const basis = { exceptionBasis: '区政府会议纪要〔2023〕5号' };
    expect(judge(compound({ projects, builtTo: 2006, land: '国有', ...basis }))).toBe('符合');
    expect(judge(compound({ projects, builtTo: 2006, land: '集体', ...basis }))).toMatchInlineSnapshot(
      `"不符合：土地性质是集体，不是国有"`,
    );
  });

  test('later, or on other land; one wrong thing is enough', () => {
    expect(judge(compound({ projects, builtTo: 2006, land: '国有' }))).toMatchInlineSnapshot(
      `"不符合：2006年建成，晚于2005年"`,
    );
    expect(judge(compound({ projects, builtTo: 2006 }))).toMatchInlineSnapshot(
      `"不符合：2006年建成，晚于2005年"`,
    );
    expect(judge(compound({ projects, land: '集体' }))).toMatchInlineSnapshot(
      `"不符合：土地性质是集体，不是国有"`,
    );
    expect(judge(compound({ projects, builtTo: 1999, land: '其他' }))).toMatchInlineSnapshot(
      `"不符合：土地性质是其他，不是国有"`,
    );
  });

  test('unknown', () => {
    expect(judge(compound({ projects }))).toMatchInlineSnapshot(`"无法判断：建成年份、土地性质"`);
    expect(judge(compound({ projects, builtTo: 2000 }))).toMatchInlineSnapshot(`"无法判断：土地性质"`);
    expect(judge(compound({ projects, land: '国有' }))).toMatchInlineSnapshot(`"无法判断：建成年份"`);
  });

  test('only compounds of a project', () => {
    expect(judge(compound({ builtTo: 2015, land: '集体' }))).toBe('不适用');
  });
});

describe('D15', () => {
  const judge = verdict(eligibilityRules, 'D15');
  const at = (status: '未开工' | '施工中' | '暂停' | '已完工' | '已验收' | '居民否决' | '取消' | null) => [
    project({ status }),
  ];

  test('a 储备 compound whose project has not begun', () => {
    for (const status of ['未开工', '居民否决', '取消', null] as const)
      expect(judge(compound({ batch: '储备', projects: at(status) }))).toBe('符合');
    expect(judge(compound({ batch: '储备' }))).toBe('符合');
  });

  test('a 储备 compound under works', () => {
    expect(judge(compound({ batch: '储备', projects: at('施工中') }))).toMatchInlineSnapshot(
      `"不符合：批次是储备，项目某项目已是施工中"`,
    );
    for (const status of ['暂停', '已完工', '已验收'] as const)
      expect(judge(compound({ batch: '储备', projects: at(status) }))).toMatch(/^不符合/);
  });

  test('other batches, and no batch', () => {
    expect(judge(compound({ batch: '实施', projects: at('施工中') }))).toBe('不适用');
    expect(judge(compound({ projects: at('施工中') }))).toBe('无法判断：批次');
    expect(judge(compound())).toBe('不适用');
  });
});

test('D9', () => {
  const judge = verdict(eligibilityRules, 'D9');
  const of = (inScope: string | null) => judge(compound({ projects: [project()], inScope }));
  expect(of('失养失修失管、市政配套不完善、公共服务不健全、居民意愿强烈')).toBe('符合');
  expect(of('失养失修失管、市政配套不完善、公共服务不健全')).toMatchInlineSnapshot(
    `"不符合：认定的情形里没有居民意愿强烈"`,
  );
  expect(of('居民意愿强烈')).toMatchInlineSnapshot(
    `"不符合：认定的情形里没有失养失修失管、市政配套不完善、公共服务不健全"`,
  );
  expect(of(null)).toBe('无法判断：范围情形');
  expect(judge(compound({ inScope: '居民意愿强烈' }))).toBe('不适用');
});

test('D15-2', () => {
  const judge = verdict(eligibilityRules, 'D15-2');
  const listed = project({ stages: [stage('计划公布', '2022-12-20')] });
  const of = (projects: ReturnType<typeof project>[]) => judge(compound({ batch: '实施', projects }));
  expect(of([listed])).toBe('符合');
  expect(of([project({ status: '取消' }), listed])).toBe('符合');
  expect(of([project({ status: '取消' })])).toMatchInlineSnapshot(`"不符合：批次是实施，项目某项目已是取消"`);
  expect(of([project({ status: '居民否决' })])).toMatchInlineSnapshot(
    `"不符合：批次是实施，项目某项目已是居民否决"`,
  );
  expect(of([project()])).toBe('无法判断：年度计划的公布日期');
  expect(of([])).toBe('无法判断：年度计划的公布日期');
  expect(judge(compound({ projects: [listed] }))).toBe('无法判断：批次');
  expect(judge(compound({ batch: '谋划' }))).toBe('不适用');
});

test('D16', () => {
  const judge = verdict(eligibilityRules, 'D16');
  const projects = [project({ stages: [stage('征集需求', '2022-04-20')] })];
  expect(judge(compound({ surveyedOn: '2022-04-20', projects }))).toBe('符合');
  expect(judge(compound({ surveyedOn: '2021-03-01' }))).toBe('符合');
  expect(judge(compound({ surveyedOn: '2022-04-21', projects }))).toMatchInlineSnapshot(
    `"不符合：2022-04-20已征集需求，2022-04-21才摸底"`,
  );
  const asked = [project({ consent: [consent({ endOn: '2022-04-01' })] })];
  expect(judge(compound({ surveyedOn: '2022-04-20', projects: asked }))).toMatchInlineSnapshot(
    `"不符合：2022-04-01已征集需求，2022-04-20才摸底"`,
  );
  expect(judge(compound({ projects }))).toBe('无法判断：摸底日期');
});

test('D10', () => {
  const judge = verdict(workRules, 'D10');
  expect(judge(project({ workKind: '改造' }))).toBe('符合');
  expect(judge(project({ workKind: '拆除新建' }))).toMatchInlineSnapshot(`"不符合：工程性质是拆除新建"`);
  expect(judge(project({ workKind: '拆除新建', status: '取消' }))).toMatchInlineSnapshot(
    `"不符合：工程性质是拆除新建"`,
  );
  expect(judge(project())).toBe('无法判断：工程性质');
});
