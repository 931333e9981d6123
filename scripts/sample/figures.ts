import { streets } from './names.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { district } from './settings.ts';
import { doneOn, seasonOf } from './timeline.ts';
import type { CompoundFacts } from './shapes.ts';

type Figure = Rec<'figures'>;

/** 10^-4 of the written unit, rounded to as many decimals as a report would print. */
const stored = (value: number, decimals: number): number =>
  Math.round(Math.round(value * 10 ** decimals) * 10 ** (4 - decimals));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Compounds of projects, each once. */
const compoundsOf = (projects: readonly Project[]): CompoundFacts[] => [
  ...new Set(projects.flatMap(({ compounds }) => compounds)),
];

/** What the authorities and a newspaper reported, in their words and roundings; it need not equal the records. */
export function figureRows(projects: readonly Project[]): Figure[] {
  return [
    ...[2021, 2022, 2023, 2024, 2025].flatMap((year) => yearFigures(projects, year)),
    ...otherBases(projects),
    ...streetFigures(projects),
    ...totals(projects),
  ];
}

const inPlan = (projects: readonly Project[], year: number): Project[] =>
  projects.filter((project) => project.year === year && doneOn(project.timeline, 'G13') !== null);

function yearFigures(projects: readonly Project[], year: number): Figure[] {
  const planned = inPlan(projects, year);
  const compounds = compoundsOf(planned);
  const { published } = seasonOf(year);
  const money = sum(planned.map(({ budget }) => budget?.planned ?? 0)) / 100_000;
  const base = { year: String(year), area: district, qualifier: '无' } as const;
  const plan = { ...base, basis: '年度计划', asOf: published, sourceId: `S1${year - 2020}` };
  const yearEnd = `${year}-12-31`;
  const report = { ...base, asOf: yearEnd, sourceId: `S4${year - 2020}`, metric: '小区数', unit: '个' };
  const within = (code: string): number =>
    compoundsOf(planned.filter(({ timeline }) => (doneOn(timeline, code) ?? '9999') <= yearEnd)).length;
  const areaIn10k = sum(compounds.map(({ area }) => area)) / 10_000;
  return [
    { ...plan, metric: '小区数', value: stored(compounds.length, 0), unit: '个' },
    {
      ...plan,
      metric: '楼栋数',
      value: stored(sum(compounds.map(({ buildings }) => buildings)), 0),
      unit: '栋',
    },
    {
      ...plan,
      metric: '户数',
      value: stored(sum(compounds.map((c) => c.households)) / 10_000, 2),
      unit: '万户',
    },
    { ...plan, metric: '建筑面积', value: stored(areaIn10k, 1), unit: '万平方米' },
    { ...plan, metric: '计划投资', value: stored(money, 2), unit: '亿元', qualifier: '约' },
    ...(year < 2025
      ? [
          { ...report, basis: '年度开工', value: stored(within('G18a'), 0) },
          {
            ...report,
            basis: '年度完成',
            value: stored(within('G18b'), 0),
            note: '原文写“完工”，没有说明是否已经验收。',
          },
        ]
      : [
          {
            ...report,
            basis: '年度开工',
            value: stored(within('G18a'), 0),
            asOf: '2025-09-16',
            sourceId: 'S45',
          },
        ]),
  ];
}

/** Two more bases for 2024 that agree neither with the city's plan nor with each other. */
function otherBases(projects: readonly Project[]): Figure[] {
  const count = compoundsOf(inPlan(projects, 2024)).length;
  const common = { metric: '小区数', year: '2024', area: district, qualifier: '无', unit: '个' } as const;
  const note = '同一年几个口径不一致，并列收录。';
  return [
    {
      ...common,
      basis: '年度计划(省)',
      value: stored(count - 2, 0),
      asOf: '2023-11-06',
      sourceId: 'S51',
      note,
    },
    {
      ...common,
      basis: '年度计划(区)',
      value: stored(count + 1, 0),
      asOf: '2024-03-12',
      sourceId: 'S52',
      note,
    },
  ];
}

/** The plan of 2023 street by street; it adds up to that of the district. */
function streetFigures(projects: readonly Project[]): Figure[] {
  const compounds = compoundsOf(inPlan(projects, 2023));
  return streets.map(({ name }, i) => ({
    metric: '小区数',
    year: '2023',
    basis: '年度计划',
    area: name,
    value: stored(compounds.filter(({ street }) => street === i).length, 0),
    qualifier: '无',
    unit: '个',
    asOf: seasonOf(2023).published,
    sourceId: 'S13',
  }));
}

/** What the newspaper says was done in five years. */
function totals(projects: readonly Project[]): Figure[] {
  const compounds = compoundsOf(projects.filter(({ timeline }) => doneOn(timeline, 'G18b') !== null));
  const total = (
    metric: string,
    value: number,
    unit: string,
    qualifier: Figure['qualifier'],
    note: string | null = null,
  ): Figure => ({
    ...{ metric, year: '2021-2025', basis: '累计完成', area: district, qualifier, unit, note },
    ...{ value, asOf: '2025-09-16', sourceId: 'S45' },
  });
  const n = compounds.length;
  const tens = (value: number): number => Math.floor(value / 10) * 10;
  return [
    total('小区数', stored(n, 0), '个', '无', '是否含在建小区，原文没有说明。'),
    total('户数', stored(sum(compounds.map(({ households }) => households)) / 10_000, 1), '万户', '约'),
    total('加装电梯', stored(tens(n * 2.6), 0), '部', '余'),
    total('新增停车位', stored(tens(n * 58), 0), '个', '余'),
    total('管网更新', stored(n * 0.21, 1), '万米', '以上'),
    total('道路铺装', stored(n * 0.33, 1), '万平方米', '约'),
  ];
}
