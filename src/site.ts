import { readDataset } from './intake/dataset.ts';
import { renderProblem } from './intake/problem.ts';
import { buildDataset } from './model/build.ts';
import type { Dataset } from './model/types.ts';

/**
 * The one door from pages to the model. One Astro build renders one dataset, named by SITE_DATA
 * (a folder); it was checked before Astro started, so a problem here is a bug or a bypassed check.
 */
function load(): Dataset {
  const folder = process.env['SITE_DATA'] ?? 'data/laoshan';
  const { dataset, problems } = buildDataset(readDataset(folder));
  if (dataset) return dataset;
  const stops = problems.filter((problem) => problem.severity !== 'note');
  throw new Error(`${folder}：\n${stops.map(renderProblem).join('\n\n')}`);
}

export const site: Dataset = load();

/** Another dataset of the same release. */
export interface Sibling {
  readonly id: string;
  readonly title: string;
  readonly sample: boolean;
  /** Address of its home page from the root, e.g. `/sample/`. */
  readonly base: string;
}

/** The other datasets published beside this one; the build names them in SITE_SIBLINGS. */
export const siblings: readonly Sibling[] = JSON.parse(process.env['SITE_SIBLINGS'] ?? '[]') as Sibling[];
