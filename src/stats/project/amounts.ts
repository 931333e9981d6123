import { formatWan } from '../../format.ts';
import type { FundingLine, Project } from '../../model/types.ts';
import type { FundingBasis } from '../../policy/codes.ts';
import { basisKeys } from '../figures/money-keys.ts';
import { quote, say, type Quote, type Words } from '../phrase.ts';
import { projectNumbers } from '../records/project-figures.ts';
import type { RecordFigure } from '../records/record-figure.ts';
import { wanColumn } from '../words.ts';

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

/** A number of the project's money. */
export const numberOf = (project: Project, basis: FundingBasis, key: string): RecordFigure | null =>
  projectNumbers(project).get(`money-${basisKeys[basis]}-${key}`) ?? null;

/** An amount in a column whose head has the unit; null where no line of it is published. */
export function columnOf(project: Project, basis: FundingBasis, key: string): Words | null {
  const figure = numberOf(project, basis, key);
  return figure && say`${quote(figure, wanColumn(figure.value!))}`;
}

/** An amount of the project in words: `1,128.5万元`; null where no line of it is published. */
export function wanOf(project: Project, basis: FundingBasis, key: string, exact = false): Quote | null {
  const figure = numberOf(project, basis, key);
  return figure && quote(figure, `${formatWan(Math.abs(figure.value!), exact)}万元`);
}
