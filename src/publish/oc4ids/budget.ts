import type { Project } from '../../model/types.ts';
import { fundingBases } from '../../policy/codes.ts';
import { funderOf, reference } from './parties.ts';
import { known, yuan, type Node } from './value.ts';

/** The planned sum, and who pays what: a group for each basis (测算, 预算, 到位, 决算), never added together. */
export function budget({ plannedFunds, funding }: Project): Node {
  const budgetBreakdowns = fundingBases.flatMap((basis) => {
    const lines = funding.filter((line) => line.basis === basis);
    if (lines.length === 0) return [];
    const budgetBreakdown = lines.map((line, i) =>
      known({
        id: `${basis}-${i + 1}`,
        description: line.workClass,
        amount: yuan(line.amount),
        sourceParty: reference(funderOf(line)),
      }),
    );
    return [{ id: basis, description: `${basis}，按改造类别和资金来源`, budgetBreakdown }];
  });
  return known({ amount: yuan(plannedFunds), budgetBreakdowns });
}
