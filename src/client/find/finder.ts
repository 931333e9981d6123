import type { NameIndex } from '../../shared/name-index.ts';
import { createReader, type AskedSubject, type Reader } from './asked.ts';
import { neutral, queryOf, stem, writings } from './query.ts';
import { NONE, Ranking, ranks } from './ranking.ts';
import { findText } from './terms.ts';
import { unpack, type Found, type FoundStreet, type Unpacked } from './unpack.ts';
import { everyWord, exact, left, named, near, within } from './ways.ts';

export interface Answers {
  /** The best, best first. */
  readonly shown: readonly (Found | FoundStreet)[];
  readonly total: number;
  /** Nothing holds the words as they were typed: these are near. */
  readonly near: boolean;
  /** What stands in the names shown, to be marked. */
  readonly words: string;
  /** A house that was asked for, 3号楼; records are of whole compounds. */
  readonly house: string | null;
  /** What was asked beside a name, the likeliest first. */
  readonly subjects: readonly AskedSubject[];
}

/** Finds compounds and streets by names, places and sounds. */
export interface Finder {
  /** The `most` best answers. */
  find(typed: string, most: number): Answers;
  /** Ids of all compounds that answer; null when nothing is asked. */
  ids(typed: string): ReadonlySet<string> | null;
}

/** As many better answers leave no room for mistaken ones. */
const ENOUGH = 8;

/**
 * Searched for before the first letter, so that the engine has seen the code of every kind of search when it must be
 * quick: a letter, initials, sounds with a mistake, characters with one, a question.
 */
export const rehearsal: readonly string[] = [
  'q',
  'qx',
  'xqzx',
  'zhuangxyqu',
  '错字新村',
  '错字新村3号楼什么时候改造',
];

/** Ranks all owners for what was typed, by every way that is still wanted: the surest come first. */
function search(
  index: Unpacked,
  reader: Reader,
  typed: string,
): Pick<Answers, 'house' | 'subjects'> & { readonly ranking: Ranking } {
  const query = queryOf(typed);
  const ranking = new Ranking(index.owners, query);
  const words = typed.trim().split(/\s+/).map(queryOf).filter(Boolean);
  exact(index, query, ranking);
  for (const writing of writings(query).slice(1)) named(index, writing, ranking);
  if (ranking.answered === 0 && words.length > 1) everyWord(index, words, ranking);
  // Of many answers the query is a part; only of one with an ending it may yet be more than the name.
  if (/\p{Script=Han}/u.test(query) && (ranking.answered < ENOUGH || neutral.test(query)))
    for (const writing of writings(query)) within(index, writing, ranking, reader.knows);
  const { core, house } = reader.read(query);
  const isLess = core.length > 1 && core !== query;
  if (ranking.answered === 0 && isLess) left(index, core, ranking);
  // Of the name only the rest asks for a subject; 电梯厂宿舍 asks for none.
  const exactly = ranking.best < ranks.within;
  const rest = ranking.answered > 0 && core !== '' ? query.split(ranking.words).join('\n') : query;
  const subjects = exactly && core !== '' ? [] : reader.about(rest);
  if (core === '' && subjects.length > 0) return { ranking, house, subjects };
  if (ranking.answered < ENOUGH) near(index, query, ranking, ranks.nearSound, ranks.mistake);
  if (ranking.answered === 0 && isLess) near(index, core, ranking, ranks.coreMistake, ranks.coreMistake);
  if (ranking.answered === 0) {
    ranking.words = stem(core);
    if (ranking.words.length > 1) findText(index.terms, ranking.words, ranking.hit(ranks.stem));
  }
  return { ranking, house, subjects };
}

/** Makes an index ready to be searched. */
export function createFinder(packed: NameIndex): Finder {
  const index = unpack(packed);
  const reader = createReader(index.placeNames, packed.subjects);
  return {
    find(typed, most) {
      if (queryOf(typed) === '')
        return { shown: [], total: 0, near: false, words: '', house: null, subjects: [] };
      const { ranking, house, subjects } = search(index, reader, typed);
      const { of, answered: total, words } = ranking;
      const chosen = ranking.first(most, index);
      const isNear = chosen.length > 0 && of[chosen[0]!]! >= ranks.nearSound.whole;
      return { shown: chosen.map(index.record), total, near: isNear, words, house, subjects };
    },
    ids(typed) {
      if (queryOf(typed) === '') return null;
      const { of } = search(index, reader, typed).ranking;
      const found = new Set<string>();
      for (let i = 0; i < index.compounds; i++) if (of[i] !== NONE) found.add(index.id(i));
      return found;
    },
  };
}
