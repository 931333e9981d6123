import { formatShare } from '../../format.ts';
import type { Project } from '../../model/types.ts';
import { lastRound } from '../../policy/rules/consent.ts';
import { linesOf, mainBasis, sumOf } from './amounts.ts';
import { MIN_SHOWN } from './min-shown.ts';

/** The three facts that 五(二)3 lets a compound go first by; they are shown and never ranked. */
export interface Priority {
  /** Households that agree to works, of all. */
  readonly will: string | null;
  /** Households that answered, of all. */
  readonly answered: string | null;
  /** What residents pay, of all the money. */
  readonly paid: string | null;
}

/** They, on the last round of consent and the leading basis of money. */
export function priorityOf(project: Project): Priority {
  const round = lastRound(project.consent);
  const shown = round !== null && round.total >= MIN_SHOWN;
  const share = (part: number | null): string | null =>
    shown && part !== null ? formatShare(part, round.total) : null;
  const basis = mainBasis(project);
  const lines = basis === null ? [] : linesOf(project, basis);
  return {
    will: share(round?.agreeWill ?? null),
    answered: share(round?.returned ?? null),
    paid:
      sumOf(lines) === 0
        ? null
        : formatShare(sumOf(lines.filter(({ source }) => source === '居民出资')), sumOf(lines)),
  };
}

/** `同意改造78%，收回问卷95%，居民出资4.5%`; null when none of it is published. */
export function priorityWords({ will, answered, paid }: Priority): string | null {
  const parts = [
    will && `同意改造${will}`,
    answered && `收回问卷${answered}`,
    paid && `居民出资${paid}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : null;
}
