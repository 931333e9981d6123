import type { Dataset } from '../../model/types.ts';
import type { Figure } from '../figure/figure.ts';
import {
  measureFigure,
  measures,
  measureWords,
  unpublishedFigure,
  type Measure,
  type PlanState,
  type Population,
} from './measures.ts';
import { unknownStates } from './unknown-states.ts';
import { cumulativePopulations, planYears, windowPopulation, yearPopulation } from './years.ts';

/** The states a plan is followed through, in the order of the table's columns. */
export const followedStates = ['baseline', 'current', 'started', 'accepted'] as const;
export type FollowedState = (typeof followedStates)[number];

/** A year, or the years up to one. */
export interface PlanTableRow {
  /** `2023年`, `到2023年`. */
  readonly name: string;
  readonly states: Readonly<Record<FollowedState, Figure>>;
  /** No compound on record is listed: no list was seen. */
  readonly unlisted: boolean;
  /** Compounds of which no source says how far they are. */
  readonly unknown: Figure;
  /** Listed records that do not publish the measure; null of compounds, which are counted themselves. */
  readonly unpublished: Figure | null;
}

/** One measure by year, added up at the foot, and cumulative. */
export interface PlanTable {
  readonly measure: Measure;
  readonly years: readonly PlanTableRow[];
  readonly total: PlanTableRow;
  readonly cumulative: readonly PlanTableRow[];
}

function rowOf(dataset: Dataset, population: Population, measure: Measure, name: string): PlanTableRow {
  const at = (state: PlanState): Figure => measureFigure(dataset, population, measure, state);
  return {
    name,
    states: {
      baseline: at('baseline'),
      current: at('current'),
      started: at('started'),
      accepted: at('accepted'),
    },
    unlisted: population.members.length === 0,
    unknown: unknownStates(dataset, population),
    unpublished: measure === 'compounds' ? null : unpublishedFigure(dataset, population, measure),
  };
}

/** Every measure by year and cumulative; a compound that two years list counts once in the sums of years. */
export function planTables(dataset: Dataset): PlanTable[] {
  const years = planYears(dataset);
  return measures.map((measure) => ({
    measure,
    years: years.map((year) => rowOf(dataset, yearPopulation(dataset, year), measure, `${year}年`)),
    total: rowOf(dataset, windowPopulation(dataset), measure, '各年合计'),
    cumulative: cumulativePopulations(dataset).map((population, index) =>
      rowOf(dataset, population, measure, `到${years[index]}年底的计划`),
    ),
  }));
}

/** Nothing known to be started or accepted, while the state of some is unpublished, is unknown and not 0. */
export const shownState = ({ states, unknown }: PlanTableRow, state: FollowedState): Figure | null =>
  (state === 'started' || state === 'accepted') && states[state].value === 0 && unknown.value !== 0
    ? null
    : states[state];

/** Anything of the measure is published: a sum above nothing, in any year. */
export const isPublished = ({ years }: PlanTable): boolean =>
  years.some(({ states }) => followedStates.some((state) => (states[state].value ?? 0) > 0));

/** `户数、计划投资`: measures of which nothing is published; null when every one is. */
export function silentMeasures(tables: readonly PlanTable[]): string | null {
  const names = tables.filter((one) => !isPublished(one)).map(({ measure }) => measureWords[measure].name);
  return names.length === 0 ? null : names.join('、');
}

/** Every figure of the tables. */
export const planTableFigures = (dataset: Dataset): Figure[] =>
  planTables(dataset).flatMap(({ years, total, cumulative }) =>
    [...years, total, ...cumulative].flatMap(({ states, unknown, unpublished }) => [
      ...Object.values(states),
      unknown,
      ...(unpublished === null ? [] : [unpublished]),
    ]),
  );
