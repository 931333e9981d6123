import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import {
  areReadable,
  noRevisions,
  revisionsOf,
  type Commit,
  type Revisions,
} from '../../src/model/revisions/revisions.ts';
import type { Spellings } from '../../src/model/canonical.ts';
import { UserError } from './cli.ts';
import { surroundings } from './surroundings.ts';

/** Why there is no history to read, in words for the page. */
const MISSING = {
  git: '生成网站的机器上没有git',
  repository: '这份数据不在git版本库里',
  shallow: '取来的版本库只有最近的一段（浅克隆），列出来会把早就收录的当成新收录的',
  commits: '这份数据还没有提交到版本库',
} as const;

interface LogEntry {
  readonly hash: string;
  readonly time: number;
  readonly message: string;
  /** Changed files of the folder; the blob is null where the file is gone or is no plain file. */
  readonly files: readonly { readonly name: string; readonly blob: string | null }[];
}

/** Nothing of the surroundings that would lead git elsewhere or change what it prints. */
const environment = (): NodeJS.ProcessEnv => ({
  ...surroundings(),
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
});

async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], {
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  return stdout;
}

const LOG = [
  ...['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', '-c', 'log.showRoot=true', 'log'],
  ...['--reverse', '--first-parent', '--diff-merges=first-parent', '--relative', '--raw', '--no-abbrev'],
  ...['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--no-notes', '--encoding=UTF-8', '-z'],
  ...['--format=%H%x00%ct%x00%B%x00', '--', '.'],
];

/** What `git log -z --raw` prints: hash, time, message, nothing, then a raw line and a name for each file. */
function parseLog(output: string): LogEntry[] {
  const tokens = output.split('\0');
  const entries: LogEntry[] = [];
  for (let i = 0; i + 3 < tokens.length;) {
    const [hash = '', time = '', message = ''] = tokens.slice(i, i + 3);
    i += 4;
    const files: { name: string; blob: string | null }[] = [];
    for (; /^\n?:/.test(tokens[i] ?? ''); i += 2) {
      const [, mode = '', , blob = ''] = (tokens[i] ?? '').trim().split(' ');
      files.push({ name: tokens[i + 1] ?? '', blob: mode.startsWith('100') ? blob : null });
    }
    entries.push({ hash, time: Number(time), message, files });
  }
  return entries;
}

/** The blobs of one `git cat-file --batch`, one after the other in the order asked; null where git lacks one. */
async function* readBlobs(folder: string, blobs: readonly string[]): AsyncGenerator<Buffer | null> {
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch'], { env: environment() });
  const chunks: AsyncIterator<Buffer> = child.stdout[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const { value, done } = await chunks.next();
    if (done) throw new UserError(`git cat-file 没有读完：${folder}`);
    held = Buffer.concat([held, value as Buffer]);
  };
  const take = async (size: number): Promise<Buffer> => {
    while (held.length < size) await more();
    const taken = held.subarray(0, size);
    held = held.subarray(size);
    return taken;
  };
  child.stdin.end(blobs.map((blob) => `${blob}\n`).join(''));
  for (let n = 0; n < blobs.length; n++) {
    while (!held.includes(10)) await more();
    const head = (await take(held.indexOf(10) + 1)).toString().trim().split(' ');
    if (head[1] !== 'blob') {
      yield null;
      continue;
    }
    const bytes = await take(Number(head[2]));
    await take(1);
    yield bytes;
  }
}

/** Files that hold no data (maps, notes) are not asked for. */
const isData = (name: string): boolean => name === 'dataset.json' || /^[^/]+\.csv$/.test(name);

async function* withBytes(folder: string, entries: readonly LogEntry[]): AsyncGenerator<Commit> {
  const data = entries.map((entry) => ({ ...entry, files: entry.files.filter(({ name }) => isData(name)) }));
  const wanted = data.flatMap(({ files }) => files.flatMap(({ blob }) => blob ?? []));
  const blobs = readBlobs(folder, wanted);
  for (const { files, ...entry } of data) {
    const read: { name: string; bytes: Uint8Array | null }[] = [];
    for (const { name, blob } of files)
      read.push({ name, bytes: blob === null ? null : ((await blobs.next()).value as Buffer | null) });
    yield { ...entry, files: read };
  }
}

