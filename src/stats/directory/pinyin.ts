import { pinyin } from 'pinyin-pro';

/** Syllables of a name in lower case without tones, marks left out: 金岭新村 → jin ling xin cun. */
export function syllables(name: string): string[] {
  return pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
}

/** First letters of syllables; numbers stay whole: li sha lu 657 hao → lsl657h. */
export const initialsOf = (parts: readonly string[]): string =>
  parts.map((part) => (/^\d/.test(part) ? part : part.slice(0, 1))).join('');

/**
 * How each character of the texts is read, in these texts and by itself: `chang长 zhang长张`. Characters of more
 * than one reading stand under each.
 */
export function readings(texts: Iterable<string>): string {
  const sounds = new Map<string, Set<string>>();
  const hear = (character: string, sound: string): void => {
    if (character.length > 1 || !/^[a-z]+$/.test(sound)) return;
    const found = sounds.get(sound) ?? new Set();
    sounds.set(sound, found.add(character));
  };
  const read = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });
  const alone = new Set<string>();
  for (const text of new Set(texts)) {
    const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
    read(characters.join('')).forEach((sound, i) => hear(characters[i]!, sound));
    for (const character of characters) alone.add(character);
  }
  for (const character of alone) hear(character, read(character)[0]!);
  return [...sounds]
    .map(([sound, found]) => sound + [...found].sort().join(''))
    .sort()
    .join(' ');
}
