import type { Compound, Dataset } from '../../model/types.ts';
import { stateOf } from '../../facts/status.ts';
import { shareOf, sumOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';
import { terms } from '../figure/terms.ts';
import { grouping, type CohortRow } from './cohorts.ts';

/** A size of a group, and of its accepted compounds; what compounds do not publish is missing. */
export interface CohortSize {
  readonly what: '户数' | '面积';
  readonly total: Figure;
  readonly accepted: Figure;
}

/** Households and floor area of a group of known age; empty for a group of unknown age. */
export function cohortSizes(dataset: Dataset, { cohort, name }: CohortRow): CohortSize[] {
  if (cohort === null) return [];
  const own = dataset.compounds.filter((compound) => compound.cohort === cohort);
  const sum = (
    key: 'households' | 'area',
    what: CohortSize['what'],
    id: string,
    word: string,
    list: readonly Compound[],
    of: Figure | null,
  ): Figure =>
    sumOf(dataset, {
      id: `cohort-${cohort.toLowerCase()}-${key}${id}`,
      group: 'cohort',
      name: `${name}、${word}的小区的${what}`,
      definition: word === '已验收' ? terms.accepted : terms.recorded,
      formula: `${grouping}；${what}相加，没有公布的不在里面`,
      of,
      table: 'compounds',
      scale: key === 'area' ? 2 : 0,
      unit: key === 'area' ? '平方米' : '户',
      values: list.map((one) => ({ id: one.id, value: one[key] })),
    });
  return (
    [
      ['households', '户数'],
      ['area', '面积'],
    ] as const
  ).map(([key, what]) => {
    const total = sum(key, what, '', '已收录', own, null);
    const done = own.filter((one) => stateOf(one) === '已验收');
    return { what, total, accepted: sum(key, what, '-accepted', '已验收', done, total) };
  });
}

/**
 * The same share by households and by floor area: `按户数，12,000户中已验收9,000户，占75%；按面积…`; null for a group
 * of unknown age, and no share where a compound of the group does not tell its size.
 */
export function sizeSentence(dataset: Dataset, row: CohortRow): Words | null {
  const sizes = cohortSizes(dataset, row);
  if (sizes.length === 0) return null;
  const words = sizes.map(({ what, total, accepted }) =>
    total.missing > 0
      ? `${total.missing}个小区的${what}未公开，按${what}的比例算不出`
      : say`按${what}，${total}中已验收${accepted}，占${shareOf(accepted)}`,
  );
  return say`${row.name}的，${joinWords(words, '；')}。`;
}
