import { writeDates } from '../../src/shared/written-dates.ts';

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** Where a sentence ends; a page may leave the mark out or put others around. */
const CLAUSE = /[，,；;。！？、：:（）()“”"「」\n]/u;

/**
 * The words of others in what a dataset publishes: each clause with a number of each text of its rows, dates written
 * out as pages write them. A bare number (`12`, `12栋`) is no clause: it could be ours.
 */
export function quotedClauses(published: unknown): readonly string[] {
  const clauses = strings(published).flatMap((text) =>
    [text, writeDates(text)].flatMap((words) => [words, ...words.split(CLAUSE)]),
  );
  return [...new Set(clauses.map((clause) => clause.replace(/\s+/g, '')))]
    .filter((clause) => /\d/.test(clause) && clause.replace(/[\d.,]/g, '').length > 2)
    .sort((a, b) => b.length - a.length);
}

/** A text without the quoted clauses: what is left is our own. */
export const withoutQuoted = (text: string, quoted: readonly string[]): string =>
  quoted.reduce((left, clause) => left.replaceAll(clause, '“”'), text);
