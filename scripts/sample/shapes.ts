import type { Datum, FundingSource } from '../../src/policy/codes.ts';
import type { Point } from '../clip.ts';
import type { Rec } from './record.ts';

/** What several makers hand to each other. */

export type Detail = NonNullable<Rec<'funding'>['detail']>;

/** Who pays for which class of works, in 0.1 万元. */
export interface Line {
  readonly workClass: string;
  readonly source: FundingSource;
  /** null: not told. */
  readonly detail: Detail | null;
  readonly amount: number;
}

/** What is found and decided about one work, one word for each row of the obligation table. */
export type Verdict =
  | 'include'
  | 'needless'
  | 'blocked'
  | 'outvoted'
  | 'unfunded'
  | 'done elsewhere'
  | 'put off'
  | 'unassessed'
  | 'undecided' // asked for, but the project never came to a decision
  // unlawful, each for one case
  | 'refused'
  | 'too dear'
  | 'overspent'
  | 'unchecked';

/** What a compound is, before anything is decided about it. */
export interface CompoundFacts {
  readonly id: string;
  readonly name: string;
  readonly street: number;
  readonly community: number;
  readonly houseNumber: number;
  readonly kind: NonNullable<Rec<'compounds'>['kind']>;
  readonly land: NonNullable<Rec<'compounds'>['land']>;
  readonly builtFrom: number;
  readonly builtTo: number;
  readonly buildings: number;
  readonly households: number;
  /** Square metres. */
  readonly area: number;
  /** True position; null where it is not published. */
  readonly at: Point | null;
  readonly datum: Datum;
  readonly precision: '精确' | '街道' | null;
  readonly surveyedOn: string;
  readonly committee: NonNullable<Rec<'compounds'>['committee']>;
  /** Batch of a compound that is in no project. */
  readonly idle: '谋划' | '储备' | '试点' | null;
}
