import { createHash } from 'node:crypto';
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder as `a/b.html`, sorted by code unit so that the order is the same everywhere. */
export function listFiles(folder: string): string[] {
  const walk = (at: string): string[] =>
    readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk('').sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Copies the files of a folder over those of another, file by file: of a disk that is full `cpSync` says only that it
 * could not write (EIO).
 * @param wanted which of them, by their path within the folder.
 */
export function copyFolder(from: string, to: string, wanted: (path: string) => boolean = () => true): void {
  mkdirSync(to, { recursive: true });
  for (const path of listFiles(from)) {
    if (!wanted(path)) continue;
    mkdirSync(join(to, path, '..'), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}

/**
 * SHA-256 over the names and bytes of every file: equal sites have equal hashes, wherever they lie.
 * @param without files that are left out.
 */
export function hashFolder(folder: string, without: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256');
  for (const path of listFiles(folder)) {
    if (without(path)) continue;
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The symbolic links below a folder; a published folder may hold none. */
export const symlinksIn = (folder: string): string[] =>
  listFiles(folder).filter((path) => lstatSync(join(folder, path)).isSymbolicLink());
