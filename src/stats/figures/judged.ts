import type { Dataset, Finding } from '../../model/types.ts';
import type { Rule } from '../../policy/rules/rule.ts';
import type { TableName } from '../../schema/tables.ts';
import { countOf, type Figure } from './figure.ts';

/** What a rule says of all records of a kind; those that it does not concern are in none. */
export interface Judged {
  readonly met: Figure;
  /** met + breached: what could be judged. */
  readonly known: Figure;
  readonly breached: Figure;
  /** 存疑: the readings disagree; no part of `known`. */
  readonly doubtful: Figure;
  /** 无法判断: the data are not published. */
  readonly unknown: Figure;
  /** What the site says of each record that did not meet it. */
  readonly findings: readonly Finding[];
}

/** A rule over its records, as figures that name the records. */
export function judged<S extends { readonly id: string }>(
  dataset: Dataset,
  rule: Rule<S>,
  subjects: readonly S[],
  { table, unit, what }: { readonly table: TableName; readonly unit: string; readonly what: string },
): Judged {
  const ids: Record<'符合' | '不符合' | '存疑' | '无法判断' | '不适用', string[]> = {
    符合: [],
    不符合: [],
    存疑: [],
    无法判断: [],
    不适用: [],
  };
  for (const subject of subjects) ids[rule.judge(subject).result].push(subject.id);
  const count = (id: string, word: string, rows: readonly string[], of: Figure | null = null): Figure =>
    countOf(dataset, {
      id: `rule-${rule.id}-${id}`,
      group: 'rule',
      name: `规则“${rule.title}”，${word}的${what}`,
      definition: rule.statement,
      formula: rule.formula,
      of,
      unit,
      rows: { table, ids: rows },
    });
  const known = count('known', '有数可查、没有存疑', [...ids.符合, ...ids.不符合]);
  return {
    known,
    met: count('met', '做到', ids.符合, known),
    breached: count('breached', '没做到', ids.不符合, known),
    doubtful: count('doubtful', '存疑', ids.存疑),
    unknown: count('unknown', '数据未公开、判断不了', ids.无法判断),
    findings: dataset.findings.filter(({ ruleId }) => ruleId === rule.id),
  };
}
