import type { Compound, Dataset, Plan, Project } from '../../model/types.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { hasStarted, isAccepted, isEndedForGood, isFinished } from '../../facts/status.ts';
import { countOf, sumOf } from '../figure/make.ts';
import type { Figure, FigureGroup } from '../figure/figure.ts';
import { terms } from '../figure/terms.ts';

/** The measures of the provincial plan tables, T5: 小区, 楼栋, 户, 面积, and money. */
export const measures = ['compounds', 'buildings', 'households', 'area', 'investment'] as const;
export type Measure = (typeof measures)[number];
export const measureWords: Readonly<Record<Measure, { readonly name: string; readonly unit: string }>> = {
  compounds: { name: '小区', unit: '个' },
  buildings: { name: '楼栋', unit: '栋' },
  households: { name: '户数', unit: '户' },
  area: { name: '建筑面积', unit: '平方米' },
  investment: { name: '计划投资', unit: '万元' },
};

/** How far a compound has come, from the list to the acceptance. */
export const planStates = ['listed', 'baseline', 'current', 'started', 'finished', 'accepted'] as const;
export type PlanState = (typeof planStates)[number];
export const stateWords: Readonly<Record<PlanState, string>> = {
  listed: '列入',
  baseline: '原定计划',
  current: '现行计划',
  started: '已开工',
  finished: '已完工',
  accepted: '已验收',
};

/** What is counted of the projects as they stand today; the baseline is what their plans said. */
const tests: Readonly<Record<Exclude<PlanState, 'baseline'>, (project: Project) => boolean>> = {
  listed: () => true,
  current: (project) => !isEndedForGood(project),
  started: hasStarted,
  finished: isFinished,
  accepted: isAccepted,
};

/** Whether a project is part of what a state counts. */
export const isInPlan = (project: Project, state: keyof typeof tests): boolean => tests[state](project);

/** A compound with the project that counts for it. */
export interface Placed {
  readonly compound: Compound;
  readonly project: Project;
}

/** Every compound of some projects, with the project that brings it in. */
export const placed = (projects: readonly Project[]): Placed[] =>
  projects.flatMap((project) => project.compounds.map((compound) => ({ compound, project })));

/** A set of compounds that figures are made of: a year, all years, a street, an age. */
export interface Population {
  /** First part of the figures' ids: `y2023`, `street-W01`. */
  readonly key: string;
  readonly group: FigureGroup;
  /** Starts the figures' names: `2023年`, `金家岭街道`. */
  readonly name: string;
  readonly scope?: string;
  readonly members: readonly Placed[];
  /** The first published version of the plans that listed it: never what the rows of today say. */
  readonly plans: readonly Plan[];
  /** Of several years, of which a compound counts with its newest project only. */
  readonly newest?: true;
}

/** Ends the formula of what is counted in a population: which project counts for a compound of several years. */
export const whichProject = ({ newest }: Population): string =>
  newest ? '；几年都列入的小区，按最近一年的项目算' : '';

/** What a sum does with rows that do not say the value. */
const unsaid = '没有写的不算在内，都没有写的是未公开';

/** That a sum of the compounds is of what they say today. */
const asToday = (what: string): string => `${what}取“小区”表现在登记的，登记改了，这个数跟着变。`;

const isPart = (state: PlanState): boolean =>
  state === 'started' || state === 'finished' || state === 'accepted';

/** No source says of any member how far it is: that none is seen at a state does not make it 0. */
export const areUntold = (members: readonly Placed[]): boolean =>
  members.length > 0 && members.every(({ project }) => project.status === null);

const distinct = <T extends { readonly id: string }>(all: readonly T[]): T[] => [...new Set(all)];

/**
 * One measure of a population at one state. Compounds are counted once; a value that a compound does not
 * publish is missing, not 0; where no plan of theirs is recorded, or no status is published, what was planned at first,
 * or is begun and done, is unpublished. Money is the planned investment of the projects.
 */
