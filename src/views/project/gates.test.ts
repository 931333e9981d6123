import { describe, expect, test } from 'vitest';
import { consentRound, project, stageEvent, withItems } from '../../../tests/fixtures/records.ts';
import { daysEarly, designSteps, gateFacts, gatesFinding } from './gates.ts';

const step = (stage: string, doneOn: string | null, part: Parameters<typeof stageEvent>[1] = {}) =>
  stageEvent(stage, { doneOn, ...part });
const fact = (term: string, of: ReturnType<typeof project>) => gateFacts(of).find((one) => one.term === term);

describe('the declaration against its deadline', () => {
  const declared = (on: string, planYear = 2023) => project({ planYear, stages: [step('申报年度计划', on)] });

  test('31 August is in time, 1 September is not', () => {
    expect(daysEarly(declared('2022-08-31'))).toBe(0);
    expect(daysEarly(declared('2022-09-01'))).toBe(-1);
    expect(fact('申报年度计划', declared('2022-08-26'))?.note).toBe('期限是2022年8月31日，早5天');
    expect(fact('申报年度计划', declared('2022-09-12'))?.note).toBe('期限是2022年8月31日，晚12天');
    expect(fact('申报年度计划', declared('2022-08-31'))?.note).toBe('期限是2022年8月31日，正好最后一天');
    expect(gatesFinding(declared('2022-09-12'))).toBe('申报比期限晚12天');
    expect(gatesFinding(declared('2022-08-31'))).toBe('申报在最后一天');
  });

  test('the first batch had no deadline; without a date there is nothing to say', () => {
    expect(daysEarly(declared('2021-06-01', 2021))).toBeNull();
    expect(fact('申报年度计划', declared('2021-06-01', 2021))?.note).toBe(
      '2021年首批，不受上一年8月底的期限',
    );
    expect(daysEarly(project())).toBeNull();
    expect(fact('申报年度计划', project())).toBeUndefined();
  });
});

test('the three deciders of the design stay apart; one of them unpublished stays in the row', () => {
  const reviewed = project({ stages: [step('设计街道审核', '2023-02-13'), step('设计批准', '2023-02-23')] });
  expect(designSteps(reviewed)).toEqual([
    { name: '街道审核', date: '2023年2月13日' },
    { name: '联合审查', date: null },
    { name: '领导小组批准', date: '2023年2月23日' },
  ]);
  expect(gatesFinding(reviewed)).toBe('设计审了2步');
  expect(designSteps(project())).toEqual([]);
});

test('tender, quality group, acceptance, account, papers', () => {
  const done = project({
    contractor: '甲公司',
    delivery: 'EPC',
    onPlatform: '否',
    qualityGroupOn: '2023-03-14',
    finalFunds: 793_100_000,
    stages: [
      step('招投标', '2023-03-21'),
      step('联合验收', '2023-11-27', { result: '通过', participants: '相关部门4、参建单位4、居民代表5' }),
      step('竣工决算', '2024-03-04'),
      step('资料移交', '2024-03-19', { note: '已归档。' }),
    ],
  });
  expect(gateFacts(done)).toMatchInlineSnapshot(`
    [
      {
        "note": "中标单位甲公司，发包方式EPC，没有进统一的招标平台",
        "term": "招投标",
        "value": "2023年3月21日定标",
      },
      {
        "note": "社区和居民检查施工质量",
        "term": "质量检查小组",
        "value": "2023年3月14日成立",
      },
      {
        "term": "安全检查",
        "value": null,
      },
      {
        "term": "文明施工检查",
        "value": null,
      },
      {
        "note": "相关部门4、参建单位4、居民代表5",
        "term": "联合验收",
        "value": "2023年11月27日，通过",
      },
      {
        "term": "竣工决算",
        "value": "2024年3月4日，793.1万元",
      },
      {
        "note": "整理未公开，归档✓，移交未公开",
        "term": "资料移交",
        "value": "2024年3月19日",
      },
      {
        "term": "政策宣传",
        "value": null,
      },
    ]
  `);
  expect(gatesFinding(done)).toBe('2023年11月27日联合验收');
});

test('why a project is in the plan of its year', () => {
  const asked = (agreeContent: number | null) =>
    fact(
      '为何列入2025年',
      project({ consent: [consentRound({ total: 300, agreeWill: 200, agreeContent, endOn: '2024-04-12' })] }),
    )?.value;
  expect(asked(200)).toBe('2024年4月12日征集到改造需求，两项同意都到三分之二');
  expect(asked(199)).toBe('2024年4月12日征集到改造需求');
  expect(asked(null)).toBe('2024年4月12日征集到改造需求');
  expect(fact('为何列入2025年', project({ demandYear: 2024 }))?.value).toBe('2024年征集到改造需求');
  expect(fact('为何列入2025年', project({}))).toBeUndefined();
});

