import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { tiny, type Tiny } from '../../../tests/fixtures/tiny.ts';
import { headlineFinding, headlines } from './headlines.ts';
import { isCountable } from '../../figures/progress/coverage.ts';
import { planRows, planRowsFinding, longestBar } from '../../figures/progress/plan-rows.ts';

const figure = (year: string, basis: string, value: number, more: object = {}) => ({
  metric: '小区数',
  year,
  basis,
  value,
  ...more,
});

/** Plans without lists: most years are only figures, 2021 has not even that. */
const reported: Tiny = {
  sources: [
    { id: 'S1', publisher: '甲报' },
    { id: 'S2', publisher: '乙报' },
  ],
  compounds: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3' }],
  projects: [
    { id: 'P1', planYear: 2024, of: ['C1'], status: '施工中' },
    { id: 'P2', planYear: 2025, of: ['C2', 'C3'], status: '施工中', plannedEnd: '2025-12-31' },
  ],
  figures: [
    figure('2022', '年度计划', 28),
    figure('2023', '年度计划', 64),
    figure('2023', '年度完成', 64, { note: '是否已验收未说明' }),
    figure('2024', '年度计划(省)', 9),
    figure('2024', '年度计划(区城管局)', 10),
    figure('2024', '年度开工', 12, { sourceId: 'S2' }),
    figure('2025', '年度计划', 2),
    figure('2025', '年度开工', 2),
    figure('2021-2025', '累计完成', 108, { note: '是否含在建,未说明' }),
    { metric: '加装电梯', year: '2021-2025', basis: '累计完成', value: 150, unit: '部', qualifier: '余' },
    { metric: '加装电梯', year: '2024', basis: '年度计划', value: 100, unit: '部', qualifier: '以上' },
    figure('2022', '年度计划', 999, { area: '乙区' }),
  ],
};
/** Full lists with statuses. */
const counted: Tiny = {
  compounds: [2021, 2022, 2023, 2024, 2025].flatMap((year) => [
    { id: `A${year}`, builtTo: 1998, households: 100 },
    { id: `B${year}`, builtTo: 2003, households: year === 2025 ? null : 50 },
  ]),
  projects: [2021, 2022, 2023, 2024, 2025].flatMap((year) => [
    { id: `PA${year}`, planYear: year, of: [`A${year}`], status: '已验收' as const },
    {
      id: `PB${year}`,
      planYear: year,
      of: [`B${year}`],
      status: year === 2025 ? ('施工中' as const) : ('已验收' as const),
    },
  ]),
};

test('without lists the four figures are those reported; unknown denominators are hatched', () => {
  const dataset = tiny(reported);
  expect(isCountable(dataset)).toBe(false);
  const [total, households, lifts, plan] = headlines(dataset);
  expect(total).toMatchObject({
    value: '108',
    unit: '个小区',
    bar: 'hatched',
    share: null,
    sentence: '全区应改造总数：未公开。是否含在建,未说明',
    dated: '2021年至2025年8月21日',
  });
  expect(total?.figure?.kind).toEqual('reported');
  expect(households).toMatchObject({ value: '未公开', bar: 'hatched', figure: null });
  expect(lifts).toMatchObject({
    value: '150余',
    sentence: '五年计划部数：未公开。只知道2024年计划100部以上',
  });
  expect(plan).toMatchObject({
    label: '2025年计划',
    value: '2',
    bar: 'half',
    share: 1,
    sentence: '已开工2个，占计划的100%；计划12月31日前完成',
  });
  expect(headlineFinding(dataset)).toEqual('五年累计完成108个小区，全区总数未公开');
});

