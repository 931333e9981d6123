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
