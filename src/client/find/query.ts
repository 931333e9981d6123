/** Spaces, brackets and marks nobody types; a line break parts texts and stays. */
const marks = /[^\S\n]+|['’·.,，。、()[\]【】“”"\-—]+/g;

/** Texts as they are compared, a line each: no spaces or marks, no capitals, no full-width letters; ü is v. */
export const comparable = (lines: string): string =>
  lines.normalize('NFKC').toLowerCase().replace(marks, '').replace(/ü/g, 'v');

/** What was typed, as it is compared. */
export const queryOf = (typed: string): string => comparable(typed.replace(/\n/g, ''));

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
