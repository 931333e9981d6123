import type { Reader } from './asked.ts';
import { findMistakes } from './mistakes.ts';
import { isSpelt } from './near-sounds.ts';
import { neutral, writings } from './query.ts';
import { everywhere, NONE, Ranking, ranks, type Given } from './ranking.ts';
import { findSoundMistakes, findSounds, hasLetters } from './sounds.ts';
import { findText, type Hit } from './terms.ts';
import type { PlaceKind, Unpacked } from './unpack.ts';
import { findWithin } from './within.ts';

/** The ways to find what a query asks for: each gives ranks to the owners that it finds. */

/** The names that hold the query, by their text or their sound. */
export function named({ terms }: Unpacked, query: string, ranking: Ranking): void {
  findText(terms, query, ranking.hit(ranks.text));
  if (hasLetters(query)) findSounds(terms, query, ranking.hit(ranks.sound));
}

/** All compounds that lie where the query is found, by the text of the places or by their sound. */
function lying(
  { terms, lies }: Unpacked['places'][PlaceKind],
  query: string,
  find: typeof findText | typeof findSounds,
  hit: Hit,
): void {
  const here = new Uint8Array(terms.owners.length + 1);
  let some = false;
  find(terms, query, (place) => {
    here[place] = 1;
    some = true;
  });
  if (!some) return;
  for (let i = 0; i < lies.length; i++) if (here[lies[i]!] === 1) hit(i, 'inside');
}

/** All that hold one word, or lie where it is found. */
export function exact(index: Unpacked, query: string, ranking: Ranking): void {
  const { addresses, places } = index;
  named(index, query, ranking);
  const there = ranking.hit(ranks.place);
  lying(places.community, query, findText, there);
  lying(places.street, query, findText, there);
  findText(addresses, query, there);
  if (hasLetters(query) && query.length > 1)
    for (const place of [places.community, places.street, places.address])
      lying(place, query, findSounds, ranking.hit(ranks.placeSound));
}

/** Those that hold every word, each anywhere. */
export function everyWord(index: Unpacked, words: readonly string[], ranking: Ranking): void {
  const each = words.map((word) => {
    const one = new Ranking(index.owners, word);
    exact(index, word, one);
    return one.of;
  });
  const hit = ranking.hit(ranks.words);
  for (let owner = 0; owner < index.owners; owner++)
    if (each.every((one) => one[owner] !== NONE)) hit(owner, 'inside');
  if (ranking.answered > 0) ranking.words = words[0]!;
}

/** Those whose names stand in the query. */
export function within(
  { terms, compounds }: Unpacked,
  query: string,
  ranking: Ranking,
  knows: Reader['knows'],
): void {
  const isStreet = (owner: number): boolean => owner >= compounds;
  for (const { owner, words, whole, before, after } of findWithin(terms, query, isStreet)) {
    let rank = ranks.withinMore;
    if (before === '' && !isStreet(owner) && after.replace(neutral, '') === '') rank = ranks.bare;
    else if (knows(before, after)) rank = whole ? ranks.within : ranks.withinBare;
    // Two characters may stand in anything.
    else if (words.length < 3) continue;
    if (rank < ranking.of[owner]! && ranking.answered === 0) ranking.words = words;
    ranking.hit(everywhere(rank))(owner, 'inside');
  }
}

/** The names that hold what is left of a query without places and questions. */
export function left({ terms }: Unpacked, core: string, ranking: Ranking): void {
  for (const writing of writings(core)) findText(terms, writing, ranking.hit(ranks.core));
  if (hasLetters(core)) findSounds(terms, core, ranking.hit(ranks.coreSound));
  ranking.words = core;
}

/** The names that nearly hold the query: they sound so, or it has a mistake. */
export function near(
  { terms, near: heard }: Unpacked,
  query: string,
  ranking: Ranking,
  sound: Given,
  mistake: Given,
): void {
  if (isSpelt(query)) findSounds(heard, query, ranking.hit(sound));
  findMistakes(terms, query, ranking.hit(mistake));
  if (hasLetters(query)) findSoundMistakes(terms, query, ranking.hit(mistake));
}
