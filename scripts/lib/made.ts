import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashFolder } from './files.ts';
import { servedName } from './served.ts';
import { keptJson } from './own-json.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What decides how data become pages: the code, what it shows as it is, and the versions of all packages. */
const PROGRAM = ['src', 'public', 'scripts/lib', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

let program: string | null = null;

/** SHA-256 over the program's own files, worked out once in a process. */
export function hashProgram(): string {
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

/** Beside what is served, never within: what a release says must not hang on how it was made. */
const fileOf = (out: string): string => join(out, 'made.json');

interface Made {
  readonly release: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** Keeps of what each dataset of the release that was just published was made, by id. */
export const writeMade = (out: string, release: string, parts: ReadonlyMap<string, string>): void =>
  writeFileSync(
    fileOf(out),
    `${JSON.stringify({ release, parts: Object.fromEntries(parts) } satisfies Made)}\n`,
  );

/** Of what each dataset of the served release was made, by id; nothing where another release is served by now. */
export function readMade(out: string): ReadonlyMap<string, string> {
  const file = fileOf(out);
  if (!existsSync(file)) return new Map();
  const made = keptJson<Made>(file, ({ parts }) => typeof parts === 'object' && parts !== null);
  return made?.release === servedName(out) ? new Map(Object.entries(made?.parts ?? {})) : new Map();
}
