import { families, given, words } from './everyday.ts';
import { isSurname, surnames } from './surnames.ts';

/** Unpacks what `scripts/everyday-words.ts` packed: text → log2 of its frequency. */
function unpacked(packed: string): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const group of packed.split('|')) {
    const [log = '', length = '', text = ''] = group.split(' ');
    const step = Number(length);
    for (let at = 0; at < text.length; at += step) map.set(text.slice(at, at + step), Number(log));
  }
  return map;
}

const ofWords = unpacked(words);
const ofGiven = unpacked(given);
const ofFamilies = unpacked(families);

const total = (map: ReadonlyMap<string, number>): number =>
  Math.log2([...map.values()].reduce((sum, log) => sum + 2 ** log, 0));
const [allWords, allGiven, allFamilies] = [total(ofWords), total(ofGiven), total(ofFamilies)];
/** log2 of how often a character stands for itself that is in no list. */
const UNKNOWN = -24;
/** Surnames stand for themselves as well, in names of places and firms. */
const SURNAME_ALONE = -16;
const LONGEST = 4;
/** A given name of two characters is four times as frequent as one of one. */
const [ONE, TWO] = [-2.3, -0.3];
/** Names end so seldom, places almost always. */
const PLACE = /[村庄埠洼河路街巷区苑园楼院桥山湾岭台家屯店镇县市寺沟口站]$/u;
const PLACE_COST = 10;

/** Whether a text ends as names of places do. */
export const endsAsPlace = (text: string): boolean => PLACE.test(text);

/** log2 of the probability of a full name, among names; -Infinity for what begins with no surname. */
export function nameLog(text: string): number {
  const family = surnames.has(text.slice(0, 2)) && text.length > 2 ? 2 : surnames.has(text[0]!) ? 1 : 0;
  const own = [...text.slice(family)];
  if (family === 0 || own.length < 1 || own.length > 2) return -Infinity;
  const first = family === 2 ? -12 : (ofFamilies.get(text[0]!) ?? 0) - allFamilies;
  const rest = own.reduce((sum, char) => sum + (ofGiven.get(char) ?? -1) - allGiven, 0);
  return first + rest + (own.length === 1 ? ONE : TWO) - (PLACE.test(text) ? PLACE_COST : 0);
}

/** log2 of the probability that a stretch of hanzi is made of everyday words, in the likeliest way. */
export function wordsLog(text: string): number {
  const best = [0];
  for (let to = 1; to <= text.length; to++) {
    const char = text[to - 1]!;
    const own = ofWords.get(char);
    const alone = own === undefined ? (isSurname(char) ? SURNAME_ALONE : UNKNOWN) : own - allWords;
    let most = best[to - 1]! + alone;
    for (let from = Math.max(0, to - LONGEST); from < to - 1; from++) {
      const log = ofWords.get(text.slice(from, to));
      if (log !== undefined) most = Math.max(most, best[from]! + log - allWords);
    }
    best.push(most);
  }
  return best[text.length]!;
}

/** Whether a stretch of hanzi is itself an everyday word. */
export const isWord = (text: string): boolean => ofWords.has(text);

/** A name that stands at the beginning of a stretch of hanzi. */
export interface FoundName {
  readonly text: string;
  /** How many times likelier the stretch is with a name at its beginning than without, log2. */
  readonly margin: number;
}

/**
 * The likeliest name at the beginning of a stretch of hanzi; null where there is no surname. What follows the name must be
 * words too: 高度认可 is no 高度 who approves.
 * @param prior log2 of how likely a name stands there at all.
 */
export function nameAt(stretch: string, prior: number): FoundName | null {
  const text = stretch.slice(0, 12);
  const plain = wordsLog(text);
  const longest = surnames.has(text.slice(0, 2)) ? 4 : 3;
  let found: FoundName | null = null;
  for (let length = 2; length <= Math.min(longest, text.length); length++) {
    const name = text.slice(0, length);
    // 李沙路 is a road, whoever 李沙 may be.
    const place = PLACE.test(text[length] ?? '') ? PLACE_COST : 0;
    const margin = prior + nameLog(name) - place + wordsLog(text.slice(length)) - plain;
    if (margin > (found?.margin ?? -Infinity)) found = { text: name, margin };
  }
  return found;
}
