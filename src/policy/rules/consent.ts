import type { ConsentFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Outcome, type Rule } from './rule.ts';
import { firstFrom } from './timeline.ts';

/** Households that two thirds of `total` make, rounded up; equality passes (三分之二以上). */
export const twoThirds = (total: number): number => Math.ceil((2 * total) / 3);

/** True when 3·agree ≥ 2·total; integers only. */
export const reachesTwoThirds = (agree: number, total: number): boolean => 3 * agree >= 2 * total;

/** The last round that speaks of the whole project, or null. */
export function lastRound<T extends ConsentFacts>(consent: readonly T[]): T | null {
  return consent
    .filter((row) => row.compoundId === null)
    .reduce<T | null>((last, row) => (last === null || row.round > last.round ? row : last), null);
}

const LEGS = [
  ['同意改造', 'agreeWill'],
  ['同意内容', 'agreeContent'],
] as const;

/** Each published leg of a row that is short of two thirds, in words. */
const shortLegs = (row: ConsentFacts): string[] =>
  LEGS.flatMap(([name, key]) => {
    const agree = row[key];
    return agree === null || reachesTwoThirds(agree, row.total)
      ? []
      : `${name}${agree}户，总户数${row.total}户，差${twoThirds(row.total) - agree}户`;
  });

/** The project as a whole passes, and a compound of it does not: the readings of A5 disagree. */
function doubtOf({ consent, compounds }: ProjectFacts, whole: ConsentFacts): Outcome | null {
  const below = consent.flatMap((row) => {
    if (row.compoundId === null || row.round !== whole.round) return [];
    const short = shortLegs(row);
    const name = compounds.find(({ id }) => id === row.compoundId)?.name ?? row.compoundId;
    return short.length > 0 ? `${name}${short.join('；')}` : [];
  });
  if (below.length === 0) return null;
  return {
    result: '存疑',
    fact: `整个项目到了三分之二；单看小区，${below.join('；')}`,
    question: '三分之二是只看整个项目，还是每个小区都要到，文件没有写清',
  };
}

export const consentRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G02',
    clause: '五(二)1',
    severity: 'X',
    title: '三分之二同意',
    statement: '愿不愿改、改什么，都要有项目总户数三分之二以上认可，才能列入台账。',
    formula:
      '最后一轮：3 × 同意改造户数 ≥ 2 × 总户数，并且 3 × 同意内容户数 ≥ 2 × 总户数；没有达到、也没有再往下走的不查；项目达到、里面有小区没有达到的，存疑',
    judge: (project) => {
      const round = lastRound(project.consent);
      if (round === null) return unknown('征求意见的结果');
      const short = shortLegs(round);
      const next = firstFrom(project, 'G03');
      if (short.length > 0)
        return next === null
          ? notApplicable
          : breach(`${short.join('；')}；${next.doneOn}仍进入“${next.stage.name}”`);
      const missing = LEGS.flatMap(([name, key]) => (round[key] === null ? `${name}户数` : []));
      if (missing.length > 0) return unknown(missing.join('、'));
      return (next === null ? null : doubtOf(project, round)) ?? met;
    },
  },
];
