import type { Compound, Project } from '../../model/types.ts';
import type { Outcome, Rule } from '../../policy/rule.ts';
import { projectGaps } from './gaps.ts';

/** How a rule came out for a record and what belongs to it. */
export interface PassportRow {
  readonly ruleId: string;
  readonly title: string;
  readonly clause: string;
  /** The gravest of the results; 提示 is a rule of severity W that was not met. */
  readonly result: '不符合' | '存疑' | '提示' | '判断不了' | '符合';
  /** The fact of the result, or what is missing; null when the rule is met. */
  readonly detail: string | null;
}

/** The rules that concern a record, the gravest first, and how many do not concern it. */
export interface Passport {
  readonly rows: readonly PassportRow[];
  readonly notApplicable: number;
}

const ORDER = ['不符合', '存疑', '提示', '判断不了', '符合'] as const;

function resultOf(outcome: Outcome, severity: 'X' | 'W'): PassportRow['result'] | null {
  switch (outcome.result) {
    case '不适用':
      return null;
    case '无法判断':
      return '判断不了';
    case '不符合':
      return severity === 'X' ? '不符合' : '提示';
    default:
      return outcome.result;
  }
}

const detailOf = (outcome: Outcome): string | null =>
  outcome.result === '无法判断'
    ? `${outcome.missing}未公开`
    : outcome.result === '不符合' || outcome.result === '存疑'
      ? outcome.fact
      : null;

/** Collects outcomes rule by rule; a rule that judges several records keeps its gravest result. */
class Collector {
  readonly found = new Map<string, PassportRow | null>();

  note<S>(list: readonly Rule<S>[], subjects: readonly S[]): void {
    for (const rule of list) {
      if (!this.found.has(rule.id)) this.found.set(rule.id, null);
      for (const subject of subjects) {
        const outcome = rule.judge(subject);
        const result = resultOf(outcome, rule.severity);
        const before = this.found.get(rule.id);
        if (result === null || (before && ORDER.indexOf(before.result) <= ORDER.indexOf(result))) continue;
        const { id: ruleId, title, clause } = rule;
        this.found.set(ruleId, { ruleId, title, clause, result, detail: detailOf(outcome) });
      }
    }
  }

  passport(): Passport {
    const rows = [...this.found.values()].filter((row) => row !== null);
    return {
      rows: ORDER.flatMap((result) => rows.filter((row) => row.result === result)),
      notApplicable: this.found.size - rows.length,
    };
  }
}

/** The passport of a project: its own rules, those of its compounds, of its works and its notices. */
export function projectPassport(project: Project): Passport {
  const { rules } = project.policy;
  const collector = new Collector();
  collector.note(rules.project, [project]);
  collector.note(rules.compound, project.compounds);
  collector.note(rules.item, project.items);
  collector.note(rules.notice, project.notices);
  const posting = rules.notice.find(({ id }) => id === 'G07');
  // A preliminary plan that should have been posted by now, and of which nothing is known.
  if (
    posting &&
    collector.found.get('G07') === null &&
    projectGaps(project).some(({ id }) => id === 'notice')
  ) {
    const { id: ruleId, title, clause } = posting;
    collector.found.set(ruleId, {
      ruleId,
      title,
      clause,
      result: '判断不了',
      detail: '初步改造计划的公示未公开',
    });
  }
  return collector.passport();
}

/** The passport of a compound: only the rules about the compound itself. */
export function compoundPassport(compound: Compound): Passport {
  const { rules } = compound.policy;
  const collector = new Collector();
  collector.note(rules.compound, [compound]);
  return collector.passport();
}

/** How many rules came out with a result. */
export const passportCount = ({ rows }: Passport, result: PassportRow['result']): number =>
  rows.filter((row) => row.result === result).length;
