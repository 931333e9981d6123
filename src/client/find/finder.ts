import type { NameIndex } from '../../shared/name-index.ts';
import { createReader, type AskedSubject } from './asked.ts';
import { findMistakes } from './mistakes.ts';
import { neutral, queryOf, stem, writings } from './query.ts';
import { isSpelt } from './near-sounds.ts';
import { findSoundMistakes, findSounds, hasLetters } from './sounds.ts';
import { findText, type Hit, type Part } from './terms.ts';
import { unpack, type Found, type FoundStreet, type PlaceKind } from './unpack.ts';
import { findWithin } from './within.ts';

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

/** Ranks: the smaller the better, `none` is no answer. Exact before near, as typed before what is left of it. */
const none = 255;
const rankOf = (base: number): Record<Part, number> => ({ whole: base, start: base + 1, inside: base + 2 });
const everywhere = (base: number): Record<Part, number> => ({ whole: base, start: base, inside: base });
const ranks = {
  whole: 0,
  /** But for a neutral ending. */
  bare: 1,
  text: { whole: 0, start: 2, inside: 3 },
  sound: rankOf(4),
  place: 7,
  placeSound: 8,
  /** The name stands in what was typed, and the rest is understood. */
  within: 9,
  withinBare: 10,
  /** Every word answers by itself. */
  words: 11,
  /** What is left without places and questions. */
  core: rankOf(12),
  coreSound: everywhere(15),
  /** From here on the answers are near, not exact. */
  nearSound: rankOf(16),
  mistake: { whole: 19, start: 21, inside: 22 },
  /** The name stands in what was typed, beside words that are not understood. */
  withinMore: 20,
  coreMistake: rankOf(23),
  stem: rankOf(26),
};
/** As many better answers leave no room for mistaken ones. */
const enough = 8;

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

interface Ranked {
  readonly of: Uint8Array;
  /** How many owners have a rank. */
  answered: number;
  best: number;
  /** What of the query stands in the names. */
  words: string;
}

