import { joinWords, Phrase, type Quote, type Words } from '../stats/phrase.ts';

/** A piece of a sentence; `n` pieces (dates, numbers with their unit) never break. */
export interface Piece {
  text: string;
  n: boolean;
}

const unbroken =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|第?\d[\d,.\-−–]*(?:个工作日|个自然日|个小区|平方米|万元|万户|千米|[\u4e00-\u9fff%])?/g;

/** `共1,084户，2025年4月15日开工` → 共 · 1,084户 · ， · 2025年4月15日 · 开工 */
export const pieces = (text: string): Piece[] => {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(unbroken)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index), n: false });
    found.push({ text: match[0], n: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from), n: false });
  return found;
};

/** Texts and figures of a sentence, in order. */
export const partsOf = (words: Words): readonly (string | Quote)[] =>
  words instanceof Phrase ? words.parts : [words];

const clausesOf = (text: string): string[] =>
  text.match(/[^，；：。？！]+[，；：。？！]*[”’）》」]*|[，；：。？！]+/g) ?? [text];

/** Clauses of a heading, each with the mark that ends it; a figure stays with the words around it. */
export function clauses(words: Words): Words[] {
  const found: Words[] = [];
  let open: (string | Quote)[] = [];
  const close = (): void => {
    if (open.length > 0) found.push(joinWords(open));
    open = [];
  };
  for (const part of partsOf(words)) {
    if (typeof part !== 'string') {
      open.push(part);
      continue;
    }
    for (const clause of clausesOf(part)) {
      open.push(clause);
      if (/[，；：。？！][”’）》」]*$/.test(clause)) close();
    }
  }
  close();
  return found.length > 0 ? found : [words];
}
