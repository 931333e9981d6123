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
