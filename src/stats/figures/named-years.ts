import { formatDecimal } from '../../format.ts';
import { figureMagnitude, figureText, type Figure } from './figure.ts';
import type { PlanYear } from './plan-years.ts';

/** A reported plan against the compounds this site can name. */
export interface NamedBar {
  readonly year: number;
  readonly basis: string | null;
  readonly plan: Figure | null;
  readonly named: Figure;
}

/** One row for each plan wording of each year. */
export const namedBars = (years: readonly PlanYear[]): NamedBar[] =>
  years.flatMap(({ year, bars, counted }) => {
    const plans = bars.filter(({ plan }) => plan !== null);
    return (plans.length > 0 ? plans : bars.slice(0, 1)).map(({ basis, plan }) => ({
      year,
      basis: plans.length > 1 ? basis : null,
      plan,
      named: counted.named,
    }));
  });

/** `计划64个，收录3个`; a plan that is unknown stays so. */
export function namedText({ basis, plan, named }: NamedBar): string {
  const ours = named.value === 0 ? '没有见到名单' : `收录${figureText(named)}`;
  const theirs = plan === null ? '计划数未公开' : `计划${figureText(plan)}`;
  return [theirs, ...(basis === null ? [] : [basis]), ours].join('，');
}

/** `2025年公布11个，都已收录；2023年公布64个，本站收录3个`. Years with several wordings cannot be compared so. */
export function namedFinding(years: readonly PlanYear[]): string {
  const single = years.flatMap(({ year, bars, counted }) => {
    const plans = bars.flatMap(({ plan }) => (plan === null ? [] : [plan]));
    const plan = plans.length === 1 ? figureMagnitude(plans[0]!) : null;
    return plan === null ? [] : [{ year, plan, named: counted.named.value ?? 0 }];
  });
  const whole = single.filter(({ plan, named }) => named === plan);
  const widest = single
    .filter(({ plan, named }) => named !== plan)
    .sort((a, b) => Math.abs(b.plan - b.named) - Math.abs(a.plan - a.named))[0];
  const parts: string[] = [];
  if (whole.length === 1) parts.push(`${whole[0]!.year}年公布${formatDecimal(whole[0]!.plan)}个，都已收录`);
  if (whole.length > 1) parts.push(`${whole.length}个年度，公布的和收录的一样多`);
  if (widest) {
    const ours = widest.named === 0 ? '没有见到名单' : `本站收录${widest.named}个`;
    parts.push(`${widest.year}年公布${formatDecimal(widest.plan)}个，${ours}`);
  }
  const total = years.reduce((sum, { counted }) => sum + (counted.named.value ?? 0), 0);
  return parts.length > 0 ? parts.join('；') : `本站收录${total}个小区，公布的计划数没有可比的`;
}
