import { partOf, places, termAt, type Hit, type Terms } from './terms.ts';

/**
 * Terms that hold the query with one mistake: a character wrong, missing, too many, or two changed round. One half
 * of the query is then without mistake, and a native search finds it; the other half is compared from there.
 */

/** Compares forward or backward: character `i` of either text from the place where the other half ends. */
type Reader = (i: number) => string | undefined;

/**
 * How many characters of `text` the `length` characters of `query` take up with exactly one mistake; null when
 * there are more. `text` reads a line break, or nothing, where the term ends.
 */
function oneMistake(query: Reader, length: number, text: Reader): number | null {
  const ends = (i: number): boolean => text(i) === undefined || text(i) === '\n';
  const same = (from: number, shift: number): boolean => {
    for (let i = from; i < length; i++) if (query(i) !== text(i + shift)) return false;
    return true;
  };
  let at = 0;
  while (at < length && query(at) === text(at)) at++;
  if (at === length) return null;
  if (!ends(at)) {
    if (!ends(at + 1) && query(at) === text(at + 1) && query(at + 1) === text(at) && same(at + 2, 0))
      return length;
    if (same(at, 1)) return length + 1;
    if (same(at + 1, 0)) return length;
  }
  return same(at + 1, -1) ? length - 1 : null;
}

/** Calls `hit` for each; of two characters only whole terms count, or everything would be near everything. */
export function findMistakes(terms: Terms, query: string, hit: Hit): void {
  const { text, owners } = terms;
  if (query.length < 2) return;
  const found = (from: number, to: number): void => {
    const part = partOf(terms, from, to);
    if (query.length > 2 || part === 'whole') hit(owners[termAt(terms, from)]!, part);
  };
  const half = query.length >> 1;
  const [left, right] = [query.slice(0, half), query.slice(half)];
  places(text, left, (at) => {
    const after = at + half;
    const taken = oneMistake(
      (i) => right[i],
      right.length,
      (i) => text[after + i],
    );
    if (taken !== null) found(at, after + taken);
  });
  places(text, right, (at) => {
    const taken = oneMistake(
      (i) => left[half - 1 - i],
      half,
      (i) => text[at - 1 - i],
    );
    if (taken !== null) found(at - taken, at + right.length);
  });
  const turned = query.slice(0, half - 1) + query[half]! + query[half - 1]! + query.slice(half + 1);
  places(text, turned, (at) => found(at, at + turned.length));
}
