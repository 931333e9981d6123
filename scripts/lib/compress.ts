import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { isOneFile, listFiles } from './files.ts';
import { breathe } from './stopping.ts';

/** Styles and scripts are few, and every page waits for some: they are worth the most work. */
const SHARED = /(^|\/)_astro\//;
/** What a resident opens on a phone. */
const PROJECT = /(^|\/)projects\/[^/]+\/index\.html$/;
/**
 * Bytes. A page of a project that is larger may not come with its style in the first 14 kB that a server sends: for that a
 * twentieth less (10) is worth thirteen times the work of 8, and another fiftieth (11) four times as much again.
 */
const FIRST_TRIP = 9_000;
const HARDER = [10, 11];
/** Files above this are downloads, and the whole check of its one page: few ask for them, and they are half of all bytes. */
const LARGE = 500_000;

const brotli = (bytes: Buffer, quality: number): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/**
 * Brotli 8 is a seventh of the work of 9 on these pages, and less than half a per cent larger; gzip 6 is two thirds of the
 * work of 9, and less than one per cent larger. In one go each: Node's asynchronous ones take three times the work.
 */
function asBrotli(path: string, bytes: Buffer): Buffer {
  if (bytes.length > LARGE) return brotli(bytes, 5);
  if (SHARED.test(path)) return brotli(bytes, 11);
  return (PROJECT.test(path) ? HARDER : []).reduce(
    (copy, quality) => (copy.length > FIRST_TRIP ? brotli(bytes, quality) : copy),
    brotli(bytes, 8),
  );
}

/** What a web server sends in place of a file to a browser that takes it, by ending. */
const encodings = {
  '.br': asBrotli,
  '.gz': (_: string, bytes: Buffer): Buffer => gzipSync(bytes, { level: 6 }),
} as const;

const TEXT = /\.(html|css|js|json|geojson|csv|svg|xml|txt|ics)$/;
/** Smaller files travel in one packet as they are. */
const LEAST = 1024;

/** True for a file that stands beside another only to be sent in its place. */
export const isCompressedCopy = (path: string): boolean =>
  /\.(br|gz)$/.test(path) && TEXT.test(path.slice(0, -3));

/** Whether a compressed copy gives the bytes of its text; both are files. */
export function isCopyOf(copy: string, text: string): boolean {
  if (!existsSync(text)) return false;
  const decompress = copy.endsWith('.br') ? brotliDecompressSync : gunzipSync;
  try {
    return decompress(readFileSync(copy)).equals(readFileSync(text));
  } catch {
    return false;
  }
}

const isSame = (file: string, bytes: Buffer): boolean => existsSync(file) && readFileSync(file).equals(bytes);

/**
 * Removes the copies below a folder that are of another text than the one they stand beside, or of one too short for any.
 * A text and a copy that are the very files of `previous` are known to fit.
 */
function removeStale(folder: string, files: readonly string[], previous: string | null): void {
  const isCarried = (path: string): boolean =>
    previous !== null && isOneFile(join(folder, path), join(previous, path));
  for (const path of files.filter(isCompressedCopy)) {
    if (isCarried(path) && isCarried(path.slice(0, -3))) continue;
    const text = join(folder, path.slice(0, -3));
    if (!isCopyOf(join(folder, path), text) || statSync(text).size < LEAST) rmSync(join(folder, path));
  }
}

/**
 * Writes a `.br` and a `.gz` beside every text file below a folder, so that the web server compresses nothing while it
 * serves (`gzip_static`, `brotli_static` in deploy/nginx.conf). Copies that stand there stay where they give the bytes of
 * their text. A text that `previous`, an earlier release, has in the same bytes gets the copies that it has there.
 */
export async function compressFiles(
  folder: string,
  previous: string | null = null,
  signal?: AbortSignal,
): Promise<void> {
  const files = listFiles(folder);
  removeStale(folder, files, previous);
  for (const [i, path] of files.filter((one) => TEXT.test(one)).entries()) {
    if (i % 100 === 0) await breathe(signal);
    const missing = Object.entries(encodings).filter(([ending]) => !existsSync(join(folder, path + ending)));
    if (missing.length === 0) continue;
    const bytes = readFileSync(join(folder, path));
    if (bytes.length < LEAST) continue;
    const same = previous !== null && isSame(join(previous, path), bytes);
    for (const [ending, compress] of missing) {
      const made = same ? join(previous, path + ending) : '';
      if (isCopyOf(made, join(folder, path))) copyFileSync(made, join(folder, path + ending));
      else writeFileSync(join(folder, path + ending), compress(path, bytes));
    }
  }
}
