import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { error, type Problem } from '../../src/intake/problem.ts';
import type { Dataset } from '../../src/model/types.ts';
import { sameForm } from '../../src/schema/same-form.ts';
import { UserError } from './cli.ts';
import { isCompressedCopy } from './compress.ts';
import { escapeHtml } from './escape.ts';
import { hashFolder } from './files.ts';
import { servedName, turn, type MakeLink } from './served.ts';
import { alive } from './lock.ts';

/** Records whose addresses are public: a later release may not lose one silently. */
export interface Records {
  readonly 小区: readonly string[];
  readonly 项目: readonly string[];
  readonly 公示: readonly string[];
  readonly 出处: readonly string[];
}

/** What pages say of a dataset beside their own. */
export interface Neighbour {
  readonly id: string;
  readonly title: string;
  readonly sample: boolean;
  /** Address of its home page from the root: `/`, `/sample/`. */
  readonly base: string;
}

/** A row of removals.csv, as far as it excuses a loss. */
export type Removal = Pick<Dataset['rows']['removals'][number], 'table' | 'id'>;

/** One dataset of a release, as `release.json` keeps it. */
export interface Part extends Neighbour {
  readonly asOf: string;
  readonly records: Records;
}

/** How many old releases stay on disk for `rollback` by hand. */
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
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((x) => x.id);
  return {
    ...neighbourOf(dataset.info),
    asOf: dataset.asOf,
    records: {
      小区: ids(dataset.compounds),
      项目: ids(dataset.projects),
      公示: ids(dataset.notices),
      出处: ids(dataset.sources),
    },
  };
}

/** `release.json`: what a release holds, and which datasets its pages lead to that are still to be joined to it. */
interface Contents {
  readonly parts: readonly Part[];
  readonly awaits?: readonly Neighbour[];
}

function contentsOf(out: string): Contents {
  const file = join(out, 'current', 'release.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Contents) : { parts: [] };
}

/** The parts of the release that is served now; none before the first. */
export const currentParts = (out: string): readonly Part[] => contentsOf(out).parts;

/** The datasets that the release in a folder waits for; none where it is whole. */
export const awaitedBy = (out: string): readonly Neighbour[] => contentsOf(out).awaits ?? [];

/** Q001 for every record of the served release that is gone and not acknowledged in removals.csv. */
export function lostRecords(
  before: readonly Part[],
  part: Pick<Part, 'id' | 'records'>,
  removals: readonly Removal[],
  folder: string,
): Problem[] {
  const old = before.find(({ id }) => id === part.id);
  if (!old) return [];
  const now = part.records;
  const acknowledged = new Set(removals.map((row) => `${row.table} ${sameForm(row.id)}`));
  return (Object.keys(now) as (keyof Records)[]).flatMap((table) => {
    const present = new Set(now[table].map(sameForm));
    return old.records[table]
      .filter((id) => !present.has(sameForm(id)) && !acknowledged.has(`${table} ${sameForm(id)}`))
      .map((id) => error('Q001', { file: `${folder}/removals.csv`, record: `${table} ${id}` }, { id }));
  });
}

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

/** A fresh folder to build into; those left by killed builds are cleared away. */
export function openStage(out: string): string {
  const releases = join(out, 'releases');
  mkdirSync(releases, { recursive: true });
  for (const name of readdirSync(releases)) {
    const pid = Number(/^\.stage-(\d+)$/.exec(name)?.[1] ?? NaN);
    if (pid === process.pid || (!Number.isNaN(pid) && !alive(pid)))
      rmSync(join(releases, name), { recursive: true });
  }
  const stage = join(releases, `.stage-${process.pid}`);
  mkdirSync(stage);
  return stage;
}

/** Copies a dataset of the release that `out` serves into a stage, as it is; `all` are the parts of that release. */
export function carry(out: string, stage: string, part: Part, all: readonly Part[]): void {
  const others = new Set(
    all.filter((other) => other.id !== part.id && other.base !== '/').map((other) => other.id),
  );
  const from = join(out, 'current', part.base);
  cpSync(from, join(stage, part.base), {
    recursive: true,
    filter: (source) =>
      part.base !== '/' || !others.has(basename(source)) || join(from, basename(source)) !== source,
  });
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

/** Writes what belongs to the release as a whole: `release.json` and, if need be, a root page. */
export function finishStage(stage: string, parts: readonly Part[], awaits: readonly Neighbour[] = []): void {
  const sorted = [...parts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const contents: Contents = awaits.length === 0 ? { parts: sorted } : { parts: sorted, awaits };
  writeFileSync(join(stage, 'release.json'), `${JSON.stringify(contents, null, 1)}\n`);
  writeRoot(stage, sorted);
}

/**
 * Publishes a finished stage: names it by its content, then turns `current` to it in one rename (`served.ts`). Until that rename the last good site is served as it was. Returns the release's name.
 */
export function publish(out: string, stage: string, parts: readonly Part[], makeLink?: MakeLink): string {
  const asOf = (parts.find((part) => part.base === '/') ?? parts[0])?.asOf ?? '';
  // Of the texts alone: how they are compressed depends on the program that does it.
  const name = `${asOf}-${hashFolder(stage, isCompressedCopy).slice(0, 12)}`;
  const releases = join(out, 'releases');
  const target = join(releases, name);
  if (existsSync(target)) rmSync(stage, { recursive: true });
  else renameSync(stage, target);
  turn(out, name, makeLink);
  prune(out);
  return name;
}

function prune(out: string): void {
  const releases = join(out, 'releases');
  const served = servedName(out);
  const old = readdirSync(releases)
    .filter((name) => !name.startsWith('.') && name !== served)
    .map((name) => ({ name, at: statSync(join(releases, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of old.slice(KEEP)) rmSync(join(releases, name), { recursive: true });
}