/** Every plain file of a dataset's folder as a commit has it. @throws UserError when there is no such commit. */
export async function filesAt(folder: string, commit: string): Promise<Commit['files']> {
  let listed: string;
  try {
    listed = await git(folder, ['ls-tree', '-z', commit, './']);
  } catch {
    throw new UserError(`版本库里没有“${commit}”，或者 ${folder} 不在版本库里`);
  }
  const entries = listed.split('\0').flatMap((line) => {
    const [, mode, blob, path] = /^(\d+) blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return mode?.startsWith('100') && blob && path ? [{ blob, name: basename(path) }] : [];
  });
  const blobs = readBlobs(
    folder,
    entries.map(({ blob }) => blob),
  );
  const files: { name: string; bytes: Uint8Array | null }[] = [];
  for (const { name } of entries) files.push({ name, bytes: (await blobs.next()).value as Buffer | null });
  return files;
}

/** The files of a folder as they lie there, data or not. */
export const filesNow = (folder: string): Commit['files'] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(join(folder, name)) }));

/** The data files as they lie in the folder. */
const workingFiles = (folder: string, committed: ReadonlySet<string>): Commit['files'] => {
  const present = new Set(readdirSync(folder).filter(isData));
  return [...new Set([...committed, ...present])].map((name) => ({
    name,
    bytes: present.has(name) ? readFileSync(join(folder, name)) : null,
  }));
};

/** What was learnt of a history, up to a commit: it need not be read again. */
export interface KnownHistory {
  readonly upTo: string;
  /** Newest first. */
  readonly list: Revisions['list'];
}

/** Where it is kept from one build to the next. */
export interface HistoryMemory {
  recall(): KnownHistory | null;
  keep(known: KnownHistory): void;
}

/**
 * The history of a dataset's folder along the first parents of HEAD: two short looks at the repository, one
 * `git log` and one `git cat-file --batch`, however many commits there are; with a memory only of the commits since.
 * Where there is no history to read
 * the result says why; nothing throws for want of git.
 */
export async function readHistory(
  folder: string,
  streets: Spellings,
  memory: HistoryMemory | null = null,
): Promise<Revisions> {
  let output: string;
  try {
    const shallow = await git(folder, ['rev-parse', '--is-shallow-repository']);
    if (shallow.trim() === 'true') return noRevisions(MISSING.shallow);
  } catch (cause) {
    return noRevisions((cause as NodeJS.ErrnoException).code === 'ENOENT' ? MISSING.git : MISSING.repository);
  }
  try {
    output = await git(folder, LOG);
  } catch {
    return noRevisions(MISSING.commits);
  }
  const entries = parseLog(output);
  if (entries.length === 0) return noRevisions(MISSING.commits);
  /** Data files that these commits changed. */
  const filesOf = (some: readonly LogEntry[]): Set<string> =>
    new Set(some.flatMap(({ files }) => files.map(({ name }) => name).filter(isData)));
  const committed = filesOf(entries);
  const known = memory?.recall() ?? null;
  const at = known === null ? -1 : entries.findIndex(({ hash }) => hash === known.upTo);
  const found = await revisionsOf(
    withBytes(folder, entries.slice(at + 1)),
    workingFiles(folder, committed),
    streets,
    known === null || at < 0
      ? undefined
      : { list: known.list, files: await dataAt(folder, known.upTo, filesOf(entries.slice(0, at + 1))) },
  );
  const upTo = entries.at(-1)!.hash;
  // A table that cannot be read at the last commit is compared with an older version of it, which is not kept.
  if (memory && areReadable(await dataAt(folder, upTo, committed), streets))
    memory.keep({ upTo, list: found.list });
  return found;
}

/** The data files as a commit left them; null bytes for one that was there before. */
async function dataAt(
  folder: string,
  commit: string,
  committed: ReadonlySet<string>,
): Promise<Commit['files']> {
  const there = (await filesAt(folder, commit)).filter(({ name }) => isData(name));
  const names = new Set(there.map(({ name }) => name));
  const gone = [...committed].filter((name) => !names.has(name));
  return [...there, ...gone.map((name) => ({ name, bytes: null }))];
}
