import { formatDecimal } from '../../shared/format.ts';
import type { Compound, ConsentRound, Dataset } from '../../model/types.ts';
import { householdsOf } from '../../policy/rules/consent.ts';
import type { Words } from '../../figures/figure/phrase.ts';
import { consentVerdict, howAsked, legsOf, type Leg } from '../project/consent-legs.ts';
import { MIN_SHOWN } from '../../policy/min-shown.ts';
import { compoundFigures } from '../../figures/records/compound-figures.ts';

/** A round of asking the residents of a compound before it was in a project. */
export interface AskedView {
  readonly round: number;
  readonly legs: readonly Leg[];
  /** `三分之二线80户`; empty without a line. */
  readonly mark: string;
  readonly how: string;
  /** Why it went as it did, as it was published. */
  readonly note: string | null;
  readonly sourceIds: readonly string[];
}

/** Both questions of a round; so few households that a count would point at persons have none. */
function legsIn(dataset: Dataset, compound: Compound, round: ConsentRound): Leg[] {
  if (round.total < MIN_SHOWN) return [];
  const isLast = round === compound.asked.at(-1);
  const line = compound.policy.terms.consentShare;
  return legsOf(line, round, isLast ? compoundFigures(dataset, compound) : null);
}

/** Every such round, newest first (五(二)1: residents are asked before a project is listed). */
export function askedViews(dataset: Dataset, compound: Compound): AskedView[] {
  const line = compound.policy.terms.consentShare;
  return compound.asked.toReversed().map((round) => ({
    round: round.round,
    legs: legsIn(dataset, compound, round),
    mark:
      line === null || round.total < MIN_SHOWN
        ? ''
        : `${line.words}线${formatDecimal(householdsOf(line, round.total))}户`,
    how: howAsked(round),
    note: round.note,
    sourceIds: round.sourceIds ?? [],
  }));
}

/** `征求了2轮，最后一轮没有到三分之二：同意改造差8户`; null where nobody was asked before a project. */
export function askedFinding(dataset: Dataset, compound: Compound): Words | null {
  const last = compound.asked.at(-1);
  if (last === undefined) return null;
  const rounds = compound.asked.length;
  return consentVerdict(
    rounds > 1 ? `征求了${rounds}轮，最后一轮` : '',
    compound.policy.terms.consentShare,
    last,
    legsIn(dataset, compound, last),
  );
}
