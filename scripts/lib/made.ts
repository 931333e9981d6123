import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashFolder } from './files.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What decides how data become pages: the code, what it shows as it is, and the versions of all packages. */
const PROGRAM = ['src', 'public', 'scripts/lib', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

let program: string | null = null;

/** SHA-256 over the program's own files, worked out once in a process. */
function hashProgram(): string {
  if (program !== null) return program;
  const hash = createHash('sha256').update(JSON.stringify(process.execArgv));
  for (const path of PROGRAM) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    hash.update(path).update(statSync(full).isDirectory() ? hashFolder(full) : readFileSync(full));
  }
  program = hash.digest('hex');
  return program;
}

/**
 * Hash of all that the pages of a dataset are made of: the program, the files of its folder, and what the build read
 * elsewhere. Where it is the same as when a release was made, so are the pages.
 */
export const madeOf = (folder: string, elsewhere: unknown): string =>
  createHash('sha256')
    .update(hashProgram())
    .update(hashFolder(folder))
    .update(JSON.stringify(elsewhere))
    .digest('hex');
