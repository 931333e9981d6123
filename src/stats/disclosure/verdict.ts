import type { Project } from '../../model/types.ts';
import { rules } from '../../policy/rules.ts';
import type { Rule } from '../../policy/rules/rule.ts';
import { findingCounts } from './findings.ts';
import { projectGaps } from './gaps.ts';

/** How the rules came out for one project with its compounds, items and notices; each rule counts once. */
export interface Judged {
  /** Rules that passed wherever they applied. */
  readonly met: number;
  /** Rules that could not be judged for want of published data. */
  readonly unknown: number;
}

export function judged(project: Project): Judged {
  const results = new Map<string, Set<string>>();
  const note = <S>(list: readonly Rule<S>[], subject: S): void => {
    for (const rule of list) {
      const seen = results.get(rule.id) ?? new Set<string>();
      results.set(rule.id, seen.add(rule.judge(subject).result));
    }
  };
  note(rules.project, project);
  for (const compound of project.compounds) note(rules.compound, compound);
  for (const entry of project.items) note(rules.item, entry);
  for (const notice of project.notices) note(rules.notice, notice);
  const owes = projectGaps(project).some(({ id }) => id === 'notice');
  if (owes) results.set('G07', new Set(['无法判断']));
  let [met, unknown] = [0, 0];
  for (const seen of results.values()) {
    if (seen.has('不符合') || seen.has('存疑')) continue;
    if (seen.has('无法判断')) unknown++;
    else if (seen.has('符合')) met++;
  }
  return { met, unknown };
}

/** The finding that answers 有不符合的吗？ */
export function projectVerdict(project: Project, gaps: number): string {
  const counts = findingCounts(project.findings);
  const open = gaps > 0 ? `${gaps}样未公开` : '';
  if (counts) return [counts, open].filter(Boolean).join('，');
  const { unknown } = judged(project);
  if (unknown === 0) return '没有查出不符合';
  return `没有查出不符合，${unknown}条规则没有数据，判断不了`;
}
