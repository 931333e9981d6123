import { info } from '../fixtures/info.ts';
import { streetSpellings } from '../../src/model/canonical.ts';
import { revisionsOf, type Commit, type Revisions } from '../../src/model/revisions/revisions.ts';

/** Spellings of a district with one street, 东街道 or 东. */
export const spellings = streetSpellings({
  ...info,
  streets: [{ code: '1', name: '东街道', aliases: ['东'], label: [120.4, 36.1] }],
});

/** Files of a commit from texts by name; null deletes. */
export const filesOf = (texts: Readonly<Record<string, string | null>>): Commit['files'] =>
  Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: text === null ? null : new TextEncoder().encode(text),
  }));

/** Commits one second apart, from texts by file name. */
export const commits = (...list: (Record<string, string | null> & { message?: string })[]): Commit[] =>
  list.map(({ message = '改', ...texts }, i) => ({
    hash: String(i).repeat(40),
    time: 1_795_343_501 + i,
    message,
    files: filesOf(texts),
  }));

/** What such commits tell. */
export const history = (...list: Parameters<typeof commits>): Promise<Revisions> =>
  revisionsOf(commits(...list), [], spellings);
