import type { Compound, Finding, Project } from '../../model/types.ts';
import { findingCounts } from './findings.ts';
import { compoundPassport, passportCount, projectPassport, type Passport } from './passport.ts';

const clear = (passport: Passport): string => {
  const unknown = passportCount(passport, '判断不了');
  return unknown === 0 ? '没有查出不符合' : `没有查出不符合，${unknown}条规则没有数据，判断不了`;
};

/** The finding that answers 有不符合的吗？ of a project with so many gaps. */
export function projectVerdict(project: Project, gaps: number): string {
  const counts = findingCounts(project.findings);
  const open = gaps > 0 ? `${gaps}样未公开` : '';
  return counts ? [counts, open].filter(Boolean).join('，') : clear(projectPassport(project));
}

/** The same of a compound, by the findings about the compound itself. */
export function compoundVerdict(compound: Compound, findings: readonly Finding[]): string {
  const passport = compoundPassport(compound);
  if (passport.rows.length === 0) return '没有列入项目，还用不上规则';
  return findingCounts(findings) || clear(passport);
}
