import type { Policy } from '../../policy/policy.ts';
import { rulesOf } from '../../policy/rules.ts';
import { isHeld, type Place, type Sentence } from '../../policy/sentences.ts';
import type { Fields } from '../../schema/table.ts';
import { tablesOf } from '../../schema/tables/tables-of.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';

/** A rule that holds a sentence. */
export interface HoldingRule {
  readonly id: string;
  readonly title: string;
}

/** A sentence of a notice as the page tells it. */
export interface SentenceView {
  readonly id: string;
  readonly quote: string;
  readonly plain: string;
  readonly rules: readonly HoldingRule[];
  /** `公示表的“发布日期”`, by table. */
  readonly columns: readonly string[];
  readonly papers: readonly string[];
  readonly places: readonly Place[];
  readonly aim: string | null;
}

/** The sentences of a clause. */
export interface ClauseSentences {
  readonly ref: string;
  readonly title: string;
  readonly sentences: readonly SentenceView[];
}

/** What a sentence's columns are called, those of one table together. */
function columnWords(policy: Policy, { held }: Sentence): string[] {
  const tables = tablesOf(policy);
  const byTable = new Map<TableName, string[]>();
  for (const column of held.columns) {
    const [table = '', key = ''] = column.split('.');
    const name = tableNames.find((one) => one === table);
    const fields: Fields = name === undefined ? {} : tables[name].fields;
    const header = fields[key]?.header;
    if (name === undefined || header === undefined) throw new Error(`no column ${column}`);
    byTable.set(name, [...(byTable.get(name) ?? []), `“${header}”`]);
  }
  return [...byTable].map(([name, headers]) => `${tables[name].title}表${headers.join('')}`);
}

/** The sentences of a notice, clause by clause. @throws where one names a rule, a column or a paper that there is not. */
export function sentencesOf(policy: Policy): ClauseSentences[] {
  const rules = new Map(rulesOf(policy.rules).map((rule) => [rule.id, rule]));
  const papers = new Set(policy.papers.map(({ name }) => name));
  return policy.clauses.flatMap(({ ref, title }) => {
    const sentences = policy.sentences
      .filter((one) => one.clause === ref)
      .map((one): SentenceView => {
        const lost = one.held.papers.find((name) => !papers.has(name));
        if (lost !== undefined) throw new Error(`no paper ${lost}`);
        return {
          ...{ id: one.id, quote: one.quote, plain: one.plain, aim: one.aim },
          rules: one.held.rules.map((id) => {
            const rule = rules.get(id);
            if (rule === undefined) throw new Error(`no rule ${id}`);
            return { id, title: rule.title };
          }),
          columns: columnWords(policy, one),
          papers: one.held.papers,
          places: one.held.places,
        };
      });
    return sentences.length === 0 ? [] : [{ ref, title, sentences }];
  });
}

/** The sentence that a rule stands on, of the rule's own clause where there is one; null where nobody has gone through the text. */
export function sentenceOfRule(
  { sentences }: Pick<Policy, 'sentences'>,
  { id, clause }: { readonly id: string; readonly clause: string },
): Sentence | null {
  const holding = sentences.filter(({ held }) => held.rules.includes(id));
  return holding.find((one) => one.clause === clause) ?? holding[0] ?? null;
}

/** How many sentences there are, are judged by a rule, can be written down, or are an aim only. */
export function sentenceCounts({ sentences }: Pick<Policy, 'sentences'>): {
  readonly all: number;
  readonly judged: number;
  readonly told: number;
  readonly aims: number;
} {
  const judged = sentences.filter(({ held }) => held.rules.length > 0).length;
  const aims = sentences.filter(({ aim }) => aim !== null).length;
  return { all: sentences.length, judged, told: sentences.filter(isHeld).length - judged - aims, aims };
}
