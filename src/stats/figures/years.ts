import type { Compound, Dataset, Project } from '../../model/types.ts';
import { hasStarted, isAccepted, isFinished } from '../status.ts';
import { counted, findReported, type Figure } from './figure.ts';

/** One plan year: what was reported, and what this site can name. The two are never mixed. */
export interface YearRow {
  readonly year: number;
  /** Reported plan figures; several when the bases differ, none when unpublished. */
  readonly plans: readonly Figure[];
  readonly started: readonly Figure[];
  readonly finished: readonly Figure[];
  /** Counted from rows: compounds named, started, works ended, accepted. */
  readonly named: Figure;
  readonly countedStarted: Figure;
  readonly countedFinished: Figure;
  readonly countedAccepted: Figure;
  readonly projects: readonly Project[];
}

/** Years of the plan window, 2021-2025. */
export function planYears(dataset: Dataset): number[] {
  const { start, end } = dataset.info.planWindow;
  const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Distinct compounds of projects, in their order. */
export const compoundsOf = (projects: readonly Project[]): Compound[] => [
  ...new Set(projects.flatMap((project) => project.compounds)),
];

/** Plan, start and finish by year. */
export function yearRows(dataset: Dataset): YearRow[] {
  const area = dataset.info.district;
  return planYears(dataset).map((year) => {
    const projects = dataset.projects.filter((project) => project.planYear === year);
    const count = (key: string, name: string, formula: string, keep: (project: Project) => boolean): Figure =>
      counted(dataset, `y${year}-${key}`, `${year}年${name}`, formula, {
        table: 'compounds',
        ids: compoundsOf(projects.filter(keep)).map((compound) => compound.id),
      });
    const find = (basis: string): Figure[] =>
      findReported(dataset, { metric: '小区数', year: String(year), basis, area });
    return {
      year,
      plans: find('年度计划'),
      started: find('年度开工'),
      finished: find('年度完成'),
      named: count('named', '已收录小区', `计划年度是${year}年的项目所含小区数`, () => true),
      countedStarted: count(
        'started',
        '已开工小区',
        '其中有开工日期，或状态是施工中、暂停、已完工、已验收的',
        hasStarted,
      ),
      countedFinished: count('finished', '已完工小区', '其中状态是已完工、已验收的', isFinished),
      countedAccepted: count('accepted', '已验收小区', '其中状态是已验收的', isAccepted),
      projects,
    };
  });
}
