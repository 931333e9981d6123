/** What is searched in one record. */
export interface Searchable {
  readonly name: string;
  /** Community, address, street: whatever else may be typed. */
  readonly more: string;
  /** Syllables with a space between: `jin ling xin cun`. */
  readonly pinyin: string;
}

/** How well a record answers: lower is better; null is no answer. */
export type Rank = number | null;

/** What was typed, as it is compared: no spaces, no capitals, no full-width letters. */
export const queryOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’·]+/g, '');

/** Latin letters and digits only: may be pinyin. */
const latin = /^[a-z0-9]+$/;

/** Does the query run along the syllables from `at`, taking of each its whole or its beginning? */
function runs(parts: readonly string[], at: number, query: string): boolean {
  if (query === '') return true;
  const part = parts[at];
  if (part === undefined) return false;
  let shared = 0;
  while (shared < part.length && part[shared] === query[shared]) shared++;
  for (let taken = shared; taken > 0; taken--) if (runs(parts, at + 1, query.slice(taken))) return true;
  return false;
}

/** Rank of a record for a query from `queryOf`; an empty query finds everything. */
export function rank(record: Searchable, query: string): Rank {
  if (query === '') return 0;
  const name = queryOf(record.name);
  const at = name.indexOf(query);
  if (at === 0) return name.length === query.length ? 0 : 1;
  if (at > 0) return 2;
  if (latin.test(query)) {
    const parts = record.pinyin.split(' ');
    for (let i = 0; i < parts.length; i++) if (runs(parts, i, query)) return i === 0 ? 3 : 4;
  }
  return queryOf(record.more).includes(query) ? 5 : null;
}

/** The records that answer, best first, in their own order where equal. */
export function search<T extends Searchable>(records: readonly T[], typed: string): T[] {
  const query = queryOf(typed);
  const ranked: { record: T; rank: number }[] = [];
  for (const record of records) {
    const found = rank(record, query);
    if (found !== null) ranked.push({ record, rank: found });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ record }) => record);
}

/** The name without what many names share, to look again when nothing was found: 金岭小区 → 金岭. */
export function stem(typed: string): string {
  const query = queryOf(typed);
  const short = query.replace(/(住宅)?(小区|社区|花园|家园|家属院|宿舍|楼院|新村|公寓|大院)$/, '');
  return short.length >= 2 ? short : query;
}

/** A name cut where the query stands in it: before, match, after; match is empty when it is not in the name. */
export function cut(name: string, typed: string): readonly [string, string, string] {
  const query = queryOf(typed);
  const at = query === '' ? -1 : name.toLowerCase().indexOf(query);
  return at < 0
    ? [name, '', '']
    : [name.slice(0, at), name.slice(at, at + query.length), name.slice(at + query.length)];
}
