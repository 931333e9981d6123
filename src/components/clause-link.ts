import { link } from '../links.ts';
import { clauseOf } from '../policy/clauses.ts';
import { clauseWords } from '../stats/words.ts';

/** Address of a clause as rules cite it: `五(二)4` → `/policy/#c5-2-4`. */
export const clauseHref = (at: string): string => link.clause(clauseOf(at).id);

/** The same with its words, for a row of terms. */
export const clauseLink = (at: string): { href: string; linkText: string } => ({
  href: clauseHref(at),
  linkText: clauseWords(at),
});

/** The same for a cell of a table. */
export const clauseCell = (at: string): { href: string; text: string } => ({
  href: clauseHref(at),
  text: clauseWords(at),
});
