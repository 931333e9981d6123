import { groupBy } from '../../shared/group.ts';
import type { Compound, Dataset } from '../../model/types.ts';
import { once } from '../../shared/once.ts';

const stem = (name: string): string => name.normalize('NFKC').replace(/(小区|\(小区\)|社区)$/, '');
/** Made once, however many pages ask. */
const byStem = once((dataset: Dataset) => groupBy(dataset.compounds, ({ name }) => stem(name)));

/** Other compounds of the same name but for 小区 and the like: a reader will ask which is meant. */
export function namesakes(dataset: Dataset, compound: Compound): Compound[] {
  return (byStem(dataset).get(stem(compound.name)) ?? []).filter((other) => other !== compound);
}
