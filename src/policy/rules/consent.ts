import type { ConsentFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Judge, type Outcome } from './rule.ts';
import { firstAfter } from './timeline.ts';

/** A share of all households that must agree, e.g. two thirds; equality passes. */
export interface Share {
  readonly part: number;
  readonly of: number;
  /** As the notice writes it: 三分之二. */
  readonly words: string;
}

/** Households that a share of `total` makes, rounded up. */
export const householdsOf = ({ part, of }: Share, total: number): number => Math.ceil((part * total) / of);

/** True when agree ÷ total ≥ part ÷ of; integers only. */
export const reachesShare = ({ part, of }: Share, agree: number, total: number): boolean =>
  of * agree >= part * total;

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

/** Each published leg of a row that is short of the share, in words. */
const shortLegs = (share: Share, row: ConsentFacts): string[] =>
  LEGS.flatMap(([name, key]) => {
    const agree = row[key];
    return agree === null || reachesShare(share, agree, row.total)
      ? []
      : `${name}${agree}户，总户数${row.total}户，差${householdsOf(share, row.total) - agree}户`;
  });

/** The project as a whole passes, and a compound of it does not: where the text is open, its readings disagree. */
function doubtOf(share: Share, { consent, compounds }: ProjectFacts, whole: ConsentFacts): Outcome | null {
  const below = consent.flatMap((row) => {
    if (row.compoundId === null || row.round !== whole.round) return [];
    const short = shortLegs(share, row);
    const name = compounds.find(({ id }) => id === row.compoundId)?.name ?? row.compoundId;
    return short.length > 0 ? `${name}${short.join('；')}` : [];
  });
  if (below.length === 0) return null;
  return {
    result: '存疑',
    fact: `整个项目到了${share.words}；单看小区，${below.join('；')}`,
    question: `${share.words}是只看整个项目，还是每个小区都要到，文件没有写清`,
  };
}

/** G02: the last round reached the share on both questions, or the project went no further. */
export const consentReached =
  (share: Share): Judge<ProjectFacts> =>
  (project) => {
    const round = lastRound(project.consent);
    if (round === null) return unknown('征求意见的结果');
    const short = shortLegs(share, round);
    const next = firstAfter(project, 'G02');
    if (short.length > 0)
      return next === null
        ? notApplicable
        : breach(`${short.join('；')}；${next.doneOn}仍进入“${next.stage.name}”`);
    const missing = LEGS.flatMap(([name, key]) => (round[key] === null ? `${name}户数` : []));
    if (missing.length > 0) return unknown(missing.join('、'));
    return (next === null ? null : doubtOf(share, project, round)) ?? met;
  };
