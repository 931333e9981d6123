import { folded, type PageText, type SiteTexts } from '../../shared/site-texts.ts';

/** A page that holds the words, with the lines that do. */
export interface Held {
  readonly page: PageText;
  readonly lines: readonly string[];
  readonly title: boolean;
  /** In how many lines they stand. */
  readonly times: number;
}

export interface TextAnswers {
  /** The words that every page listed holds, each as it was looked for. */
  readonly words: readonly string[];
  /** They are all that was typed, each word whole; else they are parts of it that stand somewhere. */
  readonly exact: boolean;
  /** Projects before notices before works before records before explanations; of a kind those that hold more first. */
  readonly held: readonly Held[];
}

/** A file of texts, ready to be looked through. */
interface Ready {
  readonly texts: SiteTexts;
  readonly folded: readonly string[];
  readonly titles: readonly string[];
}

export const readyTexts = (texts: SiteTexts): Ready => ({
  texts,
  folded: texts.lines.map(folded),
  titles: texts.pages.map(({ title }) => folded(title)),
});

/** The pages of one file that hold every word. */
function holding({ texts, folded: lines, titles }: Ready, words: readonly string[]): Held[] {
  const having = words.map((word) => Uint8Array.from(lines, (line) => (line.includes(word) ? 1 : 0)));
  return texts.pages.flatMap((page, i) => {
    const title = words.some((word) => titles[i]!.includes(word));
    const all = words.every(
      (word, w) => titles[i]!.includes(word) || page.lines.some((at) => having[w]![at] === 1),
    );
    if (!all) return [];
    const own = page.lines.filter((at) => having.some((has) => has[at] === 1));
    // A line with more of the words says more.
    const weight = (at: number): number => having.reduce((sum, has) => sum + has[at]!, 0);
    const best = [...own].sort((a, b) => weight(b) - weight(a));
    return [{ page, title, times: own.length, lines: best.slice(0, 2).map((at) => texts.lines[at]!) }];
  });
}

/** Cuts what was typed into the longest pieces that stand somewhere, of two characters at least. */
function partsOf(files: readonly Ready[], typed: string): string[] {
  const stands = (piece: string): boolean =>
    files.some(({ folded: lines, titles }) => [...lines, ...titles].some((line) => line.includes(piece)));
  const parts: string[] = [];
  for (let at = 0; at + 1 < typed.length;) {
    let length = 2;
    if (!stands(typed.slice(at, at + length))) {
      at++;
      continue;
    }
    while (at + length < typed.length && stands(typed.slice(at, at + length + 1))) length++;
    parts.push(typed.slice(at, at + length));
    at += length;
  }
  return [...new Set(parts)];
}

/** Looks for what was typed, words between spaces each for itself; where no page has all, for parts of it. */
export function searchTexts(files: readonly Ready[], typed: string): TextAnswers {
  const all = (words: readonly string[]): Held[] =>
    files
      .flatMap((file) => holding(file, words))
      .sort((a, b) => a.page.rank - b.page.rank || Number(b.title) - Number(a.title) || b.times - a.times);
  const words = [...new Set(typed.trim().split(/\s+/).map(folded))].filter(Boolean);
  if (words.length === 0) return { words, exact: true, held: [] };
  const held = all(words);
  if (held.length > 0) return { words, exact: true, held };
  let parts = words.flatMap((word) => partsOf(files, word));
  // The shortest piece says the least.
  while (parts.length > 0) {
    const near = all(parts);
    if (near.length > 0) return { words: parts, exact: false, held: near };
    const shortest = parts.reduce((least, part) => (part.length < least.length ? part : least));
    parts = parts.filter((part) => part !== shortest);
  }
  return { words, exact: true, held: [] };
}

/** How many pages hold what was typed, in a sentence that is so. */
export function sentenceOf(typed: string, { words, exact, held }: TextAnswers): string {
  const quoted = words.map((word) => `“${word}”`).join('');
  if (held.length === 0) return `没有一页写到“${typed}”`;
  if (!exact) return `没有一页写到“${typed}”；相近的：写到${quoted}的有${held.length}页`;
  return words.length > 1 ? `${quoted}都写到的有${held.length}页` : `写到“${typed}”的有${held.length}页`;
}

const around = 30;

/** A line around the first of the words in it, the words marked: pieces, every second one is a word. */
export function excerpt(line: string, words: readonly string[]): string[] {
  const spaced = words
    .map((word) => [...word].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s*'))
    .sort((a, b) => b.length - a.length);
  const pieces = line.split(new RegExp(`(${spaced.join('|')})`, 'i'));
  const [before = '', ...rest] = pieces;
  const cut = before.length > around ? `…${before.slice(-around)}` : before;
  const after = rest.join('');
  if (after.length <= around * 3) return [cut, ...rest];
  let left = around * 3;
  const kept = rest.flatMap((piece) => {
    if (left <= 0) return [];
    left -= piece.length;
    return [left < 0 ? `${piece.slice(0, left)}…` : piece];
  });
  return [cut, ...kept];
}
