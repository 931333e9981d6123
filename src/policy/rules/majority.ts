import { formatDecimal } from '../../shared/format.ts';
import type { ItemFacts } from '../facts.ts';
import { reachesShare } from './consent.ts';
import type { Share } from '../terms.ts';
import { doubt, type Outcome } from '../rule.ts';

type Row = NonNullable<ItemFacts['row']>;
type Votes = Pick<Row, 'agree' | 'asked'>;

/**
 * Whether more than half of all households want a work; null when it is not published. Where fewer were asked than
 * decide, those who were not asked may have decided it: then it is open, unless they could not have.
 */
export function majority({ agree, asked }: Votes, voters: number | null): boolean | 'open' | null {
  if (agree === null || asked === null) return null;
  if (voters === null || asked >= voters) return 2 * agree > asked;
  if (2 * agree > voters) return true;
  return 2 * (agree + voters - asked) <= voters ? false : 'open';
}

/** `1,084户中840户同意`, of a row that tells both: where `majority` is not null. */
export const votes = ({ asked, agree }: Votes): string =>
  `${formatDecimal(asked!)}户中${formatDecimal(agree!)}户同意`;

/** 多数 is more than half; a notice that gives a share elsewhere may mean that share: between the two it is open. */
export interface Majority {
  readonly orShare: Share | null;
}

/** More than half but short of the share that may be meant. */
export const between = ({ orShare }: Majority, { agree, asked }: Row, voters: number | null): boolean =>
  orShare !== null &&
  agree !== null &&
  asked !== null &&
  majority({ agree, asked }, voters) === true &&
  !reachesShare(orShare, agree, Math.max(asked, voters ?? 0));

/** Fewer were asked than decide, and those who were not asked may have decided it. */
export const onlySome = (fact: string, row: Row, voters: number | null): Outcome =>
  doubt(
    'majority',
    `${fact}；项目有${formatDecimal(voters ?? 0)}户，只问了${formatDecimal(row.asked ?? 0)}户`,
    '没有问到的住户算不算在“多数”里，文件没有写',
  );

/** What passes under one reading and fails under the other. */
export const doubtful = ({ orShare }: Majority, fact: string): Outcome =>
  doubt('majority', fact, `“多数居民同意”是过半数还是${orShare?.words ?? ''}，文件没有写`);
