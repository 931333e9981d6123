import { neutral, ofStreet } from './query.ts';
import type { Terms } from './terms.ts';

/** A name that stands in the query. */
export interface Within {
  readonly owner: number;
  /** What of it stands there: 金泰 of 金泰小区. */
  readonly words: string;
  /** The whole name does. */
  readonly whole: boolean;
  readonly before: string;
  readonly after: string;
}

/** Place of the first such character in the query, plus one; cleared after each search. */
const placeOf = new Uint8Array(0x10000);

/**
 * The longest names that stand in the query, whole or without their neutral ending; 金岭新村 asks not for 新村.
 * @param isStreet of an owner: streets have endings of their own, and the longest of them do not hide compounds.
 */
export function findWithin(terms: Terms, query: string, isStreet: (owner: number) => boolean): Within[] {
  const { text, starts, owners } = terms;
  const last = Math.min(query.length - 1, 255);
  for (let i = last - 1; i >= 0; i--) placeOf[query.charCodeAt(i)] = i + 1;
  const longest = {
    street: { length: 2, found: [] as Within[] },
    compound: { length: 2, found: [] as Within[] },
  };
  for (let term = 0; term < owners.length; term++) {
    const start = starts[term]!;
    const unit = text.charCodeAt(start);
    if (placeOf[unit] === 0) continue;
    const owner = owners[term]!;
    const length = starts[term + 1]! - 1 - start;
    const kind = longest[isStreet(owner) ? 'street' : 'compound'];
    for (let from = placeOf[unit]! - 1; from < last; from++) {
      if (query.charCodeAt(from) !== unit) continue;
      let same = 1;
      while (
        same < length &&
        from + same < query.length &&
        text.charCodeAt(start + same) === query.charCodeAt(from + same)
      )
        same++;
      if (same < kind.length) continue;
      let taken = same;
      if (same < length) {
        const name = text.slice(start, start + length);
        taken = name.replace(kind === longest.street ? ofStreet : neutral, '').length;
        // The query may have begun another ending: 金泰小学 holds 金泰 of 金泰小区.
        if (taken === length || taken > same || taken < kind.length) continue;
      }
      if (taken > kind.length) kind.found = [];
      kind.length = taken;
      kind.found.push({
        owner,
        words: query.slice(from, from + taken),
        whole: taken === length,
        before: query.slice(0, from),
        after: query.slice(from + taken),
      });
    }
  }
  for (let i = 0; i < last; i++) placeOf[query.charCodeAt(i)] = 0;
  return [...longest.compound.found, ...longest.street.found];
}
