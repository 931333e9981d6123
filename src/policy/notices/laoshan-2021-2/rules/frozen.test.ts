import { describe, expect, test } from 'vitest';
import { compound, item, notice, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { fingerprint, planBaseline } from '../../../baseline.ts';
import type { ProjectFacts } from '../../../facts.ts';
import { frozenRules } from './frozen.ts';

const judge = verdict(frozenRules, 'G13-2');
const planned = (over: Partial<ProjectFacts> = {}): ProjectFacts =>
  project({
    stages: [stage('计划公布', '2022-12-20')],
    compounds: [compound({ id: 'C2' }), compound({ id: 'C1' })],
    plannedFunds: 30_000_000,
    plannedStart: '2023-04-01',
    plannedEnd: '2023-10-31',
    items: [
      item(1, { gates: ['G04', 'G13'], planned: 12_000, unit: '处', cost: 10_000_000 }),
      item(2, { gates: ['G04'], planned: 5_000_000, unit: '平方米' }),
      item(3, null),
    ],
    ...over,
  });
const hashOf = (facts: ProjectFacts): string => fingerprint(planBaseline(facts)!);
const hash = hashOf(planned());

describe('the baseline of a plan', () => {
  test('holds the works in scope when the plan was published', () => {
    expect(planBaseline(planned())).toMatchObject({
      publishedOn: '2022-12-20',
      funds: 30_000_000,
      works: [{ no: 1, planned: 12_000, unit: '处', cost: 10_000_000 }],
    });
    expect(planBaseline(planned({ items: [item(1, { decision: '纳入' })] }))?.works).toBeNull();
    expect(planBaseline(project())).toBeNull();
  });

  test('takes the lines of the budget before the planned sum', () => {
    const line = { workClass: null, source: '财政补贴', detail: null, amount: 7 } as const;
    const funding = [
      { ...line, basis: '预算' },
      { ...line, basis: '测算' },
    ] as const;
    expect(planBaseline(planned({ funding }))?.funds).toBe(7);
  });

  test('has the same fingerprint for the same values, whatever else is known and in whatever order', () => {
    expect(hash).toBe('cbmfchomcfbc');
    const turned = [...planned().compounds].reverse();
    expect(
      hashOf(planned({ compounds: turned, contractor: '某公司', finalFunds: 1, status: '已验收' })),
    ).toBe(hash);
  });

  test.each<[string, Partial<ProjectFacts>]>([
    ['the year', { planYear: 2024 }],
    ['the money', { plannedFunds: 30_000_001 }],
    ['money that is no longer published', { plannedFunds: null }],
    ['the start', { plannedStart: '2023-04-02' }],
    ['the end', { plannedEnd: '2023-11-30' }],
    ['a compound', { compounds: [compound({ id: 'C1' })] }],
    ['a quantity', { items: [item(1, { gates: ['G13'], planned: 11_999, unit: '处', cost: 10_000_000 })] }],
    ['a cost', { items: [item(1, { gates: ['G13'], planned: 12_000, unit: '处', cost: 1 })] }],
    ['a work left out', { items: [item(1, { gates: ['G04'] })] }],
  ])('changes with %s', (_, over) => {
    expect(hashOf(planned(over))).not.toBe(hash);
  });
});

test('G13-2: what was written down when the plan was published still holds', () => {
  expect(judge(planned({ baselineHash: hash }))).toBe('符合');
  const changed = '不符合：列入的内容、预算或工期，和计划公布时登记的不一样';
  expect(judge(planned({ baselineHash: hash, plannedEnd: '2023-12-31' }))).toBe(changed);
  expect(judge(planned({ baselineHash: 'gggggggggggg' }))).toBe(changed);
  expect(judge(planned())).toBe('无法判断：计划公布时登记的指纹');
  expect(judge(project({ baselineHash: hash }))).toBe('不适用');
});

describe('G13-3: the published plan says who, how much and when', () => {
  const whole = verdict(frozenRules, 'G13-3');
  const published = (over: Parameters<typeof stage>[2] = {}) =>
    stage('计划公布', '2022-12-20', { unit: '青岚市住房城乡建设局', ...over });
  const paper = { version: 1, funds: 30_000_000, plannedStart: '2023-04-01', plannedEnd: '2023-10-31' };
  const told = (over: Partial<ProjectFacts>, more: Partial<typeof paper> | null = {}) =>
    whole(project({ stages: [published()], plans: more === null ? [] : [{ ...paper, ...more }], ...over }));
  const rows = { plannedFunds: 1, plannedStart: '2023-04-01', plannedEnd: '2023-10-31' };
  const line = { workClass: null, source: '财政补贴', detail: null, amount: 7 } as const;

  test('all of it, wherever it is told', () => {
    expect(told({})).toBe('符合');
    expect(told(rows, null)).toBe('符合');
    expect(told({ funding: [{ ...line, basis: '预算' }] }, { funds: null as never })).toBe('符合');
    const posted = notice('2022-12-21', null, { kind: '年度计划', publisher: '青岚市住房城乡建设局' });
    expect(told({ stages: [published({ unit: null })], notices: [posted] })).toBe('符合');
  });

  test('what the paper that was entered lacks', () => {
    const none = { funds: null, plannedStart: null, plannedEnd: null } as never;
    expect(told({ stages: [published({ unit: null })] }, none)).toMatchInlineSnapshot(
      `"不符合：公布的年度计划没有写由谁公布、资金、开工日期、完工日期"`,
    );
    expect(told(rows, { funds: null as never })).toMatchInlineSnapshot(`"不符合：公布的年度计划没有写资金"`);
    expect(told(rows, { plannedEnd: null as never })).toMatchInlineSnapshot(
      `"不符合：公布的年度计划没有写完工日期"`,
    );
    expect(told({ funding: [{ ...line, basis: '到位' }] }, { funds: null as never })).toMatch(/资金"?$/);
  });

  test('a publisher is asked for where the step names its paper', () => {
    for (const named of [{ basis: '2023年度计划' }, { url: 'https://www.example.cn/2023.html' }])
      expect(told({ ...rows, stages: [published({ unit: null, ...named })] }, null)).toMatchInlineSnapshot(
        `"不符合：公布的年度计划没有写由谁公布"`,
      );
    const other = notice('2022-12-21', null, { kind: '初步改造计划', publisher: '东岭街道办事处' });
    expect(told({ stages: [published({ unit: null })], notices: [other] })).toMatch(/由谁公布"?$/);
  });

  test('where no paper was entered an empty cell is only not known; no plan published, nothing to ask', () => {
    expect(told({ ...rows, plannedFunds: null }, null)).toBe('无法判断：年度计划写的资金');
    expect(told({ stages: [published({ unit: null })] }, null)).toBe(
      '无法判断：年度计划写的由谁公布、资金、开工日期、完工日期',
    );
    expect(told({ stages: [stage('计划公布', null)] })).toBe('不适用');
    expect(told({ stages: [] })).toBe('不适用');
  });
});
