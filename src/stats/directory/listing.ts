import type { Compound, Dataset } from '../../model/types.ts';
import { planYears } from '../figures/years.ts';

/** In which list a compound stands: a plan year, a pilot list, a batch, or none. */

/** The newest plan year of a compound, or null while it is in no project. */
export const newestYear = (compound: Compound): number | null => compound.projects[0]?.planYear ?? null;

/** A plan year in words; a year before the plan window is a pilot list. */
export const listTitle = (dataset: Dataset, year: number): string =>
  `${year}年${year < (planYears(dataset)[0] ?? 0) ? '试点名单' : '计划'}`;

/** In which list a compound stands, in words. */
export function listedAs(dataset: Dataset, compound: Compound): string {
  const year = newestYear(compound);
  if (year !== null) return listTitle(dataset, year);
  if (compound.batch === '谋划' || compound.batch === '储备') return `${compound.batch}批次`;
  return compound.batch === '试点' ? '试点名单' : '没有列入已公布的计划';
}
