import { formatDate } from '../../format.ts';
import type { Dataset } from '../../model/types.ts';
import type { CompoundRecord, Directory } from '../../payload.ts';
import { stateOf } from '../status.ts';
import { readable } from '../words.ts';
import { listedAs } from './listing.ts';
import { namesakes } from './namesakes.ts';
import { initialsOf, syllables } from './pinyin.ts';

/** Compounds and streets as search and map read them. */
export const directory = (dataset: Dataset): Directory => ({
  asOf: formatDate(dataset.asOf),
  compounds: compoundRecords(dataset),
  streets: dataset.streets.map(({ code, name, label, compounds }) => ({
    code,
    name,
    pinyin: syllables(name).join(' '),
    count: compounds.length,
    label,
  })),
});

export function compoundRecords(dataset: Dataset): CompoundRecord[] {
  return dataset.compounds.map((compound) => {
    const parts = syllables(compound.name);
    return {
      id: compound.id,
      name: compound.name,
      street: compound.street?.name ?? null,
      streetCode: compound.street?.code ?? null,
      community: compound.community,
      address: compound.address,
      state: stateOf(compound),
      years: [...new Set(compound.projects.map(({ planYear }) => planYear))],
      listed: listedAs(dataset, compound),
      pinyin: parts.join(' '),
      initials: initialsOf(parts),
      point: compound.point,
      note:
        compound.note !== null && namesakes(dataset, compound).length > 0 ? readable(compound.note) : null,
    };
  });
}