test('disputes by number and outcome; what is not published is not 0', () => {
  const told = (disputes: number | null, disputesSettled: number | null) =>
    fact('矛盾纠纷', project({ disputes, disputesSettled }))?.value;
  expect(told(5, 4)).toBe('收到5件，化解4件');
  expect(told(5, null)).toBe('收到5件，化解几件未公开');
  expect(told(null, 4)).toBe('化解4件');
  expect(told(0, 0)).toBe('没有收到');
  expect(told(null, null)).toBeUndefined();
});

test('nothing published: no section', () => {
  expect(gatesFinding(project({ status: '施工中' }))).toBeNull();
  expect(gateFacts(project({ status: '施工中' }))).toEqual([]);
});

test('checks that are made again and again: how often, and what the latest found', () => {
  const check = (doneOn: string | null, note: string | null, round: number) =>
    stageEvent('质量检查', { doneOn, note, round });
  const facts = (...stages: ReturnType<typeof check>[]) =>
    gateFacts(project({ stages })).filter(({ term }) => term === '居民查质量');
  expect(facts(check('2024-05-20', '返工一处', 2), check('2024-04-08', '没有问题', 1))).toEqual([
    { term: '居民查质量', value: '2次，最近一次2024年5月20日', note: '返工一处' },
  ]);
  expect(facts(check('2024-04-08', null, 1))[0]?.note).toBe('查出什么未公开');
  expect(facts(check(null, null, 1))).toEqual([]);
});

describe('duties beside the chain', () => {
  const facts = (...stages: ReturnType<typeof step>[]) => gateFacts(project({ stages }));
  const told = (term: string, ...stages: ReturnType<typeof step>[]) =>
    facts(...stages).find((one) => one.term === term);

  test('a check of a tidy site is not one of safety', () => {
    const begun = step('开工', '2024-03-01');
    const tidy = step('文明施工检查', '2024-04-08', { result: '通过', note: '渣土已遮盖' });
    expect(told('文明施工检查', begun, tidy)).toEqual({
      term: '文明施工检查',
      value: '1次，最近一次2024年4月8日',
      note: '渣土已遮盖',
    });
    expect(told('安全检查', begun, tidy)).toEqual({ term: '安全检查', value: null });
    const safe = step('安全检查', '2024-04-08');
    expect(told('文明施工检查', begun, safe)).toEqual({ term: '文明施工检查', value: null });
    expect(told('安全检查', begun, safe)?.note).toBe('查出什么未公开');
    expect(told('文明施工检查', step('市级评审', '2023-10-08'))).toBeUndefined();
  });

  test('who reviewed the plan: a firm, experts, nobody tells', () => {
    const review = (part: Parameters<typeof step>[2]) =>
      told('市级评审由谁评', step('市级评审', '2023-10-08', part), step('开工', '2024-03-01'));
    expect(review({ assessor: '甲评估公司', participants: '专家组', result: '通过' })).toEqual({
      term: '市级评审由谁评',
      value: '甲评估公司',
      note: '2023年10月8日通过',
    });
    expect(review({ participants: '专家组' })?.value).toBe('专家组');
    // With nothing else told there is no section; here the acceptance is.
    const accepted = step('联合验收', '2024-12-01', { assessor: '乙评估公司', basis: '评估意见' });
    expect(told('市级评审由谁评', step('市级评审', '2023-10-08'), accepted)?.value).toBeNull();
    expect(told('联合验收', accepted)?.note).toBe('评估机构：乙评估公司；评估意见');
    expect(told('市级评审由谁评', accepted)).toBeUndefined();
  });

  test('what residents were told, when, and how', () => {
    const polled = step('征集需求', '2022-05-01');
    const told2 = step('政策宣传', '2022-04-01', { participants: '入户', note: '讲居民出不出钱', round: 2 });
    const told1 = step('政策宣传', '2022-03-01', { participants: '张贴', round: 1 });
    expect(told('政策宣传', polled, told2, told1)).toEqual({
      term: '政策宣传',
      value: '2次，最近一次2022年4月1日',
      note: '入户；讲居民出不出钱',
    });
    expect(told('政策宣传', polled, told1)?.note).toBe('张贴；讲了什么未公开');
    expect(told('政策宣传', polled)).toEqual({ term: '政策宣传', value: null });
  });

  test('what came of the care station', () => {
    const term = '养老设施绩效评价';
    const assessed = step(term, '2024-12-01', { result: '通过', assessor: '甲评估公司', note: '助餐开放' });
    expect(told(term, assessed)).toEqual({
      term,
      value: '2024年12月1日，通过',
      note: '评估机构：甲评估公司；助餐开放',
    });
    expect(told(term, step(term, '2024-12-01'))?.value).toBe('2024年12月1日，结果未公开');
    const accepted = (decision: '纳入' | '不纳入') =>
      gateFacts(
        project({
          status: '已验收',
          stages: [step('联合验收', '2024-12-01')],
          items: withItems({ 26: { state: '要做', row: { decision } } }),
        }),
      ).find((one) => one.term === term);
    expect(accepted('纳入')).toEqual({ term, value: null });
    expect(accepted('不纳入')).toBeUndefined();
  });
});
