import type { Project } from '../../model/types.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';
import { numberOf } from './amounts.ts';
import { mainBasis } from '../../facts/funding-lines.ts';

/** The three facts that 五(二)3 lets a compound go first by; they are shown and never ranked. null is 未公开. */
export interface Priority {
  /** Households that agree to works, of all. */
  readonly will: RecordFigure | null;
  /** Households that answered, of all. */
  readonly answered: RecordFigure | null;
  /** What residents pay, of all the money. */
  readonly paid: RecordFigure | null;
}

/** They, on the last round of consent and the leading basis of money. */
export function priorityOf(project: Project): Priority {
  const numbers = projectNumbers(project);
  const basis = mainBasis(project);
  return {
    will: numbers.get('consent-will-share') ?? null,
    answered: numbers.get('consent-returned-share') ?? null,
    paid: basis && numberOf(project, basis, 'residents-share'),
  };
}

/** `同意改造78%，收回问卷95%，居民出资4.5%`; null when none of it is published. */
export function priorityWords({ will, answered, paid }: Priority): Words | null {
  const parts = [
    will && say`同意改造${will}`,
    answered && say`收回问卷${answered}`,
    paid && say`居民出资${paid}`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? joinWords(parts, '，') : null;
}
