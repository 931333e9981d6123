/** A piece of a sentence. */
export interface Piece {
  readonly text: string;
  /** A date, a number with its unit, which never break. */
  readonly n: boolean;
  /** A line may begin with it, though a browser would not let it: behind a closing quotation mark or another date. */
  readonly opens: boolean;
}

const unbroken =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|第?\d[\d,.\-−–]*(?:个工作日|个自然日|个小区|平方米|万元|万户|千米|[\u4e00-\u9fff%])?/g;

/** `共1,084户，2025年4月15日开工` → 共 · 1,084户 · ， · 2025年4月15日 · 开工; at build and in the browser. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  const add = (piece: string, n: boolean): void => {
    const before = found[found.length - 1];
    const opens = n && before !== undefined && (before.n || before.text.endsWith('”'));
    if (piece !== '') found.push({ text: piece, n, opens });
  };
  let from = 0;
  for (const match of text.matchAll(unbroken)) {
    add(text.slice(from, match.index), false);
    add(match[0], true);
    from = match.index + match[0].length;
  }
  add(text.slice(from), false);
  return found;
}
