import type { Hit, Part } from './terms.ts';
import type { Unpacked } from './unpack.ts';

/** Ranks: the smaller the better, `NONE` is no answer. Exact before near, as typed before what is left of it. */
export const NONE = 255;
/** What rank it gives to be found in which part of a name. */
export type Given = Readonly<Record<Part, number>>;
const rankOf = (base: number): Given => ({ whole: base, start: base + 1, inside: base + 2 });
/** The same rank wherever in a name the query stands. */
export const everywhere = (base: number): Given => ({ whole: base, start: base, inside: base });
export const ranks = {
  whole: 0,
  /** But for a neutral ending. */
  bare: 1,
  text: { whole: 0, start: 2, inside: 3 },
  sound: rankOf(4),
  place: everywhere(7),
  placeSound: everywhere(8),
  /** The name stands in what was typed, and the rest is understood. */
  within: 9,
  withinBare: 10,
  /** Every word answers by itself. */
  words: everywhere(11),
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

/** The rank of every owner in one search. */
export class Ranking {
  readonly of: Uint8Array;
  /** How many owners have a rank. */
  answered = 0;
  /** The best that one has. */
  best = NONE;
  /** What of the query stands in the names. */
  words: string;

  constructor(owners: number, words: string) {
    this.of = new Uint8Array(owners).fill(NONE);
    this.words = words;
  }

  /** What gives an owner that is found its rank, unless it has a better one. */
  hit(given: Given): Hit {
    const { of } = this;
    return (owner, part) => {
      const [before, rank] = [of[owner]!, given[part]];
      if (before === NONE) this.answered++;
      if (rank < before) of[owner] = rank;
      if (rank < this.best) this.best = rank;
    };
  }

  /** The `most` first: best rank, newest plan, shortest name, order of the table. */
  first(most: number, { years, lengths }: Pick<Unpacked, 'years' | 'lengths'>): number[] {
    const { of } = this;
    const better = (a: number, b: number): boolean =>
      (of[a]! - of[b]! || years[b]! - years[a]! || lengths[a]! - lengths[b]! || a - b) < 0;
    const chosen: number[] = [];
    for (let owner = 0; owner < of.length; owner++) {
      if (of[owner] === NONE) continue;
      const last = chosen[chosen.length - 1];
      if (chosen.length === most && last !== undefined && !better(owner, last)) continue;
      let at = chosen.length;
      while (at > 0 && better(owner, chosen[at - 1]!)) at--;
      chosen.splice(at, 0, owner);
      if (chosen.length > most) chosen.pop();
    }
    return chosen;
  }
}
