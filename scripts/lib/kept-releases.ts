import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../src/checking/escape.ts';
import { copyFolder, listFiles } from './files.ts';
import { without, type Forgotten } from '../../src/model/revisions/forget.ts';
import type { EarlierFigure, EarlierRelease } from '../../src/figures/catalogue/release.ts';
import { ownJson } from './own-json.ts';

/** Releases are quoted: what stands under `r/<release>/` is carried into every later publishing, unchanged. */
const folderOf = (root: string, base: string): string => join(root, base, 'r');

const releasesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).sort().reverse() : [];

/**
 * The releases that the served site keeps of a dataset, newest first, without the one that is made now; pages tell how
 * they differ, without texts that must not be shown any more.
 */
export function earlierReleases(
  out: string,
  base: string,
  now: string,
  forgotten: readonly Forgotten[] = [],
): EarlierRelease[] {
  const folder = folderOf(join(out, 'current'), base);
  const before = releasesIn(folder).filter((release) => release !== now);
  return before.map((release) => {
    const kept = ownJson<{
      asOf: string;
      figures: (Omit<EarlierFigure, 'family'> & { family?: string })[];
    }>(join(folder, release, 'figures.json'), ({ figures }) => Array.isArray(figures));
    // A release from before there were families keeps its figures by group.
    const figures = kept.figures.map(({ id, group, family = group, name, text }) => ({
      ...{ id, group, family, name: without(name, forgotten), text: without(text, forgotten) },
    }));
    return { release, asOf: kept.asOf, figures };
  });
}

const TEXT = /\.(html|json|csv|svg|xml|txt)$/;

/**
 * Copies them into a rendered dataset; a release that is rendered again stays as it was first published, but for texts
 * that must not be shown any more.
 */
export function keepReleases(
  out: string,
  base: string,
  rendered: string,
  forgotten: readonly Forgotten[] = [],
): void {
  const from = folderOf(join(out, 'current'), base);
  for (const release of releasesIn(from)) copyFolder(join(from, release), join(rendered, 'r', release));
  if (forgotten.length === 0 || !existsSync(from)) return;
  const spelled = forgotten.flatMap(({ text, instead }) =>
    [...new Set([text, escapeHtml(text), JSON.stringify(text).slice(1, -1)])].map((one) => ({
      text: one,
      instead,
    })),
  );
  for (const path of listFiles(join(rendered, 'r')).filter((one) => TEXT.test(one))) {
    const file = join(rendered, 'r', path);
    const text = readFileSync(file, 'utf8');
    const clean = without(text, spelled);
    if (clean !== text) writeFileSync(file, clean);
  }
}
