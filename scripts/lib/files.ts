import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below a folder as `a/b.html`, sorted by code unit so that the order is the same everywhere. */
export function listFiles(folder: string): string[] {
  const walk = (at: string): string[] =>
    readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk('').sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** What file systems say where a second name for a file cannot be had. */
const NO_LINKS = new Set(['EXDEV', 'EPERM', 'EACCES', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** Gives a file a second name; false where the file system knows none. */
export function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if (NO_LINKS.has((cause as NodeJS.ErrnoException).code ?? '')) return false;
    throw cause;
  }
}

/** Gives a file that nobody writes to a second name, or a copy where there can be none. */
export function linkOrCopy(from: string, to: string): void {
  if (!linked(from, to)) copyFileSync(from, to);
}

/** Whether two names are of one file on the disk; not where one is of none. */
export function isOneFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/**
 * Copies the files of a folder over those of another, file by file: of a disk that is full `cpSync` says only that it
 * could not write (EIO).
 * @param wanted which of them, by their path within the folder.
 * @param copy how each of them gets there.
 */
export function copyFolder(
  from: string,
  to: string,
  wanted: (path: string) => boolean = () => true,
  copy: (from: string, to: string) => void = copyFileSync,
): void {
  const made = new Set<string>();
  const make = (folder: string): void => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
  make(to);
  for (const path of listFiles(from)) {
    if (!wanted(path)) continue;
    make(dirname(join(to, path)));
    copy(join(from, path), join(to, path));
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