/** Makes an index ready to be searched. */
export function createFinder(index: NameIndex): Finder {
  const { compounds, owners, terms, near, addresses, places, placeNames, years, lengths, id, record } =
    unpack(index);
  const reader = createReader(placeNames, index.subjects);
  const isStreet = (owner: number): boolean => owner >= compounds;

  const as =
    (ranked: Ranked, given: Record<Part, number>): Hit =>
    (owner, part) => {
      const before = ranked.of[owner]!;
      if (before === none) ranked.answered++;
      if (given[part] < before) ranked.of[owner] = given[part];
      if (given[part] < ranked.best) ranked.best = given[part];
    };

  /** All compounds that lie where the query is found. */
  function lying(ranked: Ranked, query: string, kind: PlaceKind, base: number, sounding: boolean): void {
    const { terms: where, lies } = places[kind];
    const here = new Uint8Array(where.owners.length + 1);
    let some = false;
    const found: Hit = (place) => {
      here[place] = 1;
      some = true;
    };
    if (sounding) findSounds(where, query, found);
    else findText(where, query, found);
    if (!some) return;
    const hit = as(ranked, everywhere(base));
    for (let i = 0; i < compounds; i++) if (here[lies[i]!] === 1) hit(i, 'inside');
  }

  /** Ranks the names that hold one word, by their text or their sound. */
  function named(ranked: Ranked, query: string): void {
    findText(terms, query, as(ranked, ranks.text));
    if (hasLetters(query)) findSounds(terms, query, as(ranked, ranks.sound));
  }

  /** Ranks all owners that hold one word, or lie where it is found. */
  function exact(ranked: Ranked, query: string): void {
    named(ranked, query);
    lying(ranked, query, 'community', ranks.place, false);
    lying(ranked, query, 'street', ranks.place, false);
    findText(addresses, query, as(ranked, everywhere(ranks.place)));
    if (hasLetters(query) && query.length > 1)
      for (const kind of ['community', 'street', 'address'] as const)
        lying(ranked, query, kind, ranks.placeSound, true);
  }

  /** Ranks the names that stand in the query. */
  function within(ranked: Ranked, query: string): void {
    for (const { owner, words, whole, before, after } of findWithin(terms, query, isStreet)) {
      let rank = ranks.withinMore;
      if (before === '' && !isStreet(owner) && after.replace(neutral, '') === '') rank = ranks.bare;
      else if (reader.knows(before, after)) rank = whole ? ranks.within : ranks.withinBare;
      // Two characters may stand in anything.
      else if (words.length < 3) continue;
      if (rank < ranked.of[owner]! && ranked.answered === 0) ranked.words = words;
      as(ranked, everywhere(rank))(owner, 'inside');
    }
  }

  /** Ranks the owners that hold every word, each anywhere. */
  function everyWord(ranked: Ranked, parts: readonly string[]): void {
    const each = parts.map((part) => {
      const one = fresh(part);
      exact(one, part);
      return one.of;
    });
    const hit = as(ranked, everywhere(ranks.words));
    for (let owner = 0; owner < owners; owner++)
      if (each.every((one) => one[owner] !== none)) hit(owner, 'inside');
    if (ranked.answered > 0) ranked.words = parts[0]!;
  }

  const fresh = (words: string): Ranked => ({
    of: new Uint8Array(owners).fill(none),
    answered: 0,
    best: none,
    words,
  });

  /** Ranks for all that was typed. */
  function search(typed: string): Ranked & Pick<Answers, 'house' | 'subjects'> {
    const query = queryOf(typed);
    const ranked = fresh(query);
    const parts = typed.trim().split(/\s+/).map(queryOf).filter(Boolean);
    exact(ranked, query);
    for (const writing of writings(query).slice(1)) named(ranked, writing);
    if (ranked.answered === 0 && parts.length > 1) everyWord(ranked, parts);
    // Of many answers the query is a part; only of one with an ending it may yet be more than the name.
    if (/\p{Script=Han}/u.test(query) && (ranked.answered < enough || neutral.test(query)))
      for (const writing of writings(query)) within(ranked, writing);
    const { core, house } = reader.read(query);
    if (ranked.answered === 0 && core.length > 1 && core !== query) {
      for (const writing of writings(core)) findText(terms, writing, as(ranked, ranks.core));
      if (hasLetters(core)) findSounds(terms, core, as(ranked, ranks.coreSound));
      ranked.words = core;
    }
    // Of the name only the rest asks for a subject; 电梯厂宿舍 asks for none.
    const exactly = ranked.best < ranks.within;
    const rest = ranked.answered > 0 && core !== '' ? query.split(ranked.words).join('\n') : query;
    const about = exactly && core !== '' ? [] : reader.about(rest);
    if (core === '' && about.length > 0) return { ...ranked, house, subjects: about };
    if (ranked.answered < enough) approximate(ranked, query, ranks.nearSound, ranks.mistake);
    if (ranked.answered === 0 && core.length > 1 && core !== query)
      approximate(ranked, core, ranks.coreMistake, ranks.coreMistake);
    if (ranked.answered === 0) {
      ranked.words = stem(core);
      if (ranked.words.length > 1) findText(terms, ranked.words, as(ranked, ranks.stem));
    }
    return { ...ranked, house, subjects: about };
  }

  function approximate(
    ranked: Ranked,
    query: string,
    sound: Record<Part, number>,
    mistake: Record<Part, number>,
  ): void {
    if (isSpelt(query)) findSounds(near, query, as(ranked, sound));
    findMistakes(terms, query, as(ranked, mistake));
    if (hasLetters(query)) findSoundMistakes(terms, query, as(ranked, mistake));
  }

  /** Best rank, newest plan, shortest name, order of the table. */
  function best(ranked: Uint8Array, most: number): number[] {
    const better = (a: number, b: number): boolean =>
      (ranked[a]! - ranked[b]! || years[b]! - years[a]! || lengths[a]! - lengths[b]! || a - b) < 0;
    const chosen: number[] = [];
    for (let owner = 0; owner < owners; owner++) {
      if (ranked[owner] === none) continue;
      const last = chosen[chosen.length - 1];
      if (chosen.length === most && last !== undefined && !better(owner, last)) continue;
      let at = chosen.length;
      while (at > 0 && better(owner, chosen[at - 1]!)) at--;
      chosen.splice(at, 0, owner);
      if (chosen.length > most) chosen.pop();
    }
    return chosen;
  }

  return {
    find(typed, most) {
      if (queryOf(typed) === '')
        return { shown: [], total: 0, near: false, words: '', house: null, subjects: [] };
      const { of, answered, words, house, subjects: about } = search(typed);
      const chosen = best(of, most);
      const isNear = chosen.length > 0 && of[chosen[0]!]! >= ranks.nearSound.whole;
      return { shown: chosen.map(record), total: answered, near: isNear, words, house, subjects: about };
    },
    ids(typed) {
      if (queryOf(typed) === '') return null;
      const { of } = search(typed);
      const found = new Set<string>();
      for (let i = 0; i < compounds; i++) if (of[i] !== none) found.add(id(i));
      return found;
    },
  };
}