describe('the newest plan of which one wording is known', () => {
  const planOf = (...figures: readonly (readonly [basis: string, value: number, unit: string])[]) =>
    headlines(
      tiny({
        ...reported,
        figures: figures.map(([basis, value, unit]) => figure('2025', basis, value, { unit })),
      }),
    )[3];

  test('a start in another unit is none of its share', () => {
    expect(planOf(['年度计划', 8, '栋'], ['年度开工', 2, '个'])).toMatchObject({
      ...{ label: '2025年计划', value: '8', unit: '栋', bar: 'hatched', share: null },
      sentence: '已开工多少个：未公开',
    });
  });

  test('of a plan of nothing there is no share', () => {
    expect(planOf(['年度计划', 0, '个'], ['年度开工', 2, '个'])).toMatchObject({
      ...{ value: '0', unit: '个小区', share: null, sentence: '已开工2个；计划12月31日前完成' },
    });
  });

  test('two wordings are told on the page of progress, not here', () => {
    expect(planOf(['年度计划(省)', 8, '个'], ['年度计划(区城管局)', 9, '个'])).toMatchObject({
      value: '未公开',
    });
  });
});

test('the chart shows the gap, the bases side by side, and what the names do not reach', () => {
  const years = planRows(tiny(reported));
  expect(years.map(({ bars }) => bars.map(({ kind, value }) => `${kind} ${value}`))).toEqual([
    ['hatched null'],
    ['plan 28'],
    ['actual 64'],
    ['plan 9', 'plan 10', 'half 12'],
    ['half 2'],
  ]);
  expect(years[3]?.bars.map(({ text }) => text)).toEqual([
    '计划9个，省级计划',
    '计划10个，区城管局',
    '开工12个',
  ]);
  expect(years.map(({ note }) => note)).toEqual([
    '没有见到名单，也没有见到公开材料给出计划数',
    '没有见到名单',
    '没有见到名单。是否已验收未说明。公布完成64个，收录的名字里没有见到完成的',
    '公布名字1个。两个口径不一致，并列不取平均。公布开工12个，收录的名字里有1个',
    '公布名字2个，名单完整',
  ]);
  expect(longestBar(years)).toBe(64);
  expect(planRowsFinding(tiny(reported))).toEqual('2025年计划2个，已全部开工；2021年计划多少个，未公开');
});

test('with full lists the figures are counted and every one has its denominator', () => {
  const dataset = tiny(counted);
  expect(isCountable(dataset)).toBe(true);
  const [accepted, households, old, plan] = headlines(dataset);
  expect(accepted).toMatchObject({ value: '9', share: 0.9, sentence: '列入各年计划10个，占90%' });
  expect(households).toMatchObject({
    value: '700',
    sentence: '列入各年计划700户，占100%；另有1个小区户数未公开',
  });
  expect(old).toMatchObject({ value: '5', sentence: '已收录5个，占100%' });
  expect(plan).toMatchObject({ value: '2', bar: 'half', sentence: '已开工2个，占计划的100%' });
  expect(headlineFinding(dataset)).toEqual('列入计划的10个小区，已验收9个，占90%');
  expect(planRowsFinding(dataset)).toEqual('2025年计划2个，已全部开工，验收1个；此前各年都已验收');
  expect(planRows(dataset)[0]?.bars).toEqual([{ value: 2, kind: 'actual', text: '计划2个，已验收2个' }]);
  expect(planRows(dataset)[4]?.bars.map(({ kind }) => kind)).toEqual(['plan', 'half', 'actual']);
});

test('a compound planned twice counts once, by its newest project', () => {
  const dataset = tiny({
    ...counted,
    projects: [
      ...counted.projects!,
      { id: 'AGAIN', planYear: 2025, of: ['A2021'], status: '施工中' },
      { id: 'SILENT', planYear: 2025, of: ['B2021'] },
    ],
  });
  expect(headlines(dataset)[0]).toMatchObject({
    value: '7',
    sentence: '列入各年计划10个，占70%；另有1个状态未公开',
  });
});

test('with nothing at all everything is 未公开, never 0', () => {
  const dataset = tiny({});
  expect(headlines(dataset).map(({ value, bar }) => `${value} ${bar}`)).toEqual(
    Array(4).fill('未公开 hatched'),
  );
  expect(planRowsFinding(dataset)).toEqual('各年计划改造多少个小区，都没有见到');
  expect(headlineFinding(dataset)).toEqual('累计完成多少个小区，未公开');
});
