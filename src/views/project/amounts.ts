import { formatWan } from '../../shared/format.ts';
import type { Project } from '../../model/types.ts';
import type { FundingBasis } from '../../policy/codes.ts';
import { basisKeys } from '../../figures/figure/money-keys.ts';
import { quote, say, type Quote, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';
import { wanColumn } from '../../facts/words.ts';

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
