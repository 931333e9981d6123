import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { infoOf } from '../../src/intake/folder.ts';
import { renderDataset, type Render } from './rendering/dataset.ts';
import { buildStage } from './stage.ts';
import { UserError } from './cli.ts';
import { assertOneDefault, datasetFolders, type CheckedFolder } from './datasets.ts';
import { ProgramFault, reportFault } from './fault.ts';
import { listFiles, symlinksIn } from './files.ts';
import { writeMade } from './made.ts';
import { alone } from './lock.ts';
import { mustHavePrevious } from './previous.ts';
import {
  currentParts,
  lockOf,
  neighbourOf,
  openStage,
  partOf,
  publish,
  type Neighbour,
  type Part,
} from './release.ts';
import { textReport } from '../../src/checking/report.ts';
import { servedName } from './served.ts';
import { breathe } from './stopping.ts';
import { mendFromOthers, SUMS } from './sums.ts';
import { checkAll } from './check-all.ts';

export interface BuildOptions {
  readonly data: string;
  readonly dataset?: string | undefined;
  readonly out: string;
  /** There is no release before, or it is elsewhere (`previous.ts`). */
  readonly first?: boolean | undefined;
  readonly previous?: string | undefined;
  /** Ends the work when it aborts, with nothing published. */
  readonly signal?: AbortSignal;
  /** How a dataset becomes pages; with Astro, in a process of its own, when absent. */
  readonly render?: Render;
  /** Whether compressed copies are laid beside the texts; true when absent. */
  readonly compressed?: boolean;
}

export interface BuildResult {
  readonly ok: boolean;
  readonly release: string | null;
  readonly checked: readonly CheckedFolder[];
  readonly pages: number;
  readonly seconds: number;
  /** Addresses from the root, the default dataset first. */
  readonly bases: readonly { readonly base: string; readonly title: string }[];
  /** Datasets of which nothing changed: they stand as they were served. */
  readonly unchanged: readonly string[];
  /** The datasets that must still be joined to it (`npm run assemble`) before it is a site; none where it is whole. */
  readonly awaits: readonly Neighbour[];
}

function checkPublic(): void {
  const folder = resolve(import.meta.dirname, '../../public');
  const links = existsSync(folder) ? symlinksIn(folder) : [];
  if (links.length > 0) throw new UserError(`public/ 里不能有链接：${links.join('、')}`);
}

/**
 * The datasets of the folder that are neither made now nor carried over: the release is one part of a larger one, which
 * `npm run assemble` joins, and its pages lead to the others.
 * @throws UserError when one cannot be read.
 */
const awaitedOf = (data: string, present: readonly Part[]): Neighbour[] =>
  datasetFolders(data)
    .filter((id) => present.every((part) => part.id !== id))
    .map((id) => {
      const info = infoOf(join(data, id));
      if (info === null) throw new UserError(`${join(data, id)}/dataset.json 读不出来；先运行 npm run check`);
      return neighbourOf(info);
    });

/**
 * Check → render → index → audit → publish. Anything wrong before the last step leaves the served release
 * as it is and is reported whole. With `dataset`, the others are carried over from the served release. One at a time
 * for each `out`.
 * @throws UserError as `mustHavePrevious` and `trusted` do, the reason of `signal` when it aborts.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  checkPublic();
  return alone(lockOf(options.out), options.out, () => buildAlone(options));
}

/**
 * Whether the release that is served may be carried over: as it was published, or mended from others.
 * @throws UserError when what must be carried over is not.
 */
