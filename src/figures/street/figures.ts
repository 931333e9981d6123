import { groupBy } from '../../shared/group.ts';
import type { Compound, Dataset, Finding, Street } from '../../model/types.ts';
import { findingKey } from '../../model/finding-key.ts';
import { listFigure } from '../directory/list-figures.ts';
import { newestYear } from '../directory/listing.ts';
import { findingsOfStreet } from '../../facts/findings.ts';
import { countOf } from '../figure/make.ts';
import { slug } from '../progress/reported.ts';
import { communityFamily, streetFamily } from '../figure/family.ts';
import type { Figure } from '../figure/figure.ts';
import { streetCount } from '../progress/street-progress.ts';
import { terms } from '../figure/terms.ts';
import { stateKeys, stateOf, states, type State } from '../../facts/status.ts';

/** Compounds of a street in one state. */
export interface StateFigure {
  readonly state: State;
  readonly figure: Figure;
}

/** Compounds of a street in one community; `name` null: 社区未公开. */
export interface Community {
  readonly name: string | null;
  readonly compounds: readonly Compound[];
  readonly figure: Figure;
}

/** The states of a street's compounds that occur, in the order of the states; they add up to the recorded ones. */
export function streetStates(dataset: Dataset, street: Street): StateFigure[] {
  const counted = groupBy(street.compounds, stateOf);
  return states.flatMap((state) => {
    const own = counted.get(state);
    if (!own) return [];
    // 施工中 and 未公开 are told on the page of progress too, as the same figures.
    const definition =
      state === '施工中'
        ? terms.running
        : state === '未公开'
          ? terms.stateless
          : state === '谋划' || state === '储备'
            ? `${state}：还没有项目，批次写的是${state}。`
            : `${state}：最近一个项目的状态是${state}。`;
    const what = state === '未公开' ? '状态未公开' : state;
    const id = state === '施工中' || state === '未公开' ? stateKeys[state] : `state-${stateKeys[state]}`;
    return {
      state,
      figure: streetCount(dataset, street, street.compounds, {
        id,
        what,
        definition,
        keep: (one) => stateOf(one) === state,
        shared: id === stateKeys[state],
      }),
    };
  });
}

/** Communities of a street with their compounds, the unpublished one last; they add up to the recorded ones. */
export function streetCommunities(dataset: Dataset, street: Street): Community[] {
  const groups = [...groupBy(street.compounds, ({ community }) => community)].sort(
    ([a], [b]) => Number(a === null) - Number(b === null),
  );
  return groups.map(([name, compounds]) => ({
    name,
    compounds,
    figure: countOf(dataset, {
      id: `street-${street.code}-community-${name === null ? 'unknown' : slug(name)}`,
      group: 'street',
      family: communityFamily(street),
      name: `${street.name}${name ?? '社区未公开'}的小区`,
      definition: name === null ? '社区未公开：小区没有写在哪个社区。' : '在社区：小区写的社区是它。',
      formula: `街道是${street.name}、${name === null ? '没有写社区' : `社区是${name}`}的小区`,
      scope: street.name,
      rows: { table: 'compounds', ids: compounds.map(({ id }) => id) },
    }),
  }));
}

/** How many communities are named; the rows list one compound of each. */
export const communityNumber = (dataset: Dataset, street: Street): Figure =>
  countOf(dataset, {
    id: `street-${street.code}-communities`,
    group: 'street',
    family: communityFamily(street),
    name: `${street.name}收录的小区所在的社区`,
    definition: '社区：小区写明的社区，一个算一次，行里列它的一个小区。',
    formula: `街道是${street.name}的小区，写明的社区有几个`,
    scope: street.name,
    rows: {
      table: 'compounds',
      ids: streetCommunities(dataset, street).flatMap(({ name, compounds }) =>
        name === null ? [] : compounds.slice(0, 1).map(({ id }) => id),
      ),
    },
  });

/** The newest plan year among a street's compounds with those that stand in it; null where none is in any. */
export function streetNewest(
  dataset: Dataset,
  street: Street | null,
  compounds: readonly Compound[],
): { readonly year: number; readonly compounds: readonly Compound[]; readonly figure: Figure } | null {
  const years = compounds.map(newestYear).filter((year) => year !== null);
  if (years.length === 0) return null;
  const year = Math.max(...years);
  const those = compounds.filter((compound) => newestYear(compound) === year);
  return { year, compounds: those, figure: listFigure(dataset, street, String(year), those) };
}

/** Results of the checks of a street, its compounds and their projects. */
export const streetFindings = (
  dataset: Dataset,
  street: Street,
  findings: readonly Finding[] = Object.values(findingsOfStreet(dataset, street)).flat(),
): Figure =>
  countOf(dataset, {
    id: `street-${street.code}-findings`,
    group: 'street',
    family: streetFamily(street),
    name: `${street.name}和街道里的小区、项目的检查结果`,
    definition:
      '检查结果：不符合、存疑、提示都算。小区的、它所在项目的、项目的改造内容和公示的都算；一个项目有几个小区的，有一个在这个街道就算。',
    formula: `“检查结果”表里，对象是${street.name}、或有小区在${street.name}的行数`,
    scope: street.name,
    unit: '条',
    rows: { table: 'findings', ids: findings.map(findingKey) },
  });

/** Projects of a street's newest plan year. */
export const streetYearProjects = (dataset: Dataset, street: Street, year: number): Figure =>
  countOf(dataset, {
    id: `street-${street.code}-projects-${year}`,
    group: 'street',
    family: streetFamily(street),
    name: `${street.name}${year}年计划的项目`,
    definition: '街道的项目：牵头街道是它的；没有写牵头街道的，小区都在这个街道的。计划年度是这一年。',
    formula: `${street.name}的项目里，计划年度是${year}的`,
    scope: street.name,
    rows: {
      table: 'projects',
      ids: street.projects.filter(({ planYear }) => planYear === year).map(({ id }) => id),
    },
  });

/** Every count on the pages of the streets. */
export const streetPageFigures = (dataset: Dataset): Figure[] =>
  dataset.streets.flatMap((street) => {
    const year = Math.max(...street.projects.map(({ planYear }) => planYear));
    return [
      ...streetStates(dataset, street).map(({ figure }) => figure),
      ...streetCommunities(dataset, street).map(({ figure }) => figure),
      communityNumber(dataset, street),
      streetFindings(dataset, street),
      ...(Number.isFinite(year) ? [streetYearProjects(dataset, street, year)] : []),
    ];
  });
