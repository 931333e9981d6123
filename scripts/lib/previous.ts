import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { DatasetInfo } from '../../src/schema/dataset.ts';
import { UserError } from './cli.ts';
import { compressFiles } from './compress.ts';
import { copyFolder } from './files.ts';
import { openStage, partsIn, publish } from './release.ts';
import { servedName } from './served.ts';
import { damageOf, hasSum, SUMS, sumsIn } from './sums.ts';

/** What a build is told of the release before. */
export interface Before {
  /** There is none. */
  readonly first?: boolean | undefined;
  /** Where it is: a folder that was published into, one that holds the site, or the address it is served at. */
  readonly previous?: string | undefined;
}

/** How many files are asked for at once, and how long each may take, ms. */
const AT_ONCE = 8;
const MOST = 60_000;

/** One file of a served site. @throws UserError when it cannot be had. */
async function fetched(address: string, path: string): Promise<Buffer> {
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), address);
  const fail = (why: string): UserError =>
    new UserError(
      `取不到上一次发布的 ${url.href}：${why}；请检查 --previous 的地址，或者改写上一次发布的文件夹。没有发布`,
    );
  let answer: Response;
  try {
    answer = await fetch(url, { signal: AbortSignal.timeout(MOST) });
    if (!answer.ok) throw fail(`服务器答复${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw fail('连不上，或者太慢');
  }
}

/** Fetches a served release whole, each file held against its sum. @throws UserError when one differs. */
async function download(address: string, stage: string): Promise<void> {
  const root = address.endsWith('/') ? address : `${address}/`;
  const sums = await fetched(root, SUMS);
  const waiting = [...sumsIn(sums.toString('utf8'))];
  if (waiting.some(([path]) => !resolve(stage, path).startsWith(resolve(stage) + sep)))
    throw new UserError(`${root}${SUMS} 里有到外面去的文件名；没有发布`);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [path, sum] = next;
      const bytes = await fetched(root, path);
      if (!hasSum(bytes, sum))
        throw new UserError(
          `${root}${path} 和发布时不一样（${SUMS}），不能当上一次发布；请改写没有被改动过的文件夹。没有发布`,
        );
      mkdirSync(dirname(join(stage, path)), { recursive: true });
      writeFileSync(join(stage, path), bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  writeFileSync(join(stage, SUMS), sums);
  await compressFiles(stage);
}

/** Copies a release from a folder. @throws UserError when there is none, or not as it was published. */
function copyFrom(folder: string, stage: string): void {
  const root = existsSync(join(folder, 'current')) ? join(folder, 'current') : folder;
  if (!existsSync(join(root, 'release.json')))
    throw new UserError(
      `${folder} 里没有发布过的网站（找不到 release.json）；请写以前 --out 的文件夹，或者网站的文件夹`,
    );
  const damaged = damageOf(root, null);
  if (damaged.length > 0)
    throw new UserError(
      `${folder} 里的网站和发布时不一样：${damaged.slice(0, 3).join('、')}${damaged.length > 3 ? `等${damaged.length}个文件` : ''}；请写没有被改动过的`,
    );
  copyFolder(root, stage);
}

/** Makes `out` serve a release from elsewhere, as if it had been built here. */
async function adopt(out: string, previous: string): Promise<void> {
  const stage = openStage(out);
  try {
    if (/^https?:\/\//i.test(previous)) await download(previous, stage);
    else copyFrom(previous, stage);
    publish(out, stage, partsIn(stage));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Whether the machine is one that is set up anew each time. */
const isOfCi = (): boolean => /^(1|true)$/i.test(process.env['CI'] ?? '');

/**
 * Sees to it that what was published last is at hand, so that no record and no quoted release goes silently: in `out`, or
 * had from where `previous` says. A folder that serves nothing may stand for a first release only where none can be
 * known: not on a machine set up anew (CI), and not for a dataset that says at which address it is public.
 * @throws UserError when it is not at hand, and nobody said that there is none.
 */
export async function mustHavePrevious(
  out: string,
  { first = false, previous }: Before,
  infos: readonly Pick<DatasetInfo, 'id' | 'address' | 'sample'>[],
): Promise<void> {
  if (first && previous !== undefined) throw new UserError('--first 和 --previous 只能写一个');
  if (previous !== undefined) return adopt(out, previous);
  if (first || servedName(out) !== null) return;
  const open = infos.find(({ address, sample }) => (address ?? null) !== null && !sample);
  const why = open
    ? `dataset.json 写着“${open.id}”已经在 ${open.address} 公开`
    : isOfCi()
      ? '这是一台每次都新建的机器（CI）'
      : null;
  if (why === null) {
    console.log(
      `${out} 里没有上一次发布，按第一次发布做；以前发布过的，请加 --previous 文件夹或网址再做一次。`,
    );
    return;
  }
  throw new UserError(
    [
      `没有发布：${out} 里没有上一次发布，而${why}；这样发布，撤下的记录查不出来，以前引用过的版本会不见。`,
      `  以前发布过：加 --previous 文件夹或网址${open ? `，例如 --previous ${open.address}` : ''}`,
      '  真是第一次：加 --first',
    ].join('\n'),
  );
}
