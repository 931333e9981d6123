/**
 * Spreadsheets run a cell that begins with one of these as a formula, so a download puts an English apostrophe
 * before it. A text that already begins with apostrophes and such a sign gets one more, so that taking one away
 * always gives the text back.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A number below zero begins with such a sign too, runs nothing, and must stay a number. */
const NEGATIVE = /^-\d+(\.\d+)?$/;

/** `=1+1` → `'=1+1`; numbers and other texts stay. */
export const guardFormula = (text: string): string =>
  FORMULA.test(text) && !NEGATIVE.test(text) ? `'${text}` : text;

/** Undoes `guardFormula`. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
