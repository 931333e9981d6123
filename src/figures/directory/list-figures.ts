import type { Compound, Dataset, Street } from '../../model/types.ts';
import { groupBy } from '../../shared/group.ts';
import { countOf } from '../figure/make.ts';
import { streetFamily } from '../figure/family.ts';
import type { Figure } from '../figure/figure.ts';
import { terms } from '../figure/terms.ts';
import { listKey, listName, type ListKey } from './listing.ts';

const ids: Readonly<Record<string, string>> = {
  谋划: 'considered',
  储备: 'reserved',
  试点: 'pilot',
  未列入: 'none',
};

/**
 * The compounds that stand in one list: a plan year or a batch, of the district (`street` undefined), a street
 * or none (null). All lists add up to the recorded compounds.
 */
export function listFigure(
  dataset: Dataset,
  street: Street | null | undefined,
  key: ListKey,
  compounds: readonly Compound[],
): Figure {
  const year = /^\d+$/.test(key);
  const where = street === undefined ? '' : (street?.name ?? '街道未公开、');
  const id = `list-${ids[key] ?? `y${key}`}`;
  return countOf(dataset, {
    id: street === undefined ? id : `street-${street?.code ?? 'unknown'}-${id}`,
    group: street === undefined ? 'compound' : 'street',
    name: `${where}最近列在${listName(dataset, key)}的小区`,
    definition: year
      ? `最近列在哪一年：看最近一个项目的计划年度，先后列入几年的只算最近一年。${terms.latest}`
      : '没有项目的小区，按批次分：谋划、储备、试点；写实施的、没有写批次的，都算没有列入已公布的计划。',
    formula: year ? `最近一个项目的计划年度是${key}的小区` : `没有项目、批次属于这一类的小区`,
    ...(street === undefined ? {} : { family: streetFamily(street), scope: street?.name ?? '街道未公开' }),
    rows: { table: 'compounds', ids: compounds.map((one) => one.id) },
  });
}

/** Every list of the district, of each street and of the compounds without one. */
export function listFigures(dataset: Dataset): Figure[] {
  const of = (street: Street | null | undefined, compounds: readonly Compound[]): Figure[] =>
    [...groupBy(compounds, listKey)].map(([key, own]) => listFigure(dataset, street, key, own));
  return [
    ...of(undefined, dataset.compounds),
    ...dataset.streets.flatMap((street) => of(street, street.compounds)),
    ...of(
      null,
      dataset.compounds.filter(({ street }) => street === null),
    ),
  ];
}
