import type { Compound, Dataset, Finding } from '../../model/types.ts';
import { saidOf } from '../../facts/items/said.ts';
import { results } from '../../facts/findings.ts';
import { once } from '../../shared/once.ts';

/** Numbers of the annex's works of which it is said that a compound gets or got them, in the annex's order. */
export function itemsOf(compound: Compound): number[] {
  const numbers = compound.projects.flatMap((project) =>
    project.items.flatMap((entry) => (saidOf(project, entry, compound).kind === '做' ? [entry.item.no] : [])),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

type Result = Finding['result'];
/** The checks of a dataset by compound, made once however many rows ask. */
const byCompound = once((dataset: Dataset): ReadonlyMap<string, ReadonlySet<Result>> => {
  const made = new Map<string, Set<Result>>();
  for (const { result, compoundIds } of dataset.findings)
    for (const own of compoundIds) made.set(own, (made.get(own) ?? new Set()).add(result));
  return made;
});

/** Results of the checks of a compound and its projects, the gravest first. */
export function checksOf(dataset: Dataset, { id }: Compound): Result[] {
  const own = byCompound(dataset).get(id);
  return results.filter((result) => own?.has(result));
}

/** What the filters of the list offer: only values that at least one compound has. */
export function filterChoices(dataset: Dataset) {
  const { compounds } = dataset;
  const cohorts = new Set(compounds.map(({ cohort }) => cohort ?? 'unknown'));
  const batches = new Set(compounds.map(({ batch }) => batch ?? 'unknown'));
  const numbers = new Set(compounds.flatMap(itemsOf));
  const checks = new Set(compounds.flatMap((compound) => checksOf(dataset, compound)));
  return {
    streets: dataset.streets.filter((street) => street.compounds.length > 0),
    noStreet: compounds.some(({ street }) => street === null),
    years: [...new Set(dataset.projects.map(({ planYear }) => planYear))].sort((a, b) => b - a),
    idle: compounds.some(({ projects }) => projects.length === 0),
    batches: (['实施', '谋划', '储备', '试点', 'unknown'] as const).filter((batch) => batches.has(batch)),
    cohorts: (['A', 'B', 'later', 'unknown'] as const).filter((cohort) => cohorts.has(cohort)),
    items: dataset.policy.items.filter(({ no }) => numbers.has(no)),
    checks: results.filter((result) => checks.has(result)),
  };
}
