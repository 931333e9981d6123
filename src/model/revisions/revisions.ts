import { personalData } from '../../intake/personal.ts';
import { PERSONAL, readOldTable } from '../../intake/version.ts';
import type { Table } from '../../schema/table.ts';
import { sameForm } from '../../schema/same-form.ts';
import { tableNames, tables } from '../../schema/tables/index.ts';
import type { Spellings } from '../canonical.ts';
import { diffTables, type Change } from './diff.ts';
import { infoTitle, infoVersions } from './info.ts';
import { tableVersion, type TableVersion } from './version.ts';

/** A commit of the dataset's folder as git has it: the files that it changed; null bytes is a deleted file. */
export interface Commit {
  readonly hash: string;
  /** Commit time, seconds since 1970. */
  readonly time: number;
  readonly message: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array | null }[];
}

/** What one commit changed in the data, for readers. */
export interface Revision {
  readonly hash: string;
  /** RFC 3339 in the time of China: `2026-11-22T18:17:21+08:00`. */
  readonly at: string;
  /** From a line `原因：…` of the commit's message; null where none is given. */
  readonly reason: string | null;
  /** Tables whose file is there for the first time, with their number of records. */
  readonly first: readonly { readonly table: string; readonly records: number }[];
  readonly changes: readonly Change[];
  /** Tables that could not be read in this commit; what changed is told by the next one that can be. */
  readonly unreadable: readonly { readonly table: string; readonly why: string }[];
}

/** The history of a dataset; with `missing`, why there is none. */
export interface Revisions {
  readonly missing: string | null;
  /** Newest first. */
  readonly list: readonly Revision[];
  /** Changes of the published data that no commit holds yet. */
  readonly pending: number;
}

/** What is known of the tables after the commits so far, by title. */
type State = Map<string, TableVersion>;
/** What became different between two states of the files. */
export type Step = Pick<Revision, 'first' | 'changes' | 'unreadable'>;

const CHINA = 8 * 3600;

/** Seconds since 1970 as a time of China, whatever the machine's zone: `2026-11-22T18:17:21+08:00`. */
export const chinaTime = (seconds: number): string =>
  `${new Date((seconds + CHINA) * 1000).toISOString().slice(0, 19)}+08:00`;

/** The versions a file holds, or why it cannot be read; null for a file that is no table. */
function versionsOf(
  name: string,
  bytes: Uint8Array | null,
  streets: Spellings,
): { title: string; versions: TableVersion[] | string } | null {
  if (name === 'dataset.json') {
    const text = bytes === null ? null : new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
    return {
      title: infoTitle,
      versions: text === null ? [] : (infoVersions(text) ?? '不是正确的JSON'),
    };
  }
  const found = tableNames.find((own) => tables[own].file === name);
  if (found === undefined) return null;
  const table: Table = tables[found];
  const { title } = table;
  // A file that went takes its records with it.
  if (bytes === null) return { title, versions: [{ title, references: new Set(), records: new Map() }] };
  const old = readOldTable(table, bytes);
  return { title, versions: old.ok ? [tableVersion(table, old.rows, streets)] : old.why };
}

/** Whether every table among files can be read. */
export const areReadable = (files: Commit['files'], streets: Spellings): boolean =>
  step(new Map(), files, streets).unreadable.length === 0;

/** Takes the files of one commit in: what is new, what changed, what cannot be read. */
function step(state: State, files: Commit['files'], streets: Spellings): Step {
  const order = ['dataset.json', ...tableNames.map((name) => tables[name].file as string)];
  const sorted = files
    .filter(({ name }) => order.includes(name))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const first: { table: string; records: number }[] = [];
  const changes: Change[] = [];
  const unreadable: { table: string; why: string }[] = [];
  for (const { name, bytes } of sorted) {
    const read = versionsOf(name, bytes, streets);
    if (read === null) continue;
    if (typeof read.versions === 'string') {
      unreadable.push({ table: read.title, why: read.versions });
      continue;
    }
    for (const version of read.versions) {
      const { title } = version;
      const before = state.get(title);
      state.set(title, version);
      if (before) changes.push(...diffTables(before, version));
      else if (version.records.size > 0) first.push({ table: title, records: version.records.size });
    }
  }
  return { first, changes: withReasons(changes, state), unreadable };
}

/** Records that went, with the reason that removals.csv gives. */
function withReasons(changes: readonly Change[], state: State): Change[] {
  const reasons = new Map(
    [...(state.get(tables.removals.title)?.records.values() ?? [])].map(({ cells }) => [
      `${cells.get('表') ?? ''} ${sameForm(cells.get('编号') ?? '')}`,
      cells.get('原因') ?? null,
    ]),
  );
  return changes.map((change) =>
    change.kind === '撤下'
      ? { ...change, reason: reasons.get(`${change.table} ${sameForm(change.id)}`) ?? null }
      : change,
  );
}

/** What a commit of the files as they are now would tell, over the files of an earlier one. */
export function changesBetween(before: Commit['files'], after: Commit['files'], streets: Spellings): Step {
  const state: State = new Map();
  step(state, before, streets);
  const gone = before.filter(({ name }) => !after.some((file) => file.name === name));
  return step(state, [...after, ...gone.map(({ name }) => ({ name, bytes: null }))], streets);
}

/** Why a commit says it was made; a reason with personal data is not repeated. */
function reasonOf(message: string): string | null {
  const reason = /^原因[:：]\s*(\S.*?)\s*$/m.exec(message)?.[1] ?? null;
  return reason !== null && personalData(reason) !== null ? PERSONAL : reason;
}

/** A history that cannot be told, and why. */
export const noRevisions = (missing: string): Revisions => ({ missing, list: [], pending: 0 });

/**
 * What each commit changed in the data. Commits come oldest first and are read one at a time, so only two
 * versions of a table are in memory. Commits that changed no record (order, spelling, maps) are left out.
 * @param working the files as they lie in the folder, to tell what is not committed yet.
 * @param begun what is known of the commits before: what they told, newest first, and the files as the last of them
 * left them, all readable, null bytes for one that went.
 */
export async function revisionsOf(
  commits: AsyncIterable<Commit> | Iterable<Commit>,
  working: Commit['files'],
  streets: Spellings,
  begun: Pick<Commit, 'files'> & Pick<Revisions, 'list'> = { files: [], list: [] },
): Promise<Revisions> {
  const state: State = new Map();
  step(state, begun.files, streets);
  const list: Revision[] = [];
  for await (const { hash, time, message, files } of commits) {
    const told = step(state, files, streets);
    if (told.first.length + told.changes.length + told.unreadable.length === 0) continue;
    list.push({ hash, at: chinaTime(time), reason: reasonOf(message), ...told });
  }
  const { first, changes } = step(state, working, streets);
  const pending = changes.length + first.reduce((sum, { records }) => sum + records, 0);
  return { missing: null, list: [...list.reverse(), ...begun.list], pending };
}
