import type { Compound, Dataset } from '../../model/types.ts';
import { figureMagnitude } from '../figure/figure-text.ts';
import { compoundsOf, yearRows, type YearRow } from './years.ts';

/** All compounds of the year are on record: every plan that was reported is reached by the names. */
export const isComplete = (row: YearRow): boolean =>
  row.named.rows.ids.length > 0 &&
  row.plans.every((plan) => (figureMagnitude(plan) ?? 0) <= row.named.rows.ids.length);

/** At least the smallest plan that was reported for the year is reached by the names. */
const isListed = ({ named, plans }: YearRow): boolean =>
  named.rows.ids.length > 0 &&
  (plans.length === 0 || plans.some((plan) => (figureMagnitude(plan) ?? 0) <= named.rows.ids.length));

/**
 * Whether this dataset can be counted: every plan year has its list. Otherwise the headline copies
 * reported figures, never a count of part of them.
 */
export function isCountable(dataset: Dataset): boolean {
  const rows = yearRows(dataset);
  return rows.length > 0 && rows.every(isListed);
}

/** Distinct compounds that the plan years name. */
export const plannedCompounds = (dataset: Dataset): Compound[] =>
  compoundsOf(yearRows(dataset).flatMap(({ projects }) => projects));
