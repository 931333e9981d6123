import { idAt, NUMBER, unpackNumbers, unpackText, type NameIndex } from '../../name-index.ts';
import { findMistakes } from './mistakes.ts';
import { queryOf, stem } from './query.ts';
import { createSounds, findSoundMistakes, findSounds, hasLetters, hear } from './sounds.ts';
import { createTerms, findText, type Hit, type Part } from './terms.ts';

/** A compound that answers. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** Known by these names before. */
  readonly former: readonly string[];
  readonly street: string | null;
  readonly community: string | null;
  readonly address: string | null;
  /** The word of its status or batch. */
  readonly state: string;
  readonly listed: string;
  readonly note: string | null;
}

/** A street that answers. */
export interface FoundStreet {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export interface Answers {
  /** The best, best first. */
  readonly shown: readonly (Found | FoundStreet)[];
  readonly total: number;
  /** Nothing holds the words as they were typed: these are near. */
  readonly near: boolean;
  /** What stands in the names shown, to be marked. */
  readonly words: string;
}

/** Finds compounds and streets by names, places and sounds. */
export interface Finder {
  /** The `most` best answers. */
  find(typed: string, most: number): Answers;
  /** Ids of all compounds that answer; null when nothing is asked. */
  ids(typed: string): ReadonlySet<string> | null;
}

/** Ranks: the smaller the better, `none` is no answer. */
const none = 255;
const rankOf = (base: number): Record<Part, number> => ({ whole: base, start: base + 1, inside: base + 2 });
const ranks = { text: rankOf(0), sound: rankOf(3), place: 6, placeSound: 7, mistake: rankOf(8) };
/** As many better answers leave no room for mistaken ones. */
const enough = 8;

/**
 * Searched for before the first letter, so that the engine has seen the code of every kind of search when it must be
 * quick: a letter, initials, sounds with a mistake, characters with one.
 */
export const rehearsal: readonly string[] = ['q', 'qx', 'xqzx', 'zhuangxyqu', '错字新村'];

/** Unpacks an index and makes ready to search in it. */
export function createFinder(index: NameIndex): Finder {
  const { alphabet, streets, columns } = index;
  const lines = (packed: string): string[] => unpackText(packed, alphabet).split('\n');
  const names = lines(index.names);
  const count = index.names === '' ? 0 : names.length;
  const column = {
    address: unpackNumbers(columns.address),
    community: unpackNumbers(columns.community),
    street: unpackNumbers(columns.street),
    state: unpackNumbers(columns.state),
    list: unpackNumbers(columns.list),
  };
  const communities = lines(index.communities);
  const patterns = lines(index.addresses);
  const former = new Map(index.former);
  const notes = new Map(index.notes);
  const sounds = createSounds(index.sounds);
  // Compounds first, then streets.
  const owners = count + streets.length;

  const named = names.slice(0, count);
  const whose = named.map((_, i) => i);
  for (const [i, list] of former)
    for (const name of list) {
      named.push(name);
      whose.push(i);
    }
  streets.forEach(({ name }, i) => {
    named.push(name);
    whose.push(count + i);
  });
  const terms = hear(createTerms(named, whose), sounds);

  const ids = lines(index.ids);

  /** Addresses with their numbers, in the order of the compounds. */
  const numbers = unpackNumbers(index.numbers);
  const pieces = patterns.map((pattern) => pattern.split(NUMBER));
  const addresses: (string | null)[] = [];
  for (let i = 0, taken = 0; i < count; i++) {
    const parts = column.address[i] === 0 ? null : pieces[column.address[i]! - 1]!;
    let address = parts && parts[0]!;
    if (parts)
      for (let part = 1; part < parts.length; part++) address += `${numbers[taken++]!}${parts[part]!}`;
    addresses.push(address);
  }
  const addressTerms = createTerms(
    addresses.map((address) => address ?? ''),
    addresses.map((_, i) => i),
  );
  /** The few different places, to be looked through once for all that lie there. */
  const numbered = (texts: readonly string[]) =>
    hear(
      createTerms(
        texts,
        texts.map((_, i) => i + 1),
      ),
      sounds,
    );
  const placeTerms = {
    community: numbered(communities),
    street: numbered(streets.map(({ name }) => name)),
    address: numbered(patterns),
  };

  /** Ranks all owners for one word. */
  function rank(query: string): Uint8Array {
    const ranked = new Uint8Array(owners).fill(none);
    let answered = 0;
    const as =
      (given: Record<Part, number>): Hit =>
      (owner, part) => {
        const before = ranked[owner]!;
        if (before === none) answered++;
        if (given[part] < before) ranked[owner] = given[part];
      };
    const everywhere = (base: number): Record<Part, number> => ({ whole: base, start: base, inside: base });
    /** All compounds that lie where the query is found. */
    function lying(kind: 'community' | 'street' | 'address', base: number, sounding: boolean): void {
      const { [kind]: where } = placeTerms;
      const here = new Uint8Array(where.owners.length + 1);
      let some = false;
      const found: Hit = (place) => {
        here[place] = 1;
        some = true;
      };
      if (sounding) findSounds(where, query, found);
      else findText(where, query, found);
      if (!some) return;
      const hit = as(everywhere(base));
      const lies = column[kind];
      for (let i = 0; i < count; i++) if (here[lies[i]!] === 1) hit(i, 'inside');
    }

    const letters = hasLetters(query);
    findText(terms, query, as(ranks.text));
    if (letters) findSounds(terms, query, as(ranks.sound));
    lying('community', ranks.place, false);
    lying('street', ranks.place, false);
    findText(addressTerms, query, as(everywhere(ranks.place)));
    if (letters && query.length > 1)
      for (const kind of ['community', 'street', 'address'] as const) lying(kind, ranks.placeSound, true);
    if (answered < enough) {
      findMistakes(terms, query, as(ranks.mistake));
      if (letters) findSoundMistakes(terms, query, as(ranks.mistake));
    }
    return ranked;
  }

  function answers(ranked: Uint8Array): number {
    let n = 0;
    for (const value of ranked) if (value !== none) n++;
    return n;
  }

  /** Ranks for all that was typed: as one word; else every word for itself; else without the common ending. */
  function search(typed: string): { ranked: Uint8Array; total: number; words: string } {
    const query = queryOf(typed);
    const whole = { ranked: rank(query), words: query };
    const total = answers(whole.ranked);
    const parts = typed.trim().split(/\s+/).map(queryOf).filter(Boolean);
    if (total > 0) return { ...whole, total };
    if (parts.length > 1) {
      const each = parts.map(rank);
      const ranked = whole.ranked.map((_, i) => Math.max(...each.map((one) => one[i]!)));
      if (answers(ranked) > 0) return { ranked, total: answers(ranked), words: parts[0]! };
    }
    const short = stem(typed);
    const ranked = short === query ? whole.ranked : rank(short);
    return { ranked, total: answers(ranked), words: short };
  }

  // A street comes before what lies in it.
  const years = Int32Array.from({ length: owners }, (_, owner) =>
    owner < count ? index.lists[column.list[owner]!]![1] : 9999,
  );
  const lengths = Int32Array.from({ length: owners }, (_, owner) =>
    owner < count ? names[owner]!.length : streets[owner - count]!.name.length,
  );

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

  function found(owner: number): Found | FoundStreet {
    if (owner >= count) return streets[owner - count]!;
    const [place, near] = [column.community[owner]!, column.street[owner]!];
    return {
      id: idAt(ids, owner),
      name: names[owner]!,
      former: former.get(owner) ?? [],
      street: near === 0 ? null : streets[near - 1]!.name,
      community: place === 0 ? null : communities[place - 1]!,
      address: addresses[owner]!,
      state: index.states[column.state[owner]!]!,
      listed: index.lists[column.list[owner]!]![0],
      note: notes.get(owner) ?? null,
    };
  }

  return {
    find(typed, most) {
      if (queryOf(typed) === '') return { shown: [], total: 0, near: false, words: '' };
      const { ranked, total, words } = search(typed);
      const chosen = best(ranked, most);
      const near =
        chosen.length > 0 && (ranked[chosen[0]!]! >= ranks.mistake.whole || words !== queryOf(typed));
      return { shown: chosen.map(found), total, near, words };
    },
    ids(typed) {
      if (queryOf(typed) === '') return null;
      const { ranked } = search(typed);
      const found = new Set<string>();
      for (let i = 0; i < count; i++) if (ranked[i] !== none) found.add(idAt(ids, i));
      return found;
    },
  };
}
