import { link } from '../site/links.ts';
import { clauseOf, type Topic } from '../policy/clauses.ts';
import { site } from '../site/site.ts';
import { sentenceOfRule } from '../views/policy/sentences.ts';
import { clauseWords } from '../facts/words.ts';

/** Address of a clause as rules cite it: `五(二)4` → `/policy/#c5-2-4`. */
export const clauseHref = (at: string): string => link.clause(clauseOf(site.policy.clauses, at).id);

/** The same with its words, for a row of terms. */
export const clauseLink = (at: string): { href: string; linkText: string } => ({
  href: clauseHref(at),
  linkText: clauseWords(at),
});

/** The clause of a rule, at the very sentence that it stands on. */
export function ruleClauseLink(rule: { readonly id: string; readonly clause: string }): {
  href: string;
  linkText: string;
} {
  const sentence = sentenceOfRule(site.policy, rule);
  return sentence === null
    ? clauseLink(rule.clause)
    : { href: link.sentence(sentence.id), linkText: clauseWords(rule.clause) };
}

/** The clause in which the notice tells of something; nothing where it does not, or none is loaded. */
export const topicLink = (topic: Topic): { href?: string; linkText?: string } => {
  const at = site.policy.cites[topic];
  return at === undefined ? {} : clauseLink(at);
};

/** The same for a cell of a table; without a clause it is left empty. */
export const clauseCell = (at: string | null): { href: string; text: string } | string =>
  at === null ? '—' : { href: clauseHref(at), text: clauseWords(at) };

/** A row of terms. */
interface SaidRow {
  readonly term: string;
  readonly text: string;
  readonly href?: string;
  readonly linkText?: string;
}

/** What the notice says, as a row of terms with its clause; none where it does not say it, or none is loaded. */
export const saidRow = (term: string, text: string | undefined, topic: Topic): SaidRow[] =>
  text === undefined ? [] : [{ term, text, ...topicLink(topic) }];
