import { pinyin } from 'pinyin-pro';
import { placeReadings } from './place-readings.ts';

/** Syllables of a name in lower case without tones, marks left out: 金岭新村 → jin ling xin cun. */
export function syllables(name: string): string[] {
  return pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
}

/** First letters of syllables; numbers stay whole: li sha lu 657 hao → lsl657h. */
export const initialsOf = (parts: readonly string[]): string =>
  parts.map((part) => (/^\d/.test(part) ? part : part.slice(0, 1))).join('');

/** Characters that stand where a family's name does: at the head of a place name, or before 家. */
const families = /^\p{Script=Han}|\p{Script=Han}(?=家)/gu;

/**
 * How each character of the texts may be read: in these texts, by itself, as a family's name where one may stand, and
 * as the table of place names has it; `chang长 zhang长张`. Characters of more than one reading stand under each.
 */
export function readings(texts: Iterable<string>): string {
  const sounds = new Map<string, Set<string>>();
  const hear = (character: string, sound: string): void => {
    if (character.length > 1 || !/^[a-z]+$/.test(sound)) return;
    const found = sounds.get(sound) ?? new Set();
    sounds.set(sound, found.add(character));
  };
  const plain = { toneType: 'none', type: 'array', v: true } as const;
  const read = (text: string): string[] => pinyin(text, plain);
  const alone = new Set<string>();
  const family = new Set<string>();
  const different = [...new Set(texts)];
  for (const text of different) {
    const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
    read(characters.join('')).forEach((sound, i) => hear(characters[i]!, sound));
    for (const character of characters) alone.add(character);
    for (const [character] of text.matchAll(families)) family.add(character);
  }
  for (const character of alone) hear(character, read(character)[0]!);
  for (const character of family) hear(character, pinyin(character, { ...plain, surname: 'all' })[0]!);
  const all = different.join('\n');
  for (const [words, syllables] of placeReadings)
    if (all.includes(words)) [...words].forEach((character, i) => hear(character, syllables[i]!));
  return [...sounds]
    .map(([sound, found]) => sound + [...found].sort().join(''))
    .sort()
    .join(' ');
}