function trusted(out: string, carries: boolean): boolean {
  const name = servedName(out);
  if (name === null) return true;
  const damaged = mendFromOthers(join(out, 'releases'), name);
  if (damaged.length === 0) return true;
  const lost = damaged.filter((path) => carries || path === SUMS || /^([\w-]+\/)?r\//.test(path));
  if (lost.length > 0)
    throw new UserError(
      `没有发布：正在服务的 ${name} 有${damaged.length}个文件和发布时不一样（${lost[0]}），别的版本里也没有完好的，不能带过来；请用 npm run rollback 退回完好的版本，或者加 --previous 文件夹或网址`,
    );
  console.log(`正在服务的 ${name} 有${damaged.length}个文件和发布时不一样（${damaged[0]}），全部重新生成。`);
  return false;
}

async function buildAlone({
  data,
  dataset: only,
  out,
  first,
  previous,
  signal,
  render = renderDataset,
  compressed = true,
}: BuildOptions): Promise<BuildResult> {
  const begun = performance.now();
  const seconds = (): number => Math.round((performance.now() - begun) / 100) / 10;
  const infos = datasetFolders(data).flatMap((id) => infoOf(join(data, id)) ?? []);
  await mustHavePrevious(out, { first, previous }, infos);
  const before = currentParts(out);
  const checked = checkAll(before, data, only);
  const failed = { ok: false, release: null, checked, pages: 0, bases: [], unchanged: [], awaits: [] };
  console.log(textReport(checked, false));
  const datasets = checked.flatMap(({ dataset, folder, read }) =>
    dataset ? [{ dataset, folder, read, part: partOf(dataset) }] : [],
  );
  if (datasets.length < checked.length) {
    console.error('\n没有发布：请先改正上面的问题。现有网站没有变化。');
    return { ...failed, seconds: seconds() };
  }
  assertOneDefault(checked);
  const carried =
    only === undefined ? [] : before.filter((part) => part.id !== only && existsSync(join(data, part.id)));
  // One dataset in a folder that serves no other: a part of a release. Where others are served, only they are led to.
  const isShard = only !== undefined && before.every(({ id }) => id === only);
  const awaits = isShard ? awaitedOf(data, [...datasets.map(({ part }) => part), ...carried]) : [];
  const mayCarry = trusted(out, carried.length > 0);
  const stage = openStage(out);
  try {
    const { parts, unchanged, made } = await buildStage(stage, datasets, carried, {
      before: mayCarry ? before : [],
      awaits,
      out,
      render,
      compressed,
      signal,
    });
    const pages = listFiles(stage).filter((path) => path.endsWith('.html')).length;
    await breathe(signal);
    const release = publish(out, stage, parts);
    writeMade(out, release, made);
    const bases = parts
      .map(({ base, title }) => ({ base, title }))
      .sort((a, b) => (a.base < b.base ? -1 : 1));
    return { ok: true, release, checked, pages, seconds: seconds(), bases, unchanged, awaits };
  } catch (cause) {
    if (!(cause instanceof ProgramFault)) throw cause;
    console.error(`\n${await reportFault(cause, { out, datasets })}`);
    return { ...failed, seconds: seconds() };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** One screen for the person who ran it. */
export function buildSummary({ release, checked, pages, seconds, unchanged, awaits }: BuildResult): string {
  const sum = (key: 'rows' | 'errors' | 'breaches' | 'notes'): number =>
    checked.reduce((n, { summary }) => n + summary[key], 0);
  const explained = checked.reduce(
    (n, { dataset }) => n + (dataset?.findings.filter((f) => f.result === '不符合').length ?? 0),
    0,
  );
  return [
    `读了 ${sum('rows')} 行；错误 ${sum('errors')}，提示 ${sum('notes')}，已说明并公布的不符合 ${explained}`,
    ...(unchanged.length === 0
      ? []
      : [`没有变，照上次的带过来：${unchanged.map((id) => `“${id}”`).join('、')}`]),
    `生成 ${pages} 页，用时 ${seconds} 秒，发布为 ${release}`,
    ...(awaits.length === 0
      ? []
      : [
          `这是一部分，还缺${awaits.map(({ id }) => `“${id}”`).join('、')}；各部分都生成以后，用 npm run assemble 合起来再发布`,
        ]),
  ].join('\n');
}
