import type { Dataset } from '../../model/types.ts';
import { cohortsEntry } from './cohorts.ts';
import { consentEntry } from './consent.ts';
import { courseEntry } from './course.ts';
import { districtsEntry } from './districts.ts';
import type { ChartEntry, ChartMaker } from '../entry.ts';
import { itemsEntry } from './items.ts';
import { moneyEntry } from './money.ts';
import { namedEntry } from './named.ts';
import { outturnEntry } from './outturn.ts';
import { paceEntry } from './pace.ts';
import { planEntry } from './plan.ts';
import { streetsEntry } from './streets.ts';
import { once } from '../../shared/once.ts';

/** Every chart of the site, a line each. A new chart is added here; no page draws another. */
const makers: readonly ChartMaker[] = [
  courseEntry,
  planEntry,
  namedEntry,
  outturnEntry,
  streetsEntry,
  itemsEntry,
  cohortsEntry,
  paceEntry,
  consentEntry,
  moneyEntry,
  districtsEntry,
];

/**
 * The charts that a dataset can draw, made once: page, embed, downloads and release take them from here.
 * @throws when two have one id.
 */
export const gallery = once((dataset: Dataset): readonly ChartEntry[] => {
  const made = makers.map((make) => make(dataset)).filter((entry) => entry !== null);
  const twice = made.find(({ id }, index) => made.findIndex((other) => other.id === id) !== index);
  if (twice) throw new Error(`two charts are called ${twice.id}`);
  return made;
});

/** One chart by its id; null where the data cannot be drawn. */
export const chartOf = (dataset: Dataset, id: string): ChartEntry | null =>
  gallery(dataset).find((entry) => entry.id === id) ?? null;
