import type { Dataset } from '../../model/types.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';
import { differenceOf, shareOf } from '../figure/make.ts';
import { figureMagnitude, figureText } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';
import type { PlanYear } from './plan-years.ts';
import { recordedCompounds } from './recorded.ts';

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

/** Whether a plan is told in what is counted here: a plan in 万个, or in a unit of something else, cannot be compared. */
const isComparable = (plan: Figure | null, named: Figure): plan is Figure => plan?.unit === named.unit;

/** How much of a reported plan this site can name; null where that cannot be divided. */
export const namedShare = ({ plan, named }: NamedBar): Figure | null =>
  !isComparable(plan, named) || (figureMagnitude(plan) ?? 0) < (named.value ?? 0)
    ? null
    : shareOf(named, plan);

/** Reported and named, one less the other. */
export const namedGap = ({ plan, named }: NamedBar): Figure | null =>
  !isComparable(plan, named)
    ? null
    : differenceOf(plan, named, {
        id: `${named.id}-missing-of-${plan.id}`,
        name: `公布了、本站还说不出名字的小区（${plan.name}）`,
        definition: '差额：公布的计划数减本站收录的小区数。负数是收录的比公布的多。',
      });

/** `2025年公布11个，都已收录；2023年公布64个，本站收录3个`. Years with several wordings cannot be compared so. */
export function namedFinding(dataset: Dataset, years: readonly PlanYear[]): Words {
  const single = years.flatMap(({ year, bars, counted }) => {
    const plans = bars.flatMap(({ plan }) => (plan === null ? [] : [plan]));
    const [plan] = plans;
    const { named } = counted;
    const size = plans.length === 1 && isComparable(plan ?? null, named) ? figureMagnitude(plan) : null;
    return plan === undefined || size === null
      ? []
      : [{ year, plan, named, gap: Math.abs(size - (named.value ?? 0)) }];
  });
  const whole = single.filter(({ gap }) => gap === 0);
  const widest = single.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap)[0];
  const parts: Words[] = [];
  if (whole.length === 1) parts.push(say`${whole[0]!.year}年公布${whole[0]!.plan}，都已收录`);
  if (whole.length > 1) parts.push(`${whole.length}个年度，公布的和收录的一样多`);
  if (widest) {
    const ours = widest.named.value === 0 ? '没有见到名单' : say`本站收录${widest.named}`;
    parts.push(say`${widest.year}年公布${widest.plan}，${ours}`);
  }
  return parts.length > 0
    ? joinWords(parts, '；')
    : say`本站收录${recordedCompounds(dataset)}小区，公布的计划数没有可比的`;
}
