import { eachText } from './each-text.ts';

/** A value that was not worked out, as it shows where it is written by accident. */
const SIGNS = /\b(?:NaN|undefined|Infinity)\b|\[object [A-Z]/g;
const WHOLE = /^\s*(?:null|true|false)\s*$/;
/** Where the cell has such a word itself it says nothing about the program. */
const WORDS = /NaN|undefined|Infinity|null|true|false|\[object [A-Z]/g;

/**
 * The words of uncomputed values that the data themselves contain (a compound may be called `Infinity公馆`): on the pages
 * of these data the word is no sign of a fault.
 * @param data whatever the pages are made of: rows, dataset.json, history.
 */
export function wordsOfData(...data: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  eachText(data, (text) => {
    for (const [word] of text.matchAll(WORDS)) found.add(word);
  });
  return found;
}

/** Whether a text may have one at all: hardly any has. */
const MAY = /NaN|undefined|Infinity|\[object |null|true|false/;

/** The first uncomputed value in one run of text of a page, or null. `lawful` comes from {@link wordsOfData}. */
export function uncomputedIn(text: string, lawful: ReadonlySet<string>): string | null {
  if (!MAY.test(text)) return null;
  const whole = WHOLE.test(text) ? text.trim() : null;
  if (whole !== null && !lawful.has(whole)) return whole;
  return [...text.matchAll(SIGNS)].find(([word]) => !lawful.has(word))?.[0] ?? null;
}
