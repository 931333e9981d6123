import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A folder of datasets with one that is made up, served at the root. */
function madeUp(compounds: number, work: string): string {
  const data = join(work, 'data');
  const folder = join(data, 'sample');
  mkdirSync(folder, { recursive: true });
  writeDataset(folder, generate(compounds, 2021));
  const file = join(folder, 'dataset.json');
  const info = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...info, default: true }));
  return data;
}

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

/**
 * Builds the same data with this program, with the program of `against`, as a plain rewrite of the same bytes, and the
 * same records with Hugo and Eleventy, one after another, and prints processor seconds, peak memory, pages, bytes and
 * the ratios. Without `compounds`, the datasets of `data/`.
 */
export async function benchBuild(compounds: number | null, against: string | null): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-build-'));
  const heap = { NODE_OPTIONS: '--max-old-space-size=12288' };
  try {
    const data = compounds === null ? join(ROOT, 'data') : madeUp(compounds, work);
    const lines: Line[] = [];
    const add = (what: string, used: Used, folder: string): Line => {
      const line = { ...used, what, ...sizeOf(folder) };
      lines.push(line);
      console.log(text(line));
      return line;
    };
    console.log('什么\tCPU秒\t最大进程MiB\t网页\t文件\tMB\t每MB网页CPU秒');
    const build = async (root: string, out: string): Promise<Used> =>
      measured(process.execPath, ['scripts/build.ts', '--data', data, '--out', out], {
        cwd: root,
        env: heap,
      });
    const out = join(work, 'now');
    const now = add('现在', await build(ROOT, out), join(out, 'current'));
    const again = await build(ROOT, out);
    console.log(
      `数据没有变，再生成一次：CPU ${again.cpu.toFixed(1)} 秒，是第一次的 ${(again.cpu / now.cpu).toFixed(2)}`,
    );
    const rewritten = join(work, 'rewritten');
    const plain = await measured(process.execPath, ['-e', REWRITE, join(out, 'current'), rewritten]);
    add('照抄同样的文件', plain, rewritten);
    const site = join(out, 'current');
    const records = recordsOf(compounds === null ? join(site, 'sample') : site);
    for (const [name, make] of [
      ['Hugo', hugoSite],
      ['Eleventy', eleventySite],
    ] as const) {
      const other = make(join(work, name), records);
      if (other === null) console.log(`${name}：没有装，没有比`);
      else
        add(
          `${name}，同样的记录`,
          await measured(other.command, other.args, { cwd: other.folder }),
          other.out,
        );
    }
    if (against !== null) {
      const before = checkedOut(against, work);
      const older = add(against, await build(before, join(work, 'older')), join(work, 'older/current'));
      console.log(`现在的CPU是 ${against} 的 ${(now.cpu / older.cpu).toFixed(2)} 倍`);
    }
    const hugo = lines.find(({ what }) => what.startsWith('Hugo'));
    console.log(`是照抄的 ${(now.cpu / plain.cpu).toFixed(1)} 倍`);
    if (hugo)
      console.log(`每MB网页的CPU是Hugo的 ${(now.cpu / now.html / (hugo.cpu / hugo.html)).toFixed(2)} 倍`);
  } finally {
    if (existsSync(join(work, 'before')))
      execFileSync('git', ['worktree', 'remove', '--force', join(work, 'before')], {
        cwd: ROOT,
        stdio: 'pipe',
      });
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
