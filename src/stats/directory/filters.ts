import type { Dataset } from '../../model/types.ts';

/** What the filters of the list offer: only values that at least one compound has. */
export function filterChoices(dataset: Dataset) {
  const { compounds } = dataset;
  const cohorts = new Set(compounds.map(({ cohort }) => cohort ?? 'unknown'));
  return {
    streets: dataset.streets.filter((street) => street.compounds.length > 0),
    noStreet: compounds.some(({ street }) => street === null),
    years: [...new Set(dataset.projects.map(({ planYear }) => planYear))].sort((a, b) => b - a),
    idle: compounds.some(({ projects }) => projects.length === 0),
    cohorts: (['A', 'B', 'later', 'unknown'] as const).filter((cohort) => cohorts.has(cohort)),
  };
}
