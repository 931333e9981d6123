import { formatWan } from '../../shared/format.ts';
import type { ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';

/** What a project is estimated to cost, and what its works are. */
export interface ItemCosts {
  /** 计划投资, else the lines of the estimate, else those of the budget; in 10^-6 万元, null is 未公开. */
  readonly estimate: number | null;
  /** How many works have a cost, and their sum. */
  readonly count: number;
  readonly sum: number;
  /** No work that is or may be put in lacks its cost. */
  readonly whole: boolean;
}

/** The costs of the single works beside the estimate of the project. */
export function itemCosts({ items, plannedFunds, funding }: ProjectFacts): ItemCosts {
  const lines = (['测算', '预算'] as const)
    .map((basis) => funding.filter((line) => line.basis === basis))
    .find((list) => list.length > 0);
  const costs = items.flatMap(({ row }) => row?.cost ?? []);
  return {
    estimate: plannedFunds ?? lines?.reduce((sum, { amount }) => sum + amount, 0) ?? null,
    count: costs.length,
    sum: costs.reduce((sum, cost) => sum + cost, 0),
    whole: items.every(({ row }) => row?.decision === '不纳入' || (row?.cost ?? null) !== null),
  };
}

/** F7: the costs of the works make up the estimate. */
export const costsAddUp: Judge<ProjectFacts> = (project) => {
  const { estimate, count, sum, whole } = itemCosts(project);
  if (estimate === null) return count === 0 ? notApplicable : unknown('计划投资');
  if (count === 0 || (!whole && sum <= estimate)) return unknown('各项内容的预算');
  if (sum === estimate) return met;
  return breach(`各项预算相加${formatWan(sum, true)}万元，计划投资${formatWan(estimate, true)}万元`);
};
