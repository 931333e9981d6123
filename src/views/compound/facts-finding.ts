import type { Compound, Dataset } from '../../model/types.ts';
import { say, type Words } from '../../figures/figure/phrase.ts';
import { compoundFigures } from '../../figures/records/compound-figures.ts';
import { compoundFacts } from '../../facts/compound.ts';

/** The answer to 小区什么情况. */
export function factsFinding(dataset: Dataset, compound: Compound): Words {
  const all = compoundFacts(compound).length;
  const known = compoundFigures(dataset, compound).get('facts-known')!;
  if (known.value === 0) return `${all}项基本情况，一项也没有公布`;
  return known.value === all ? `${all}项基本情况都已公布` : say`${all}项基本情况，公布了${known}`;
}
