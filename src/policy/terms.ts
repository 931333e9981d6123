/** A share of all households that must agree, e.g. two thirds; equality passes. */
export interface Share {
  readonly part: number;
  readonly of: number;
  /** As the notice writes it: 三分之二. */
  readonly words: string;
}

/** Things that a cell may name, each by the words that tell it. */
export type Named = readonly (readonly [name: string, pattern: RegExp])[];

/** Which compounds a notice covers. */
export interface Scope {
  /** Last year of building; later ones need a basis of their own. */
  readonly builtBy: number;
  readonly land: string;
  /** The land, as a test: 在城市国有土地上. */
  readonly landTest: string;
}

/** How many projects the notice itself names for a year. */
export interface FirstBatch {
  readonly year: number;
  readonly count: number;
  /** On a project of it. */
  readonly badge: string;
}

/** The day of the year before by which a plan is declared. */
export interface Deadline {
  /** `08-31`, included. */
  readonly monthDay: string;
  /** Plans up to this year had none. */
  readonly exemptThrough: number;
}

/** Building-year groups that a notice treats apart. */
export interface CohortTerms {
  readonly id: 'A' | 'B';
  /** `2000年底前建成` */
  readonly name: string;
  /** Last year of building, 31 December included. */
  readonly through: number;
  /** What the notice wants of them, for a line of a table. */
  readonly aim: string;
  /** Of which years, and the aim, in full. */
  readonly built: string;
  readonly goal: string;
  /** Said of a compound of the group. */
  readonly says: string;
}

/** Thresholds and lists of a notice that pages and figures use beside its rules; null or empty: it has none. */
export interface Terms {
  /** Households that must agree before a project goes on. */
  readonly consentShare: Share | null;
  /** Fewest working days of a posting. */
  readonly minWorkingDays: number | null;
  /** Fewest people of a street's taskforce. */
  readonly minTaskforce: number | null;
  readonly declaration: Deadline | null;
  readonly firstBatch: FirstBatch | null;
  readonly scope: Scope | null;
  readonly situations: Named;
  /** Share that 多数 of a work may mean where it is open whether half is enough. */
  readonly majorityShare: Share | null;
  /** Works on which only the households concerned decide, by their numbers; on all others every household does. */
  readonly votedByDoor: readonly number[];
  /** Who takes part in the acceptance, as its row names them. */
  readonly acceptanceGroups: readonly string[];
  /** Class of works in which government and the owners of lines pay most. */
  readonly carriedClass: string | null;
  /** Class of works of which residents pay a part. */
  readonly residentsClass: string | null;
  /** The work by which every community gets a care station; null: the notice lists none. */
  readonly careStation: number | null;
  /**
   * Bodies that the notice names for a role, by the role; in a dataset those that its dataset.json says hold it.
   * A role for which the notice names nobody is not there.
   */
  readonly namedBodies: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly cohorts: readonly CohortTerms[];
}
