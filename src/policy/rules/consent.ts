import type { ConsentFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { firstFrom } from './timeline.ts';

/** Households that two thirds of `total` make, rounded up; equality passes (三分之二以上). */
export const twoThirds = (total: number): number => Math.ceil((2 * total) / 3);

/** True when 3·agree ≥ 2·total; integers only. */
export const reachesTwoThirds = (agree: number, total: number): boolean => 3 * agree >= 2 * total;

/** The last round that speaks of the whole project, or null. */
export function lastRound<T extends ConsentFacts>(consent: readonly T[]): T | null {
  return consent
    .filter((row) => row.compoundId === null)
    .reduce<T | null>(
      (last, row) => (last === null || (row.round ?? 1) > (last.round ?? 1) ? row : last),
      null,
    );
}

export const consentRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G02',
    clause: '五(二)1',
    severity: 'X',
    title: '三分之二同意',
    statement: '愿不愿改、改什么，都要有项目总户数三分之二以上认可，才能列入台账。',
    formula: '3 × 同意改造户数 ≥ 2 × 总户数，并且 3 × 同意内容户数 ≥ 2 × 总户数',
    judge: (project) => {
      const round = lastRound(project.consent);
      if (round === null) return unknown('征求意见的结果');
      const legs = [
        ['同意改造', round.agreeWill],
        ['同意内容', round.agreeContent],
      ] as const;
      const short = legs.flatMap(([name, agree]) =>
        agree === null || reachesTwoThirds(agree, round.total)
          ? []
          : `${name}${agree}户，总户数${round.total}户，差${twoThirds(round.total) - agree}户`,
      );
      if (short.length > 0) {
        const next = firstFrom(project, 'G03');
        return next === null
          ? notApplicable
          : breach(`${short.join('；')}；${next.doneOn}仍进入“${next.stage.name}”`);
      }
      const missing = legs.flatMap(([name, agree]) => (agree === null ? `${name}户数` : []));
      return missing.length > 0 ? unknown(missing.join('、')) : met;
    },
  },
];
