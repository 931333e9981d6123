import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../lib/cli.ts';
import { isCompressedCopy } from '../lib/compress.ts';
import { listFiles } from '../lib/files.ts';
import { generate } from '../sample/generate.ts';
import { writeDataset } from '../sample/write.ts';
import { measured, type Used } from './measured.ts';
import { eleventySite, hugoSite, recordsOf } from './other-generators.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The last commit before this work began: what the ratios are told against. */
const BASELINE = '53096e3';

/** One line of the table. */
interface Line extends Used {
  readonly what: string;
  readonly pages: number;
  readonly files: number;
  /** Without compressed copies. */
  readonly megabytes: number;
  readonly html: number;
}

function sizeOf(folder: string): Omit<Line, keyof Used | 'what'> {
  const files = listFiles(folder).filter((path) => !isCompressedCopy(path));
  const bytes = (some: readonly string[]): number =>
    some.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0) / 1e6;
  const html = files.filter((path) => path.endsWith('.html'));
  return { pages: html.length, files: files.length, megabytes: bytes(files), html: bytes(html) };
}

/** The program as it was at a commit, beside this one, with its own packages. */
function checkedOut(commit: string, work: string): string {
  const folder = join(work, 'before');
  execFileSync('git', ['worktree', 'add', '--detach', '--force', folder, commit], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe' });
  return folder;
}

/** A folder of datasets with one that `write` makes up, served at the root. */
function madeUp(data: string, write: (folder: string) => void): string {
  const folder = join(data, 'sample');
  mkdirSync(folder, { recursive: true });
  write(folder);
  const file = join(folder, 'dataset.json');
  const info = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...info, default: true }));
  return data;
}

/** The data of a program of another day, which may read no others: its own, or as many compounds as its generator makes. */
const dataOf = (program: string, compounds: number | null, work: string): string =>
  compounds === null
    ? join(program, 'data')
    : madeUp(join(work, 'older-data'), (folder) => {
        const args = ['scripts/sample.ts', '--compounds', String(compounds), '--out', folder];
        execFileSync(process.execPath, args, { cwd: program, stdio: 'pipe' });
      });

/** Reads every file of a site and writes it elsewhere: the least that any generator does. */
const REWRITE = `
const fs = require('node:fs'), path = require('node:path'), [from, to] = process.argv.slice(1);
for (const name of fs.readdirSync(from, { recursive: true })) {
  if (!fs.statSync(path.join(from, name)).isFile()) continue;
  fs.mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
  fs.writeFileSync(path.join(to, name), fs.readFileSync(path.join(from, name), 'utf8'));
}`;

const text = (line: Line): string =>
  [
    line.what,
    line.cpu.toFixed(1),
    line.peak.toFixed(0),
    String(line.pages),
    String(line.files),
    line.megabytes.toFixed(0),
    (line.cpu / Math.max(0.001, line.html)).toFixed(2),
  ].join('\t');

const HEAP = { NODE_OPTIONS: '--max-old-space-size=12288' };
const HEADER = '什么\tCPU秒\t最大进程MiB\t网页\t文件\tMB\t每MB网页CPU秒';

const build = (program: string, data: string, out: string): Promise<Used> =>
  measured(process.execPath, ['scripts/build.ts', '--data', data, '--out', out], { cwd: program, env: HEAP });

/** Prints a line of the table. */
function told(what: string, used: Used, folder: string): Line {
  const line = { ...used, what, ...sizeOf(folder) };
  console.log(text(line));
  return line;
}

/** The same records with a generator that many use; null where it is not installed. */
async function otherSite(
  name: string,
  make: typeof hugoSite | typeof eleventySite,
  records: ReturnType<typeof recordsOf>,
  work: string,
): Promise<Line | null> {
  const other = make(join(work, name), records);
  if (other === null) {
    console.log(`${name}：没有装，没有比`);
    return null;
  }
  const used = await measured(other.command, other.args, { cwd: other.folder });
  return told(`${name}，同样的记录`, used, other.out);
}

/** The program of another day, with the data of its day. */
async function older(commit: string, compounds: number | null, work: string): Promise<Line> {
  const program = checkedOut(commit, work);
  try {
    const out = join(work, 'older');
    return told(commit, await build(program, dataOf(program, compounds, work), out), join(out, 'current'));
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', program], { cwd: ROOT, stdio: 'pipe' });
  }
}

/**
 * Builds the same data with this program, as a plain rewrite of the same bytes, and the same records with Hugo and
 * Eleventy, then as many compounds with the program of `against` (its data are those of its day, which had fewer tables),
 * one after another, and prints processor seconds, peak memory, pages, bytes and the ratios. Without `compounds`, the
 * datasets of `data/`.
 */
export async function benchBuild(compounds: number | null, against: string | null): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const data =
      compounds === null
        ? join(ROOT, 'data')
        : madeUp(join(work, 'data'), (folder) => writeDataset(folder, generate(compounds, 2021)));
    console.log(HEADER);
    const out = join(work, 'now');
    const site = join(out, 'current');
    const now = told('现在', await build(ROOT, data, out), site);
    const again = await build(ROOT, data, out);
    console.log(
      `数据没有变，再生成一次：CPU ${again.cpu.toFixed(1)} 秒，是第一次的 ${(again.cpu / now.cpu).toFixed(2)}`,
    );
    const rewritten = join(work, 'rewritten');
    const plain = told(
      '照抄同样的文件',
      await measured(process.execPath, ['-e', REWRITE, site, rewritten]),
      rewritten,
    );
    const records = recordsOf(compounds === null ? join(site, 'sample') : site);
    const hugo = await otherSite('Hugo', hugoSite, records, work);
    await otherSite('Eleventy', eleventySite, records, work);
    const before = against === null ? null : await older(against, compounds, work);
    if (before) console.log(`现在的CPU是 ${against} 的 ${(now.cpu / before.cpu).toFixed(2)} 倍`);
    console.log(`是照抄的 ${(now.cpu / plain.cpu).toFixed(1)} 倍`);
    if (hugo)
      console.log(`每MB网页的CPU是Hugo的 ${(now.cpu / now.html / (hugo.cpu / hugo.html)).toFixed(2)} 倍`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The commit that the ratios are told against, where the history has it. */
export function baseline(): string {
  try {
    execFileSync('git', ['cat-file', '-e', `${BASELINE}^{commit}`], { cwd: ROOT, stdio: 'pipe' });
    return BASELINE;
  } catch {
    throw new UserError(`版本库里没有 ${BASELINE}（浅克隆？）；不和以前比，加 --against none`);
  }
}
