import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './files.ts';

/** Files whose name carries the hash of their content: pages that stand open in browsers still ask for those of before. */
const HASHED = /(^|\/)(_astro\/|texts\/more-)(?!.*\.(br|gz)$)/;
/** How many earlier sets of them stay. */
const KEEP = 2;

/** The hashed files of earlier releases that a release still serves, newest set first. */
export type EarlierAssets = readonly (readonly string[])[];

const assetsIn = (folder: string): string[] => listFiles(folder).filter((path) => HASHED.test(path));

/**
 * Copies into a stage the hashed files of the last two releases that had others; as they are where the stage has those
 * that are served, so that what is made again is the same.
 * @param served folder of the release that is served, and what `earlier` its release.json says.
 */
export function keepAssets(stage: string, served: string, earlier: EarlierAssets): EarlierAssets {
  if (!existsSync(served)) return [];
  const own = new Set(assetsIn(stage));
  const brought = new Set(earlier.flat());
  const last = assetsIn(served).filter((path) => !brought.has(path));
  const isSame = last.length === own.size && last.every((path) => own.has(path));
  const sets = (isSame ? earlier : [last, ...earlier])
    .slice(0, KEEP)
    .map((set) => set.filter((path) => !own.has(path) && existsSync(join(served, path))));
  for (const path of new Set(sets.flat())) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    copyFileSync(join(served, path), join(stage, path));
  }
  return sets.some((set) => set.length > 0) ? sets : [];
}
