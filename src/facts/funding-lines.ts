import type { FundingLine, Project } from '../model/types.ts';
import type { FundingBasis } from '../policy/codes.ts';

/** Their amounts together, in 10^-6 万元. */
export const sumOf = (lines: readonly FundingLine[]): number =>
  lines.reduce((total, line) => total + line.amount, 0);
/** The lines of one basis; bases are never added together. */
export const linesOf = (project: Project, basis: FundingBasis): FundingLine[] =>
  project.funding.filter((line) => line.basis === basis);

/** The basis a page leads with: the final account, else the budget, else the estimate, else what has arrived. */
export function mainBasis(project: Project): FundingBasis | null {
  const ranked: readonly FundingBasis[] = ['决算', '预算', '测算', '到位'];
  return ranked.find((basis) => linesOf(project, basis).length > 0) ?? null;
}
