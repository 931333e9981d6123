import type { Compound, Dataset, Project } from '../../model/types.ts';
import type { Words } from '../../figures/figure/phrase.ts';
import { promisesNumbersOf } from '../../figures/records/project-figures.ts';
import { promisesFinding } from '../../figures/promises/figures.ts';
import { promisesTo } from '../../figures/promises/ledger.ts';
import type { Promised } from '../../figures/promises/state.ts';

/** What a compound's page says of promises; `finding` null: none is known. */
export interface CompoundPromises {
  readonly finding: Words | null;
  /** Those that name the compound. */
  readonly own: readonly Promised[];
  /** The newest project, whose promises the finding counts; null where it has none. */
  readonly project: Project | null;
}

/** Of the newest project how many were kept; without one, what was promised to the compound itself. */
export function compoundPromises(dataset: Dataset, compound: Compound): CompoundPromises {
  const own = promisesTo(dataset, compound);
  const project = compound.projects[0] ?? null;
  const counted = project && promisesFinding(promisesNumbersOf(dataset, project));
  if (project && counted) return { finding: counted, own, project };
  const [first] = own;
  return { finding: first ? `${first.state}：${first.what}` : null, own, project: null };
}
