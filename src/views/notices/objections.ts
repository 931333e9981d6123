import { formatDate } from '../../shared/format.ts';
import type { Objection } from '../../model/types.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { outcomeNumber } from '../../figures/records/objection-numbers.ts';
import type { RecordFigures } from '../../figures/figure/record-figure.ts';

/** Objections as rows of a table; one without an outcome is still open. */
export const objectionRows = (
  objections: readonly Objection[],
): {
  matter: { text: string; note?: string };
  received: string | null;
  outcome: { text: string; note?: string };
  reason: string | null;
}[] =>
  objections.map(({ matter, count, receivedOn, outcome, reason, closedOn }) => ({
    matter: count !== null && count > 1 ? { text: matter, note: `${count}件` } : { text: matter },
    received: receivedOn === null ? null : formatDate(receivedOn),
    outcome:
      outcome === null
        ? { text: '还在办' }
        : closedOn === null
          ? { text: outcome }
          : { text: outcome, note: formatDate(closedOn) },
    reason: reason ?? (outcome === null ? '办结后公布' : null),
  }));

/**
 * How many pieces were raised and what became of them: `收到异议3件，不采纳2件，还在办1件`. `numbers` are those of the
 * record whose objections they are.
 */
export function objectionsFinding(objections: readonly Objection[], numbers: RecordFigures): Words {
  if (objections.length === 0) return '没有收录到异议';
  const outcomes = [...new Set(objections.map(({ outcome }) => outcome))];
  const parts = outcomes.map((outcome) => say`${outcome ?? '还在办'}${outcomeNumber(numbers, outcome)}`);
  return say`收到异议${numbers.get('objections')!}，${joinWords(parts, '，')}`;
}
