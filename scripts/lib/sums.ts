import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isCompressedCopy, isCopyOf } from './compress.ts';
import { isOneFile, linked, listFiles } from './files.ts';

/** In every release: the SHA-256 of each of its files, as `sha256sum -c` reads them; compressed copies follow their text. */
export const SUMS = 'SHA256SUMS.txt';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writes the sums of a finished stage; returns their own, of which the release is named. */
export function writeSums(stage: string): string {
  const lines = listFiles(stage)
    .filter((path) => path !== SUMS && !isCompressedCopy(path))
    .map((path) => `${sha256(readFileSync(join(stage, path)))}  ${path}\n`);
  writeFileSync(join(stage, SUMS), lines.join(''));
  return sha256(Buffer.from(lines.join('')));
}

/** The sums of a text, by path. */
export const sumsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** Whether bytes have a sum. */
export const hasSum = (bytes: Uint8Array, sum: string): boolean => sha256(bytes) === sum;

/**
 * Files of a release that are not as they were published: changed, lost, or added; none where all is well, and none for a
 * release from before there were sums. @param name of the release, when it is known, which the sums must fit.
 */
export function damageOf(folder: string, name: string | null): string[] {
  const file = join(folder, SUMS);
  if (!existsSync(file)) return [];
  const text = readFileSync(file);
  if (name !== null && !name.endsWith(sha256(text).slice(0, 12))) return [SUMS];
  const sums = sumsIn(text.toString('utf8'));
  const there = listFiles(folder);
  const damaged = there.filter((path) => {
    if (path === SUMS) return false;
    if (isCompressedCopy(path)) return !isCopyOf(join(folder, path), join(folder, path.slice(0, -3)));
    const sum = sums.get(path);
    return sum === undefined || !hasSum(readFileSync(join(folder, path)), sum);
  });
  const present = new Set(there);
  return [...damaged, ...[...sums.keys()].filter((path) => !present.has(path))];
}

/** How a file is called until it is put in the place of another. */
const freshName = (path: string): string => `${path}.fresh-${process.pid}`;

/** Puts a copy of one file in the place of another in one step. */
function put(from: string, to: string): void {
  const fresh = freshName(to);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, fresh);
  renameSync(fresh, to);
}

/** Makes the files of `folder` those of `whole`, one at a time: what is served meanwhile is one or the other. */
export function mend(folder: string, whole: string): void {
  const wanted = listFiles(whole);
  for (const path of wanted) {
    const [from, to] = [join(whole, path), join(folder, path)];
    if (!existsSync(to) || !readFileSync(to).equals(readFileSync(from))) put(from, to);
  }
  const keep = new Set(wanted);
  for (const path of listFiles(folder)) if (!keep.has(path)) rmSync(join(folder, path));
}

/**
 * Mends damaged files of a release from other releases beside it that still hold the same bytes.
 * Returns those that none holds.
 */
export function mendFromOthers(releases: string, name: string): string[] {
  const folder = join(releases, name);
  const damaged = damageOf(folder, name);
  if (damaged.length === 0 || damaged.includes(SUMS)) return damaged;
  const sums = sumsIn(readFileSync(join(folder, SUMS), 'utf8'));
  const others = readdirSync(releases).filter((other) => other !== name && !other.startsWith('.'));
  for (const path of damaged) {
    const sum = sums.get(path);
    const whole = others
      .map((other) => join(releases, other, path))
      .find((file) => sum !== undefined && existsSync(file) && hasSum(readFileSync(file), sum));
    if (whole !== undefined) put(whole, join(folder, path));
  }
  return damageOf(folder, name);
}

/**
 * Files of a stage that an earlier release has in the same bytes become second names of those: on disk they are once.
 * Where the file system knows none they stay copies.
 */
export function shareFiles(stage: string, earlier: string): void {
  for (const path of listFiles(stage)) {
    const [own, old] = [join(stage, path), join(earlier, path)];
    if (isOneFile(own, old)) continue;
    const stat = statSync(old, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size !== statSync(own).size || !readFileSync(own).equals(readFileSync(old)))
      continue;
    const fresh = freshName(own);
    if (!linked(old, fresh)) return;
    renameSync(fresh, own);
  }
}
