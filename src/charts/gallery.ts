import type { Dataset } from '../model/types.ts';
import { cohortsEntry } from './gallery/cohorts.ts';
import { consentEntry } from './gallery/consent.ts';
import { courseEntry } from './gallery/course.ts';
import { districtsEntry } from './gallery/districts.ts';
import type { ChartEntry, ChartMaker } from './gallery/entry.ts';
import { itemsEntry } from './gallery/items.ts';
import { moneyEntry } from './gallery/money.ts';
import { namedEntry } from './gallery/named.ts';
import { outturnEntry } from './gallery/outturn.ts';
import { paceEntry } from './gallery/pace.ts';
import { planEntry } from './gallery/plan.ts';
import { streetsEntry } from './gallery/streets.ts';
import { once } from '../once.ts';

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
