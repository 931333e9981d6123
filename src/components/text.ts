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

/** Clauses of a heading, each with the mark that ends it. */
export const clauses = (text: string): string[] =>
  text.match(/[^，；：。？！]+[，；：。？！]*[”’）》」]*|[，；：。？！]+/g) ?? [text];
