import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { error, type Problem } from '../../src/intake/problem.ts';
import { publicRecords, type Records, type Removal } from '../../src/model/lost.ts';
import type { Dataset } from '../../src/model/types.ts';
import { sameForm } from '../../src/schema/same-form.ts';
import { UserError } from './cli.ts';
import { escapeHtml } from '../../src/checking/escape.ts';
import { keepAssets, type EarlierAssets } from './earlier-assets.ts';
import { servedName, turn, type MakeLink } from './served.ts';
import { damageOf, mend, shareFiles, SUMS, writeSums } from './sums.ts';
import { ownJson } from './own-json.ts';
import { copyFolder } from './files.ts';

/** What pages say of a dataset beside their own. */
export interface Neighbour {
  readonly id: string;
  readonly title: string;
  readonly sample: boolean;
  /** Address of its home page from the root: `/`, `/sample/`. */
  readonly base: string;
}

/** One dataset of a release, as `release.json` keeps it. */
export interface Part extends Neighbour {
  readonly asOf: string;
  readonly records: Records;
}

/** How many old releases stay on disk, for `npm run rollback`. */
const KEEP = 5;

export const baseOf = (info: Pick<Dataset['info'], 'id' | 'default'>): string =>
  info.default ? '/' : `/${info.id}/`;

/** What pages of other datasets need to know of one. */
export const neighbourOf = (info: Dataset['info']): Neighbour => ({
  id: info.id,
  title: info.title,
  sample: info.sample,
  base: baseOf(info),
});

/** What the release will say of a dataset. */
export function partOf(dataset: Dataset): Part {
  return { ...neighbourOf(dataset.info), asOf: dataset.asOf, records: publicRecords(dataset) };
}

/** `release.json`: what a release holds. */
interface Contents {
  readonly parts: readonly Part[];
  /** Datasets its pages lead to that are still to be joined to it. */
  readonly awaits?: readonly Neighbour[];
  /** What it serves for pages of earlier releases. */
  readonly earlier?: EarlierAssets;
}

function contentsIn(folder: string): Contents {
  const file = join(folder, 'release.json');
  return existsSync(file) ? ownJson<Contents>(file, ({ parts }) => Array.isArray(parts)) : { parts: [] };
}

/** The parts of the release in a folder. */
export const partsIn = (folder: string): readonly Part[] => contentsIn(folder).parts;

/** The parts of the release that is served now; none before the first. */
export const currentParts = (out: string): readonly Part[] => partsIn(join(out, 'current'));

/** The datasets that the release in a folder waits for; none where it is whole. */
export const awaitedBy = (out: string): readonly Neighbour[] => contentsIn(join(out, 'current')).awaits ?? [];

/**
 * Q001 for every dataset of the served release whose folder is gone, with all its records; acknowledged, as 数据集,
 * in the removals.csv of one that stays.
 * @param ids the datasets whose folders are there.
 * @param removals those of the datasets that stay.
 */
export function lostDatasets(
  before: readonly Part[],
  ids: ReadonlySet<string>,
  removals: readonly Removal[],
  data: string,
): Problem[] {
  const acknowledged = new Set(removals.flatMap((row) => (row.table === '数据集' ? sameForm(row.id) : [])));
  return before
    .filter(({ id }) => !ids.has(id) && !acknowledged.has(sameForm(id)))
    .map(({ id, title, records }) => {
      const count = Object.values(records).reduce((sum, list) => sum + list.length, 0);
      const record = `数据集 ${id} ${title}，${count}条记录`;
      return error('Q001', { file: join(data, id), record }, { id });
    });
}

/** What whoever changes what `out` serves locks. */
export const lockOf = (out: string): string => join(out, '.lock');

/** A fresh folder to build into, within the lock of `out`; what killed builds left is cleared away. */
export function openStage(out: string): string {
  const releases = join(out, 'releases');
  mkdirSync(releases, { recursive: true });
  const left = [
    ...readdirSync(out)
      .filter((name) => /^(\.current-\d+|current-old-\d+)$/.test(name))
      .map((name) => join(out, name)),
    ...readdirSync(releases)
      .filter((name) => name.startsWith('.stage-'))
      .map((name) => join(releases, name)),
  ];
  for (const path of left) rmSync(path, { recursive: true, force: true });
  const stage = join(releases, `.stage-${process.pid}`);
  mkdirSync(stage);
  return stage;
}

/** Of a release as a whole: made anew for each. */
const OF_RELEASE = new Set(['release.json', SUMS]);

