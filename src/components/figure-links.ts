import { figureValue } from '../figures/figure/figure-text.ts';
import type { Quotable } from '../figures/figure/figure.ts';
import { isOfNothing } from '../figures/figure/of-nothing.ts';
import { joinWords, say, type Phrase, type Quote, type Words } from '../figures/figure/phrase.ts';
import { partsOf } from './text.ts';

/*
 * Links that are numbers, and what they are called. Who listens to a list of links hears each alone, so the words that
 * a sentence has around its number belong to the link: `已验收40个`, not `40个`.
 */

/** A figure of a sentence with the words beside it that are its link's. */
export interface LinkedQuote extends Quote {
  readonly before: string;
  readonly after: string;
  /** The words around it say nothing, and are left to the sentence: the link needs `heardWith`. */
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

/** Words that name nothing by themselves: `共`, `里有`, the unit, a single character (`占`, `少`, `应`). */
const saysNothing = (words: string, unit: string): boolean =>
  (
    words
      .replace(unit, '')
      .replace(/[共有约的为是和与及在里中各其至达以又再也还就从了只或到]/g, '')
      .match(/\p{Script=Han}/gu) ?? []
  ).length < 2;

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
    const [last, next] = [found.at(-1), parts[at + 1]];
    const before = typeof last === 'string' ? HEAD.exec(last)![0] : '';
    const named = !saysNothing(before, '');
    const after = !named && typeof next === 'string' ? TAIL.exec(next)![0] : '';
    const { unit } = part.figure;
    if (!named && saysNothing(after, unit)) {
      // Words that say nothing stay in the sentence; only its unit goes with the number.
      const own = after.startsWith(unit) ? unit : '';
      if (own !== '') parts[at + 1] = String(next).slice(own.length);
      found.push({ ...part, text: part.text + own, before: '', after: '', bare: true });
      return;
    }
    if (typeof last === 'string') {
      const left = last.slice(0, last.length - before.length);
      if (left === '') found.pop();
      else found[found.length - 1] = left;
    }
    if (after !== '') parts[at + 1] = String(next).slice(after.length);
    found.push({ ...part, before, after, bare: false });
  });
  return found.filter((part) => part !== '');
}

/** The day that a sentence is told of, in front of it. */
const TOLD_OF = /^截至\d{4}年\d{1,2}月\d{1,2}日，/;

/**
 * `怎么算的：已验收40个、2个存疑。` Of the figures of a heading those wanted, in its words and with its day, without which
 * they would be told of any; null where there are none.
 */
export function headingFigures(heading: Words, wanted: (figure: Quotable) => boolean): Phrase | null {
  const told = new Map<string, Phrase>();
  for (const part of linkedParts(heading)) {
    if (typeof part === 'string' || told.has(part.figure.id) || !wanted(part.figure)) continue;
    told.set(
      part.figure.id,
      part.bare ? say`${part.figure.name}${part}` : say`${part.before}${part}${part.after}`,
    );
  }
  const day = TOLD_OF.exec(String(heading))?.[0] ?? '';
  return told.size === 0 ? null : say`怎么算的：${day}${joinWords([...told.values()], '、')}。`;
}

/** The same of a chart in a frame: of its finding and of what stands above its parts, each a sentence of its own. */
export const chartFigures = (
  finding: Words,
  parts: readonly { readonly heading: Words | null }[],
): Phrase | null => {
  const headings = parts.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  return headingFigures(joinWords([finding, ...headings], '；'), () => true);
};
