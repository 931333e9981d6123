import { formatShare } from '../../shared/format.ts';
import type { CompoundFacts, ConsentFacts, ProjectFacts } from '../facts.ts';
import { allHouseholds } from '../households.ts';
import { breach, doubt, met, notApplicable, unknown, type Judge, type Outcome } from '../rule.ts';
import { firstAfter } from '../timeline.ts';
import type { Share } from '../terms.ts';

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

/** Households of the compounds that a row of consent speaks of: all of the project's, or one's; null when one is unpublished. */
export const householdsAsked = (
  compounds: readonly Pick<CompoundFacts, 'id' | 'households'>[],
  { compoundId }: Pick<ConsentFacts, 'compoundId'>,
): number | null =>
  allHouseholds({
    compounds: compoundId === null ? compounds : compounds.filter(({ id }) => id === compoundId),
  });

/** A question that reaches the share by one count of all households and not by the other. */
export interface Disagreement {
  readonly label: string;
  readonly agree: number;
  /** Households that the consent counts, and those of the compounds. */
  readonly total: number;
  readonly households: number;
}

/** Questions of a row whose verdict is another one by the households of the compounds. */
export function disagreements(
  share: Share,
  row: Pick<ConsentFacts, 'total' | 'agreeWill' | 'agreeContent'>,
  households: number | null,
): Disagreement[] {
  return LEGS.flatMap(([label, key]) => {
    const agree = row[key];
    return agree === null ||
      households === null ||
      agree > households ||
      reachesShare(share, agree, row.total) === reachesShare(share, agree, households)
      ? []
      : { label, agree, total: row.total, households };
  });
}

/** `同意改造70户，按征求意见的总户数100户算占70%，按小区的总户数120户算占58.3%`. */
export const disagreementWords = ({ label, agree, total, households }: Disagreement): string =>
  `${label}${agree}户，按征求意见的总户数${total}户算占${formatShare(agree, total)}，按小区的总户数${households}户算占${formatShare(agree, households)}`;

/** A question on which the share was not reached, in words. */
interface Short {
  readonly label: string;
  readonly words: string;
}

const inWords = (short: readonly Short[]): string => short.map(({ words }) => words).join('；');

/** Each published leg of a row that is short of the share. */
const shortLegs = (share: Share, row: ConsentFacts): Short[] =>
  LEGS.flatMap(([label, key]) => {
    const agree = row[key];
    return agree === null || reachesShare(share, agree, row.total)
      ? []
      : {
          label,
          words: `${label}${agree}户，占总户数${row.total}户的${formatShare(agree, row.total)}，差${householdsOf(share, row.total) - agree}户`,
        };
  });

/** The project as a whole passes, and a compound of it does not: where the text is open, its readings disagree. */
function doubtOf(share: Share, { consent, compounds }: ProjectFacts, whole: ConsentFacts): Outcome | null {
  const below = consent.flatMap((row) => {
    if (row.compoundId === null || row.round !== whole.round) return [];
    const short = shortLegs(share, row);
    const name = compounds.find(({ id }) => id === row.compoundId)?.name ?? row.compoundId;
    return short.length > 0 ? `${name}${inWords(short)}` : [];
  });
  if (below.length === 0) return null;
  return doubt(
    'eachCompound',
    `整个项目到了${share.words}；单看小区，${below.join('；')}`,
    `${share.words}是只看整个项目，还是每个小区都要到，文件没有写清`,
  );
}

/**
 * G02: the last round reached the share on both questions, or the project went no further. Where the consent counts
 * other households than the compounds have, a breach is one by both counts.
 */
export const consentReached =
  (share: Share): Judge<ProjectFacts> =>
  (project) => {
    const round = lastRound(project.consent);
    if (round === null) return unknown('征求意见的结果');
    const next = firstAfter(project, 'G02');
    const short = shortLegs(share, round);
    if (next === null && short.length > 0) return notApplicable;
    const open = disagreements(share, round, householdsAsked(project.compounds, round));
    const isOpen = (one: Short): boolean => open.some(({ label }) => label === one.label);
    if (next !== null && !short.every(isOpen))
      return breach(`${inWords(short)}；${next.doneOn}仍进入“${next.stage.name}”`);
    if (next !== null && open.length > 0)
      return doubt(
        'whichHouseholds',
        open.map(disagreementWords).join('；'),
        `${share.words}是按征求意见时算的总户数，还是按小区表里的总户数，两个数不一样，结论不同`,
      );
    const missing = LEGS.flatMap(([name, key]) => (round[key] === null ? `${name}户数` : []));
    if (missing.length > 0) return unknown(missing.join('、'));
    return (next === null ? null : doubtOf(share, project, round)) ?? met;
  };

/** G02-2: residents were asked, the first time, before the project went further. */
export const askedFirst: Judge<ProjectFacts> = (project) => {
  const next = firstAfter(project, 'G02');
  if (next === null) return notApplicable;
  const first = project.consent
    .filter(({ round }) => round === 1)
    .flatMap(({ startOn, endOn }) => startOn ?? endOn ?? [])
    .sort()[0];
  if (first === undefined) return unknown('开始征求意见的日期');
  return next.doneOn < first ? breach(`${first}才开始征求意见，${next.doneOn}已办“${next.stage.name}”`) : met;
};
