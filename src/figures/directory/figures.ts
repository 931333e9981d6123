import type { Compound, Dataset } from '../../model/types.ts';
import { plannedCompounds } from '../progress/coverage.ts';
import { countOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedCompounds, runningCompounds } from '../progress/recorded.ts';
import { terms } from '../figure/terms.ts';
import { stateKeys, stateOf, states, type State } from '../../facts/status.ts';
import { listFigures } from './list-figures.ts';

const counted = (
  dataset: Dataset,
  told: { readonly id: string; readonly name: string; readonly definition: string; readonly formula: string },
  compounds: readonly Compound[],
  of: Figure | null = null,
): Figure =>
  countOf(dataset, {
    ...told,
    group: 'compound',
    of,
    rows: { table: 'compounds', ids: compounds.map(({ id }) => id) },
  });

/** Compounds with a published position: those on the map. */
export const placedCompounds = (dataset: Dataset): Figure =>
  counted(
    dataset,
    {
      id: 'compounds-placed',
      name: '公布了准确位置的小区',
      definition: '准确位置：写了经度、纬度，位置精度是“精确”。只写到街道的不标点。',
      formula: '有经度、纬度，位置精度是“精确”的小区',
    },
    dataset.compounds.filter(({ point }) => point !== null),
    recordedCompounds(dataset),
  );

/** Compounds without one. */
export const unplacedCompounds = (dataset: Dataset): Figure =>
  counted(
    dataset,
    {
      id: 'compounds-unplaced',
      name: '没有公布准确位置的小区',
      definition: '准确位置：写了经度、纬度，位置精度是“精确”。',
      formula: '没有经度、纬度，或位置精度不是“精确”的小区',
    },
    dataset.compounds.filter(({ point }) => point === null),
  );

/** Compounds that some year of the plan names. */
export const everPlanned = (dataset: Dataset): Figure =>
  counted(
    dataset,
    {
      id: 'compounds-planned',
      name: '列入过年度计划的小区',
      definition: '列入过：有一个项目的计划年度在规划期里，先后列入几年的算一次。',
      formula: '有项目的计划年度在规划期各年里的小区',
    },
    plannedCompounds(dataset),
    recordedCompounds(dataset),
  );

/** Streets of which at least one compound is on record; the rows list one compound of each. */
export const recordedStreets = (dataset: Dataset): Figure =>
  counted(
    dataset,
    {
      id: 'recorded-streets',
      name: '有小区收录的街道',
      definition: '街道：小区写明的街道，一个算一次，行里列它的一个小区。',
      formula: '小区写明的街道有几个',
    },
    dataset.streets.flatMap(({ compounds }) => compounds.slice(0, 1)),
  );

/** A state with the compounds that stand in it. */
export interface StateCount {
  readonly state: State;
  readonly figure: Figure;
}

const stateDefinition = (state: State): string =>
  state === '未公开'
    ? terms.stateless
    : state === '谋划' || state === '储备'
      ? `${state}：还没有项目，批次写的是${state}。`
      : `${state}：最近一个项目的状态是${state}。${terms.latest}`;

/** The states that occur in the district, in their order; they add up to the recorded compounds. */
export const districtStates = (dataset: Dataset): StateCount[] =>
  states.flatMap((state): StateCount[] => {
    const own = dataset.compounds.filter((one) => stateOf(one) === state);
    if (own.length === 0) return [];
    if (state === '施工中') return [{ state, figure: runningCompounds(dataset) }];
    const what = state === '未公开' ? '状态未公开' : state;
    const told = {
      id: `compounds-${stateKeys[state]}`,
      name: `${what}的小区`,
      definition: stateDefinition(state),
      formula: `收录的小区里，数${what}的`,
    };
    return [{ state, figure: counted(dataset, told, own) }];
  });

/** The same of the compounds on the map; they add up to those with a position. */
export const placedStates = (dataset: Dataset): StateCount[] =>
  states.flatMap((state): StateCount[] => {
    const own = dataset.compounds.filter((one) => one.point !== null && stateOf(one) === state);
    if (own.length === 0) return [];
    const what = state === '未公开' ? '状态未公开' : state;
    const told = {
      id: `placed-${stateKeys[state]}`,
      name: `地图上${what}的小区`,
      definition: `地图上：公布了准确位置。${stateDefinition(state)}`,
      formula: `公布了准确位置的小区里，数${what}的`,
    };
    return [{ state, figure: counted(dataset, told, own) }];
  });

/** Every count on the pages of the list and the map. */
export const directoryFigures = (dataset: Dataset): Figure[] => [
  placedCompounds(dataset),
  unplacedCompounds(dataset),
  everPlanned(dataset),
  recordedStreets(dataset),
  ...districtStates(dataset).map(({ figure }) => figure),
  ...placedStates(dataset).map(({ figure }) => figure),
  ...listFigures(dataset),
];
