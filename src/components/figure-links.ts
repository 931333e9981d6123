import { figureValue } from '../stats/figures/figure-text.ts';
import type { Quotable } from '../stats/figures/figure.ts';
import { isOfNothing } from '../stats/figures/of-nothing.ts';
import { joinWords, say, type Phrase, type Quote, type Words } from '../stats/phrase.ts';
import { partsOf } from './text.ts';

/*
 * Links that are numbers, and what they are called. Who listens to a list of links hears each alone, so the words that
 * a sentence has around its number belong to the link: `已验收40个`, not `40个`.
 */

/** A figure of a sentence with the words beside it that are its link's. */
export interface LinkedQuote extends Quote {
  readonly before: string;
  readonly after: string;
  /** The words around it say nothing: the link needs `heardWith`. */
  readonly bare: boolean;
}

/** Whether a figure has a receipt to open: 未公开 has none, and nothing of nothing none either. */
export const hasReceipt = (figure: Quotable): boolean => figureValue(figure) !== null && !isOfNothing(figure);

/** What is heard before and behind a number that has no words: its name, and its unit where the column has that. */
export const heardWith = (figure: Quotable, text: string): { before: string; after: string } => ({
  before: `${figure.name}，`,
  after: text.includes(figure.unit) ? '' : figure.unit,
});

/** Where the words of a number end. Quotation marks are left whole. */
const MARKS = '，；：。？！、（）()《》/\\n';
const HEAD = new RegExp(`[^${MARKS}]*$`);
const TAIL = new RegExp(`^[^${MARKS}]*`);

/** Words that name nothing by themselves: `共`, `里有`, the unit. */
const saysNothing = (words: string, unit: string): boolean =>
  !/\p{Script=Han}/u.test(
    words.replace(unit, '').replace(/[共有约的为是和与及在里中各其至达以又再也还就从了只或到]/g, ''),
  );

/**
 * The parts of a sentence, its figures with their words: those before them back to a mark or another figure, and where
 * these say nothing, those behind.
 *
 * `要做20项，1项未公开` → 〔要做20项〕，〔1项未公开〕
 */
export function linkedParts(words: Words): readonly (string | LinkedQuote)[] {
  const found: (string | LinkedQuote)[] = [];
  const parts = [...partsOf(words)];
  parts.forEach((part, at) => {
    if (typeof part === 'string' || !hasReceipt(part.figure)) {
      const text = typeof part === 'string' ? part : part.text;
      const last = found.at(-1);
      if (typeof last === 'string') found[found.length - 1] = last + text;
      else found.push(text);
      return;
    }
    let before = '';
    let after = '';
    const last = found.at(-1);
    if (typeof last === 'string') {
      before = HEAD.exec(last)![0];
      const left = last.slice(0, last.length - before.length);
      if (left === '') found.pop();
      else found[found.length - 1] = left;
    }
    const next = parts[at + 1];
    if (saysNothing(before, '') && typeof next === 'string') {
      after = TAIL.exec(next)![0];
      parts[at + 1] = next.slice(after.length);
    }
    found.push({
      ...part,
      before,
      after,
      bare: saysNothing(before, '') && saysNothing(after, part.figure.unit),
    });
  });
  return found.filter((part) => part !== '');
}

/** `怎么算的：已验收40个、2个存疑。` Of the figures of a heading those wanted, in its words; null where there are none. */
export function headingFigures(heading: Words, wanted: (figure: Quotable) => boolean): Phrase | null {
  const told = new Map<string, Phrase>();
  for (const part of linkedParts(heading)) {
    if (typeof part === 'string' || told.has(part.figure.id) || !wanted(part.figure)) continue;
    told.set(
      part.figure.id,
      part.bare ? say`${part.figure.name}${part}` : say`${part.before}${part}${part.after}`,
    );
  }
  return told.size === 0 ? null : say`怎么算的：${joinWords([...told.values()], '、')}。`;
}
