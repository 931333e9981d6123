import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierFigure, EarlierRelease } from '../../src/stats/release.ts';

/** Releases are quoted: what stands under `r/<release>/` is carried into every later publishing, unchanged. */
const folderOf = (root: string, base: string): string => join(root, base, 'r');

const releasesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).sort().reverse() : [];

/** The releases that the served site keeps of a dataset, newest first, without the one that is made now. */
export function earlierReleases(out: string, base: string, now: string): EarlierRelease[] {
  const folder = folderOf(join(out, 'current'), base);
  const before = releasesIn(folder).filter((release) => release !== now);
  return before.map((release) => {
    const kept = JSON.parse(readFileSync(join(folder, release, 'figures.json'), 'utf8')) as {
      asOf: string;
      figures: (Omit<EarlierFigure, 'family'> & { family?: string })[];
    };
    // A release from before there were families keeps its figures by group.
    const figures = kept.figures.map(({ id, group, family = group, name, text }) => ({
      ...{ id, group, family, name, text },
    }));
    return { release, asOf: kept.asOf, figures };
  });
}

/** Copies them into a rendered dataset; a release that is rendered again stays as it was first published. */
export function keepReleases(out: string, base: string, rendered: string): void {
  const from = folderOf(join(out, 'current'), base);
  for (const release of releasesIn(from))
    cpSync(join(from, release), join(rendered, 'r', release), { recursive: true, force: true });
}
