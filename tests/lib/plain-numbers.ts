import { withoutQuoted } from './quoted.ts';

/** Numbers that stand on a page as plain text, with the words around them. */

const UNITS = '个|户|栋|项|条|处|次|天|万元|件|样|份|行|种|%';
/** A number with a counting word; not a day, a year, an ordinal or a part of a code. */
const NUMBER = new RegExp(`(?<![\\d.,\\-/第A-Za-z−])(\\d[\\d,]*(?:\\.\\d+)?)\\s?(${UNITS})(?!月)`, 'gu');
/** Where a sentence or a cell ends. */
const CLAUSE = /[，；。！？、\n\u2022]/u;

const strip = (html: string, names: string): string =>
  html.replace(new RegExp(`<(${names})\\b.*?</\\1>`, 'gs'), '');

/**
 * Each number of a page that is neither in `<data>` nor in `<time>`, as the clause it stands in. Titles of sources and
 * texts in quotation marks are others' words and are left out.
 */
export function plainNumbers(html: string): string[] {
  const body = strip(html.slice(html.indexOf('<main')), 'script|style|svg|template|time|pre|option');
  const text = body
    // What is heard before a number is its name, which says what the number counts.
    .replace(/<span class="vh">[^<]*<\/span>(?=<data)/g, '')
    .replace(/<data\b.*?<\/data>/gs, '\u2022')
    .replace(/<\/?(a|b|i|span|wbr)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replace(/“[^”]*”|《[^》]*》/g, '“”')
    .replace(/[ \t]+/g, '');
  return [...text.matchAll(NUMBER)].map((match) => {
    const before = text.slice(0, match.index).split(CLAUSE).at(-1) ?? '';
    const after = text.slice(match.index + match[0].length).split(CLAUSE)[0] ?? '';
    return `${before}${match[0]}${after}`.trim();
  });
}

/** Whether a clause still has a number once the words of others are taken out of it. */
export const saysNumber = (clause: string, quoted: readonly string[]): boolean =>
  withoutQuoted(clause.replace(/\s+/g, ''), quoted).search(NUMBER) >= 0;
