import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renderProblem } from '../../src/intake/problem.ts';
import { lostRecords, type Removal } from '../../src/model/lost.ts';
import { mustPass } from './stage.ts';
import { UserError } from './cli.ts';
import { compressFiles } from './compress.ts';
import { listFiles } from './files.ts';
import { alone } from './lock.ts';
import { mustHavePrevious, type Before } from './previous.ts';
import { listSitemaps } from './sitemap.ts';
import { breathe } from './stopping.ts';
import {
  awaitedBy,
  carry,
  currentParts,
  finishStage,
  lockOf,
  lostDatasets,
  openStage,
  publish,
  type Part,
} from './release.ts';

/** A dataset that was built elsewhere, and the folder it was built into. */
interface Shard {
  readonly part: Part;
  readonly folder: string;
}

/** @throws UserError when the folders do not make one site: an empty one, a dataset twice, two at the root, one missing. */
function shardsIn(folders: readonly string[]): Shard[] {
  const shards = folders.flatMap((folder) => currentParts(folder).map((part) => ({ part, folder })));
  const empty = folders.filter((folder) => currentParts(folder).length === 0);
  if (empty.length > 0)
    throw new UserError(
      `${empty.join('、')} 里没有生成好的数据集；先运行 npm run build -- --dataset 编号 --out 文件夹`,
    );
  for (const { part, folder } of shards) {
    const others = shards.filter((other) => other.folder !== folder);
    const twice = others.find((other) => other.part.id === part.id);
    if (twice) throw new UserError(`数据集“${part.id}”在 ${folder} 和 ${twice.folder} 里都有；只留一个`);
    const root = others.find((other) => part.base === '/' && other.part.base === '/');
    if (root) throw new UserError(`只能有一个数据集的 default 是 true，现在有：${part.id}、${root.part.id}`);
  }
  for (const folder of folders)
    for (const { id, base } of awaitedBy(folder))
      if (!shards.some(({ part }) => part.id === id && part.base === base))
        throw new UserError(`还缺数据集“${id}”：${folder} 里的网页有到它（${base}）的链接`);
  return shards;
}

/** The removals that a built dataset publishes. */
function removalsOf({ part, folder }: Shard): Removal[] {
  const file = join(folder, 'current', part.base, 'data/removals.json');
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as {
    rows: { 表: Removal['table']; 编号: string }[];
  };
  return rows.map((row) => ({ table: row.表, id: row.编号 }));
}

/** @throws UserError when the site that `out` serves has records that are gone and nobody said why. */
function mustKeep(out: string, shards: readonly Shard[]): void {
  const before = currentParts(out);
  const removals = shards.map((shard) => ({ shard, rows: removalsOf(shard) }));
  const lost = [
    ...removals.flatMap(({ shard, rows }) => lostRecords(before, shard.part, rows, shard.folder)),
    ...lostDatasets(
      before,
      new Set(shards.map(({ part }) => part.id)),
      removals.flatMap(({ rows }) => rows),
      out,
    ),
  ];
  if (lost.length > 0) throw new UserError(lost.map(renderProblem).join('\n\n'));
}

/** What was joined. */
export interface Assembled {
  readonly release: string;
  readonly parts: readonly Part[];
  readonly pages: number;
}

/**
 * Joins datasets that were built apart (`npm run build -- --dataset ID --out S`) into one audited release of `out`, the
 * same bytes as one build of all. Anything wrong leaves what `out` serves as it is.
 * @throws UserError when the folders do not make one site or the release before is not at hand, ProgramFault when the
 * pages do not pass the audit, the reason of `signal` when it aborts.
 */
export const assemble = (
  folders: readonly string[],
  out: string,
  { signal, ...before }: Before & { readonly signal?: AbortSignal } = {},
): Promise<Assembled> =>
  alone(lockOf(out), out, async () => {
    const shards = shardsIn(folders);
    await mustHavePrevious(out, before, []);
    mustKeep(out, shards);
    const parts = shards.map(({ part }) => part);
    const stage = openStage(out);
    try {
      for (const { part, folder } of shards) carry(folder, stage, part, currentParts(folder));
      finishStage(out, stage, parts);
      listSitemaps(
        stage,
        parts.map(({ base }) => base),
      );
      mustPass(stage, [], parts);
      await compressFiles(stage, join(out, 'current'), signal);
      const pages = listFiles(stage).filter((path) => path.endsWith('.html')).length;
      await breathe(signal);
      return { release: publish(out, stage, parts), parts, pages };
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
  });
