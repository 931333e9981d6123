import { readFileSync } from 'node:fs';
import { readDataset } from '../intake/folder.ts';
import { renderProblem } from '../intake/problem.ts';
import { buildDataset } from '../model/join/build.ts';
import { noRevisions, type Revisions } from '../model/revisions/revisions.ts';
import type { Dataset } from '../model/types.ts';
import type { Shipped } from '../views/common/licences.ts';
import { releaseName, type EarlierRelease } from '../figures/catalogue/release.ts';

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

/** What the build read elsewhere and hands over as a JSON file named by a variable; `otherwise` in a preview. */
function handed<T>(variable: string, otherwise: T): T {
  const file = process.env[variable];
  return file === undefined ? otherwise : (JSON.parse(readFileSync(file, 'utf8')) as T);
}

/** The releases published before this one, newest first. */
export const earlier = handed<readonly EarlierRelease[]>('SITE_EARLIER', []);

/** What the data said before, from the history of its folder. */
export const revisions = handed<Revisions>('SITE_REVISIONS', noRevisions('这是预览，没有读版本库'));

/** Whose work is given to browsers, as the bundler found it. */
export const shipped = handed<readonly Shipped[]>('SITE_SHIPPED', []);

/** Name of what this build publishes. */
export const release: string = releaseName(site);
