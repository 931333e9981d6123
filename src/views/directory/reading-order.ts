import { pinyin } from 'pinyin-pro';
import { placeReadings } from './place-readings.ts';

/**
 * Names in the order in which they are said: made at build, for the order of a browser's engine knows one reading a
 * character and puts 长城路 under zhang, 厦门路 under sha.
 */

/** A number by its value, a character by its syllable and then itself. */
type Token = readonly [kind: 0 | 1 | 2, value: number, sound: string, character: string];

const family = /\p{Script=Han}(?=家)/gu;

/** The syllable of each hanzi of a text as it is said there: as one place, as a family's name, as in any text. */
function soundsOf(characters: readonly string[]): string[] {
  const text = characters.join('');
  const plain = { toneType: 'none', type: 'array', v: true } as const;
  const sounds = pinyin(text, plain);
  for (const { index } of text.matchAll(family))
    sounds[index] = pinyin(text[index]!, { ...plain, surname: 'all' })[0]!;
  for (const [words, syllables] of placeReadings)
    if (words.length > 1)
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        syllables.forEach((syllable, i) => (sounds[at + i] = syllable));
  return sounds;
}

const known = new Map<string, readonly Token[]>();

function tokensOf(text: string): readonly Token[] {
  const made = known.get(text);
  if (made) return made;
  const tokens: Token[] = [];
  // Numbers before words, words in hanzi before those in letters.
  for (const [piece] of text.normalize('NFKC').matchAll(/\d+|\p{Script=Han}+|[^\d\p{Script=Han}]/gu)) {
    if (/^\d/.test(piece)) tokens.push([0, Number(piece), '', piece]);
    else if (/^\p{Script=Han}/u.test(piece)) {
      const characters = [...piece];
      const sounds = soundsOf(characters);
      characters.forEach((character, i) => tokens.push([1, 0, sounds[i] ?? '', character]));
    } else tokens.push([2, 0, piece.toLowerCase(), piece]);
  }
  known.set(text, tokens);
  return tokens;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which of two texts comes first when both are said; 0 only for equal ones. */
export function compareReadings(a: string, b: string): number {
  const [x, y] = [tokensOf(a), tokensOf(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const [p, q] = [x[i]!, y[i]!];
    const order = p[0] - q[0] || p[1] - q[1] || compare(p[2], q[2]) || compare(p[3], q[3]);
    if (order !== 0) return order;
  }
  return x.length - y.length || compare(a, b);
}

/** The rank of each text in that order, from 0, the same for equal ones; null stays null. */
export function ranksOf(texts: readonly (string | null)[]): (number | null)[] {
  const different = [...new Set(texts.filter((text) => text !== null))].sort(compareReadings);
  const rank = new Map(different.map((text, i) => [text, i]));
  return texts.map((text) => (text === null ? null : rank.get(text)!));
}