export function measureFigure(
  dataset: Dataset,
  population: Population,
  measure: Measure,
  state: PlanState,
): Figure {
  if (state === 'baseline') return baselineFigure(dataset, population, measure);
  const { key, group, name, scope, members } = population;
  const kept = members.filter(({ project }) => tests[state](project));
  const { name: what, unit } = measureWords[measure];
  const word = stateWords[state];
  const told = {
    id: `${key}-${measure}-${state}`,
    group,
    name: measure === 'compounds' ? `${name}${word}的小区` : `${name}${word}的${what}`,
    definition: `${terms[state]}${measure === 'compounds' || measure === 'investment' ? '' : asToday(what)}`,
    formula:
      measure === 'compounds'
        ? `符合定义的小区，一个算一次${whichProject(population)}`
        : measure === 'investment'
          ? `符合定义的项目，计划投资相加；${unsaid}${whichProject(population)}`
          : `符合定义的小区，${what}相加，一个小区算一次；${unsaid}${whichProject(population)}`,
    ...(scope === undefined ? {} : { scope }),
    // Of what was listed; a current plan is a whole itself.
    of: isPart(state) ? measureFigure(dataset, population, measure, 'listed') : null,
    unit,
  };
  const compounds = distinct(kept.map(({ compound }) => compound));
  const untold = compounds.length === 0 && isPart(state) && areUntold(members);
  if (measure === 'compounds')
    return countOf(dataset, {
      ...told,
      rows: { table: 'compounds', ids: compounds.map(({ id }) => id) },
      untold,
    });
  if (measure === 'investment')
    return sumOf(dataset, {
      ...told,
      table: 'projects',
      scale: 6,
      values: distinct(kept.map(({ project }) => project)).map(({ id, plannedFunds }) => ({
        id,
        value: plannedFunds,
      })),
      empty: untold ? null : 0,
    });
  return sumOf(dataset, {
    ...told,
    table: 'compounds',
    scale: measure === 'area' ? 2 : 0,
    values: compounds.map((one) => ({ id: one.id, value: one[measure] })),
    empty: untold ? null : 0,
  });
}

/** What the first published plans of a population said; 未公开 where none is recorded. */
function baselineFigure(dataset: Dataset, population: Population, measure: Measure): Figure {
  const { key, group, name, scope, plans } = population;
  const { name: what, unit } = measureWords[measure];
  const told = {
    id: `${key}-${measure}-baseline`,
    group,
    name:
      measure === 'compounds'
        ? `${name}${stateWords.baseline}的小区`
        : `${name}${stateWords.baseline}的${what}`,
    definition: terms.baseline,
    formula:
      measure === 'compounds'
        ? '“计划”表第1版写的小区，一个算一次'
        : `“计划”表第1版写的${what}相加，一个项目算一次；${unsaid}`,
    ...(scope === undefined ? {} : { scope }),
    unit,
  };
  if (measure === 'compounds')
    return countOf(dataset, {
      ...told,
      rows: { table: 'compounds', ids: [...new Set(plans.flatMap(({ compoundIds }) => compoundIds))] },
      untold: true,
    });
  const column = measure === 'investment' ? 'funds' : measure;
  return sumOf(dataset, {
    ...told,
    table: 'plans',
    scale: measure === 'investment' ? 6 : measure === 'area' ? 2 : 0,
    values: plans.map((plan) => ({ id: rowKey('plans', plan), value: plan[column] })),
    empty: null,
  });
}

/** What was listed and does not publish the measure: the sums above are without it. */
export function unpublishedFigure(
  dataset: Dataset,
  population: Population,
  measure: Exclude<Measure, 'compounds'>,
): Figure {
  const { key, group, name, scope, members } = population;
  const { name: what } = measureWords[measure];
  const money = measure === 'investment';
  const ids = money
    ? members.filter(({ project }) => project.plannedFunds === null).map(({ project }) => project.id)
    : members.filter(({ compound }) => compound[measure] === null).map(({ compound }) => compound.id);
  const one = money ? '项目' : '小区';
  return countOf(dataset, {
    id: `${key}-${measure}-unpublished`,
    group,
    name: `${name}列入、没有公布${what}的${one}`,
    definition: `没有公布：${one}没有写${what}。不在${what}的合计里，也不算0。`,
    formula: `列入的${one}，数没有写${what}的，一个算一次${whichProject(population)}`,
    ...(scope === undefined ? {} : { scope }),
    rows: { table: money ? 'projects' : 'compounds', ids: [...new Set(ids)] },
  });
}
