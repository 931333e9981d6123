import { comparable } from './query.ts';

/** Where in a term a query was found. */
export type Part = 'whole' | 'start' | 'inside';

/** A found term: whose it is, and where in it the query stands. */
export type Hit = (owner: number, part: Part) => void;

/**
 * Many short texts in one string, so that one native search goes through all of them: a line break before each
 * and after the last, compared as `comparable` writes them.
 */
export interface Terms {
  readonly text: string;
  /** Where each term begins in `text`, and at the end where the next would. */
  readonly starts: Int32Array;
  /** Whose each term is. */
  readonly owners: Int32Array;
}

/** Puts terms in one text; `owners` says whose each is, in the same order. */
export function createTerms(terms: readonly string[], owners: readonly number[]): Terms {
  const text = comparable(`\n${terms.join('\n')}\n`);
  const starts = new Int32Array(terms.length + 1);
  for (let i = 1; i <= terms.length; i++) starts[i] = text.indexOf('\n', starts[i - 1]! + 1);
  for (let i = 0; i <= terms.length; i++) starts[i]!++;
  return { text, starts, owners: Int32Array.from(owners) };
}

/** The term that a place in the text belongs to. */
export function termAt({ starts }: Terms, at: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Calls `at` for every place where the query stands in the text. */
export function places(text: string, query: string, at: (place: number) => void): void {
  for (let place = text.indexOf(query); place >= 0; place = text.indexOf(query, place + 1)) at(place);
}

/** The part of a term between two places of the text. */
export function partOf({ text }: Terms, from: number, to: number): Part {
  if (text[from - 1] !== '\n') return 'inside';
  return text[to] === '\n' ? 'whole' : 'start';
}

/** Every term that holds the query as it stands. */
export function findText(terms: Terms, query: string, hit: Hit): void {
  places(terms.text, query, (from) => {
    hit(terms.owners[termAt(terms, from)]!, partOf(terms, from, from + query.length));
  });
}
