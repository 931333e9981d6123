import { formatDate, formatDecimal, formatWan } from '../../shared/format.ts';
import type { Plan, Project } from '../../model/types.ts';
import { fingerprint, planBaseline, type Baseline } from '../../policy/baseline.ts';
import { FINGERPRINT_LENGTH } from '../../policy/fingerprint.ts';
import { isBlank, joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { phrase } from '../../facts/words.ts';
import { wanOf } from './amounts.ts';
import { differencesFinding } from '../../figures/plans/plan-differences.ts';

/** A fact of the plan as the page lists it; null is 未公开. */
interface BaselineFact {
  readonly term: string;
  readonly value: Words | null;
  readonly note?: string;
}

/** What the plan of the year fixed, and whether it still stands. */
export interface BaselineView {
  /** Of a recorded plan how much differs from it now; else that 原定 is unpublished, and what the rows of today say. */
  readonly finding: Words;
  readonly facts: readonly BaselineFact[];
}

const day = (iso: string | null): string | null => (iso === null ? null : formatDate(iso));

/** The fingerprint of today's rows, and how it compares with the one that was written down when the plan was published. */
function fingerprintFact(base: Baseline, recorded: string | null): BaselineFact {
  const value = fingerprint(base);
  const standing =
    recorded === null
      ? '计划公布时没有登记指纹，后来改没改，比不出来'
      : recorded === value
        ? '和计划公布时登记的一样'
        : `计划公布时登记的是${recorded}`;
  return {
    term: '指纹',
    value,
    note: `${standing}。现在登记的内容、数量、预算、工期和小区，改一处指纹就变；取SHA256前${FINGERPRINT_LENGTH}位，0到9依次写成g到p`,
  };
}

/** The first version as its paper had it, and a line for each later one. */
function planFacts([first, ...later]: readonly Plan[]): BaselineFact[] {
  if (first === undefined) return [];
  const amount = (value: number | null, unit: string, scale = 0): string | null =>
    value === null ? null : `${formatDecimal(value, scale)}${unit}`;
  const wan = (value: number | null): string | null =>
    value === null ? null : `${formatWan(value, true)}万元`;
  return [
    { term: '原定的文件', value: first.paper },
    { term: '公布', value: day(first.publishedOn) },
    { term: '小区', value: amount(first.compoundIds.length, '个') },
    { term: '户数', value: amount(first.households, '户') },
    { term: '楼栋', value: amount(first.buildings, '栋') },
    { term: '建筑面积', value: amount(first.area, '平方米', 2) },
    { term: '内容', value: first.works.length === 0 ? null : amount(first.works.length, '项') },
    { term: '计划投资', value: wan(first.funds) },
    { term: '居民出资', value: wan(first.residentFunds) },
    { term: '计划开工', value: day(first.plannedStart) },
    { term: '计划完工', value: day(first.plannedEnd) },
    ...later.map(({ version, paper, publishedOn, reason }) => ({
      term: `第${version}版`,
      value: `${paper}，${publishedOn === null ? '日期未公开' : `${formatDate(publishedOn)}公布`}`,
      note: reason === null ? '没有写为什么改' : phrase(reason),
    })),
  ];
}

/** What today's rows say of the plan, where no paper of it is recorded: shown as today's, never as 原定. */
function todaysView(project: Project, base: Baseline): BaselineView {
  const { planYear, funds, start, end, publishedOn } = base;
  const planned = projectNumbers(project).get('plan-items');
  const count = planned ? say`${planned}` : null;
  const budget = wanOf(project, '预算', 'total');
  const money = budget ? say`${budget}` : funds === null ? null : `${formatWan(funds)}万元`;
  const parts = [count && say`${count}内容`, money, end && `${formatDate(end)}前完工`];
  const now = joinWords(
    parts.filter((part) => part !== null),
    '，',
  );
  const lead = `列入${planYear}年计划，原定的未公开`;
  return {
    finding: isBlank(now) ? lead : say`${lead}；现在登记的是${now}`,
    facts: [
      { term: '计划公布', value: day(publishedOn) },
      { term: '现在登记的内容', value: count },
      { term: '现在登记的预算', value: money },
      { term: '现在登记的计划开工', value: day(start) },
      { term: '现在登记的计划完工', value: day(end) },
      fingerprintFact(base, project.baselineHash),
    ],
  };
}

/** The plan of a project once it is published (G13) or recorded; null before. */
export function baselineView(project: Project): BaselineView | null {
  const base = planBaseline(project);
  if (project.plans.length === 0) return base && todaysView(project, base);
  return {
    finding: differencesFinding(projectNumbers(project)),
    facts: [...planFacts(project.plans), ...(base ? [fingerprintFact(base, project.baselineHash)] : [])],
  };
}