/**
 * Brings a dataset of the release that `out` serves into a stage, as it is, without what stands there for earlier
 * releases; `all` are the parts of that release.
 * @param bring how each file gets there: `linkOrCopy` only from releases that stay as they are, and into a stage where
 * files are put in the place of others, never written to.
 */
export function carry(
  out: string,
  stage: string,
  part: Part,
  all: readonly Part[],
  bring: (from: string, to: string) => void = copyFileSync,
): void {
  const root = join(out, 'current');
  const passed = new Set((contentsIn(root).earlier ?? []).flat());
  const others = new Set(
    all.filter((other) => other.id !== part.id && other.base !== '/').map((other) => other.id),
  );
  const wanted = (within: string): boolean => {
    const path = `${part.base.slice(1)}${within}`;
    if (passed.has(path.replace(/\.(br|gz)$/, '')) || OF_RELEASE.has(path)) return false;
    return part.base !== '/' || !others.has(path.split('/')[0] ?? '');
  };
  copyFolder(join(root, part.base), join(stage, part.base), wanted, bring);
}

/**
 * Moves a rendered dataset to its place in the stage; the root one is spread over it.
 * @throws UserError when two things want one address.
 */
export function place(part: Pick<Part, 'base'>, rendered: string, stage: string): void {
  const move = (from: string, name: string): void => {
    const to = join(stage, name);
    if (existsSync(to))
      throw new UserError(`数据集的编号和网站的一个地址相同：/${name}；请给数据集换一个编号`);
    renameSync(from, to);
  };
  if (part.base !== '/') move(rendered, part.base.slice(1, -1));
  else for (const name of readdirSync(rendered)) move(join(rendered, name), name);
}

/** Without a dataset at the root, the root page is a plain list of what there is. */
function writeRoot(stage: string, parts: readonly Part[]): void {
  if (parts.some((part) => part.base === '/')) return;
  const items = parts.map((part) => `<li><a href="${part.base}">${escapeHtml(part.title)}</a></li>`).join('');
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
  writeFileSync(
    join(stage, 'index.html'),
    `<!doctype html>\n<html lang="zh-CN"><head>${head}<title>老旧小区改造公开</title></head><body><main><h1>老旧小区改造公开</h1><ul>${items}</ul></main></body></html>\n`,
  );
}

/**
 * Writes what belongs to the release as a whole: `release.json`, if need be a root page, and what pages of earlier
 * releases of `out` still ask for.
 */
export function finishStage(
  out: string,
  stage: string,
  parts: readonly Part[],
  awaits: readonly Neighbour[] = [],
): void {
  const served = join(out, 'current');
  const earlier = keepAssets(stage, served, contentsIn(served).earlier ?? []);
  const contents: Contents = {
    parts: [...parts].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(awaits.length === 0 ? {} : { awaits }),
    ...(earlier.length === 0 ? {} : { earlier }),
  };
  writeFileSync(join(stage, 'release.json'), `${JSON.stringify(contents, null, 1)}\n`);
  writeRoot(stage, contents.parts);
}

/**
 * Publishes a finished stage: names it by its content, then turns `current` to it in one rename (`served.ts`). Until
 * that rename the last good site is served as it was. A release of that name that is there already is trusted only where
 * its bytes are right; else it is mended. Returns the release's name.
 */
export function publish(out: string, stage: string, parts: readonly Part[], makeLink?: MakeLink): string {
  const asOf = (parts.find((part) => part.base === '/') ?? parts[0])?.asOf ?? '';
  // Of the texts alone: how they are compressed depends on the program that does it.
  const name = `${asOf}-${writeSums(stage).slice(0, 12)}`;
  const releases = join(out, 'releases');
  const target = join(releases, name);
  if (existsSync(target)) {
    if (damageOf(target, name).length > 0) mend(target, stage);
    rmSync(stage, { recursive: true });
    // The last that was published is the newest.
    utimesSync(target, Date.now() / 1000, Date.now() / 1000);
  } else {
    const served = servedName(out);
    if (served !== null) shareFiles(stage, join(releases, served));
    renameSync(stage, target);
  }
  turn(out, name, makeLink);
  prune(out);
  return name;
}

/** The releases that lie in `out` beside the one that is served, newest first. */
export function releasesBeside(out: string): string[] {
  const releases = join(out, 'releases');
  const served = servedName(out);
  return readdirSync(releases)
    .filter((name) => !name.startsWith('.') && name !== served)
    .map((name) => ({ name, at: statSync(join(releases, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .map(({ name }) => name);
}

function prune(out: string): void {
  for (const name of releasesBeside(out).slice(KEEP))
    rmSync(join(out, 'releases', name), { recursive: true });
}
