import type { Compound, Dataset, Plan, Project } from '../../model/types.ts';
import { findReported } from './reported.ts';
import type { Figure } from '../figure/figure.ts';
import { measureFigure, placed, type Measure, type PlanState, type Population } from './measures.ts';

/** One plan year: what was reported, and what this site can name. The two are never mixed. */
export interface YearRow {
  readonly year: number;
  /** Reported plan figures; several when the bases differ, none when unpublished. */
  readonly plans: readonly Figure[];
  readonly started: readonly Figure[];
  readonly finished: readonly Figure[];
  /** Counted from rows: any measure at any state. */
  readonly counted: (measure: Measure, state: PlanState) => Figure;
  /** Compounds this site can name. */
  readonly named: Figure;
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

/** The first published plan of every project that has one recorded, in the order of the projects. */
const firstPlans = (dataset: Dataset): Plan[] => dataset.projects.flatMap(({ plans }) => plans.slice(0, 1));

/** The compounds of a plan year. */
export const yearPopulation = (dataset: Dataset, year: number): Population => ({
  key: `y${year}`,
  group: 'plan',
  name: `${year}年计划`,
  members: placed(dataset.projects.filter((project) => project.planYear === year)),
  plans: firstPlans(dataset).filter(({ planYear }) => planYear === year),
});

/**
 * The compounds of the plan years up to and with `last`; one that was planned twice counts with its newest
 * project of these years.
 */
function throughPopulation(dataset: Dataset, last: number): Population {
  const years = planYears(dataset).filter((year) => year <= last);
  const newest = new Map<string, Project>();
  for (const project of dataset.projects)
    if (years.includes(project.planYear))
      for (const { id } of project.compounds)
        if ((newest.get(id)?.planYear ?? 0) < project.planYear) newest.set(id, project);
  return {
    key: last === planYears(dataset).at(-1) ? 'window' : `to${last}`,
    group: 'plan',
    name: years.length === 1 ? `${last}年计划` : `${years[0]}年至${last}年计划`,
    members: placed(dataset.projects).filter(({ compound, project }) => newest.get(compound.id) === project),
    plans: firstPlans(dataset).filter(({ planYear }) => years.includes(planYear)),
    newest: true,
  };
}

/** The compounds of all years of the plan window. */
export const windowPopulation = (dataset: Dataset): Population =>
  throughPopulation(dataset, planYears(dataset).at(-1)!);

/** The first year, then the years up to each of the following: the plan added up. */
export const cumulativePopulations = (dataset: Dataset): Population[] =>
  planYears(dataset).map((year, index) =>
    index === 0 ? yearPopulation(dataset, year) : throughPopulation(dataset, year),
  );

/** Plan, start and finish by year. */
export function yearRows(dataset: Dataset): YearRow[] {
  const area = dataset.info.district;
  return planYears(dataset).map((year) => {
    const projects = dataset.projects.filter((project) => project.planYear === year);
    const counted: YearRow['counted'] = (measure, state) =>
      measureFigure(dataset, yearPopulation(dataset, year), measure, state);
    const find = (basis: string): Figure[] =>
      findReported(dataset, { metric: '小区数', year: String(year), basis, area });
    return {
      year,
      plans: find('年度计划'),
      started: find('年度开工'),
      finished: find('年度完成'),
      counted,
      named: counted('compounds', 'listed'),
      projects,
    };
  });
}
