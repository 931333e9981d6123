import { join } from 'node:path';
import { groupBy } from '../../src/shared/group.ts';
import { listFiles } from './files.ts';
import { ownJson } from './own-json.ts';
import { templateOf } from './pages/cover.ts';

/** Addresses of all pages of a built site, e.g. `/about/`, `/404.html`. */
export const allPages = (site: string): string[] =>
  listFiles(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();

/** Where the datasets of a built site lie, as its release.json says: `/` before what lies within it. */
export const basesOf = (site: string): string[] =>
  ownJson<{ parts: readonly { base: string }[] }>(join(site, 'release.json'), ({ parts }) =>
    Array.isArray(parts),
  )
    .parts.map(({ base }) => base)
    .sort();

/**
 * Addresses of one page of every template that a dataset has pages of; of the templates that have a page a record, as
 * many as `samples` wants, spread from the first to the last. `base` is one of `basesOf(site)`.
 */
export function pageTypes(site: string, base: string, samples = 1): string[] {
  const bases = basesOf(site);
  const own = allPages(site).filter((page) => bases.findLast((one) => page.startsWith(one)) === base);
  const byTemplate = groupBy(own, (page) => templateOf(page, bases));
  return [...byTemplate.values()].flatMap((pages) => {
    const at = (i: number): number => Math.round((i * (pages.length - 1)) / Math.max(1, samples - 1));
    return [...new Set(Array.from({ length: samples }, (_, i) => pages[at(i)]!))];
  });
}
