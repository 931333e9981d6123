import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { compressFiles, isCompressedCopy } from './compress.ts';
import { hashFolder, listFiles } from './files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  mkdirSync(join(folder, 'a'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = `<p>${'公示'.repeat(600)}</p>`;

test('every text file has both copies, which hold the same bytes; pictures, archives and short files have none', async () => {
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'a/rows.csv'), page);
  writeFileSync(join(folder, 'a/short.json'), '{}');
  writeFileSync(join(folder, 'a/share.png'), page);
  writeFileSync(join(folder, 'a/all.zip'), page);
  await compressFiles(folder);
  expect(listFiles(folder)).toEqual([
    'a/all.zip',
    'a/rows.csv',
    'a/rows.csv.br',
    'a/rows.csv.gz',
    'a/share.png',
    'a/short.json',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(page);
});

test('a copy of an earlier text goes, and copies do not name a release', async () => {
  writeFileSync(join(folder, 'index.html'), page);
  const name = hashFolder(folder);
  await compressFiles(folder);
  expect(hashFolder(folder, isCompressedCopy)).toBe(name);
  expect(hashFolder(folder)).not.toBe(name);
  writeFileSync(join(folder, 'index.html'), '<p>短</p>');
  await compressFiles(folder);
  expect(listFiles(folder)).toEqual(['index.html']);
});

test('a copy that gives the bytes of its text stays as it was made, elsewhere too; one of another text is made again', async () => {
  const stored = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } });
  for (const name of ['own.html', 'wrong.html']) writeFileSync(join(folder, name), page);
  writeFileSync(join(folder, 'own.html.br'), stored);
  writeFileSync(join(folder, 'wrong.html.br'), brotliCompressSync(`${page}！`));
  await compressFiles(folder);
  expect(readFileSync(join(folder, 'own.html.br')).equals(stored)).toBe(true);
  expect(brotliDecompressSync(readFileSync(join(folder, 'wrong.html.br'))).toString()).toBe(page);
  // An earlier release has the copy.
  mkdirSync(join(folder, 'next'));
  writeFileSync(join(folder, 'next/own.html'), page);
  await compressFiles(join(folder, 'next'), folder);
  expect(readFileSync(join(folder, 'next/own.html.br')).equals(stored)).toBe(true);
});

/** Texts that differ from each other as pages do; the same at every run. */
const words = (count: number): string => {
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
  return Array.from({ length: count }, () => `<td>${next(30)}栋${next(9000)}户</td>`).join('');
};

test('the page of a project takes more work only where it may not fit the first packets, and the most only where that is not enough', async () => {
  const size = (text: string, quality: number): number =>
    brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
      },
    }).length;
  const pages = {
    'projects/short': words(400),
    'projects/middle': words(2400),
    'projects/long': words(4000),
    'notices/long': words(4000),
  };
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), text);
  }
  await compressFiles(folder);
  const made = (path: keyof typeof pages): number => statSync(join(folder, path, 'index.html.br')).size;
  expect(made('projects/short')).toBe(size(pages['projects/short'], 8));
  expect(made('projects/middle')).toBe(size(pages['projects/middle'], 10));
  expect(made('projects/long')).toBe(size(pages['projects/long'], 11));
  expect(made('notices/long')).toBe(size(pages['notices/long'], 8));
  expect(made('projects/long')).toBeLessThan(made('notices/long'));
});

test('copies that came with their text from an earlier release are not read again; with another text they are made anew', async () => {
  const served = join(folder, 'served');
  const next = join(folder, 'next');
  for (const path of [served, next]) mkdirSync(path);
  for (const name of ['same.html', 'other.html']) {
    writeFileSync(join(served, name), page);
    // A copy that fits no text shows whether it was looked at.
    for (const ending of ['.br', '.gz']) writeFileSync(join(served, name + ending), 'looked at?');
  }
  for (const path of listFiles(served)) linkSync(join(served, path), join(next, path));
  rmSync(join(next, 'other.html'));
  writeFileSync(join(next, 'other.html'), `${page}！`);
  await compressFiles(next, served);
  expect(readFileSync(join(next, 'same.html.br'), 'utf8')).toBe('looked at?');
  expect(brotliDecompressSync(readFileSync(join(next, 'other.html.br'))).toString()).toBe(`${page}！`);
  expect(readFileSync(join(served, 'other.html.br'), 'utf8')).toBe('looked at?');
});
