import type { Compound, Dataset } from '../../model/types.ts';
import { planYears } from '../progress/years.ts';

/** In which list a compound stands: a plan year, a pilot list, a batch, or none. */

/** `2025`, or 谋划, 储备, 试点, 未列入. */
export type ListKey = string;

/** The newest plan year of a compound, or null while it is in no project. */
export const newestYear = (compound: Compound): number | null => compound.projects[0]?.planYear ?? null;

/** The list in which a compound stands. */
export const listKey = (compound: Compound): ListKey => {
  const year = newestYear(compound);
  if (year !== null) return String(year);
  return compound.batch === null || compound.batch === '实施' ? '未列入' : compound.batch;
};

/** Lists without a year, in their order after the years. */
export const idleLists: readonly ListKey[] = ['谋划', '储备', '试点', '未列入'];
const idleTitles: Readonly<Record<ListKey, string>> = {
  谋划: '谋划批次',
  储备: '储备批次',
  试点: '试点名单',
  未列入: '没有列入已公布的计划',
};

/** A plan year in words; a year before the plan window is a pilot list. */
export const listTitle = (dataset: Dataset, year: number): string =>
  `${year}年${year < (planYears(dataset)[0] ?? 0) ? '试点名单' : '计划'}`;

/** A list in words. */
export const listName = (dataset: Dataset, key: ListKey): string =>
  /^\d+$/.test(key) ? listTitle(dataset, Number(key)) : (idleTitles[key] ?? key);

/** In which list a compound stands, in words. */
export const listedAs = (dataset: Dataset, compound: Compound): string =>
  listName(dataset, listKey(compound));
