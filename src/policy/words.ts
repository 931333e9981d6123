import type { Obligation } from './codes.ts';

/** Said wherever a notice would be told or judged by and none is loaded. */
export const NO_NOTICE = '没有载入本地的改造方案，不作判断';

/**
 * What a notice says, in this site's sentences; a sentence that a notice gives no ground for is not there, and the
 * page leaves its place out. Numbers and names of a notice stand here and in its terms, never in a page.
 */
export interface Wording {
  /** In plain words, what each obligation demands. */
  readonly obligations?: Readonly<Record<Obligation, string>>;
  /** When a work of each obligation need not be done. */
  readonly excuses?: Readonly<Record<Obligation, string>>;
  /** Of a key work: why it is one. */
  readonly keyWork?: string;
  /** Which compounds, in a line. */
  readonly scopeFinding?: string;
  /** What is wanted besides the years of building. */
  readonly scopeNote?: string;
  /** The scope, under the tests of a compound. */
  readonly scopeInShort?: string;
  /** How to come into the plan, in a line. */
  readonly applyFinding?: string;
  /** Under the steps of applying. */
  readonly applyNote?: string;
  /** Who does it, in a line. */
  readonly partiesFinding?: string;
  /** What the steps reach from and to. */
  readonly chainScope?: string;
  /** Under the works of a project: the numbers the list does not have, and the key works. */
  readonly itemsGapNote?: string;
  /** How the batches are told apart. */
  readonly batchesNote?: string;
  /** Of a compound without a batch. */
  readonly batchUnknown?: string;
  /** After the batch of a compound that waits. */
  readonly batchNote?: string;
  /** What the questionnaire must reach before a compound goes on. */
  readonly consentNeeded?: string;
  /** When the next plan is declared, before the date. */
  readonly declarationWhen?: string;
  /** Who had to publish the consent. */
  readonly consentDue?: string;
  /** Who had to publish the plan of a year. */
  readonly planDue?: string;
  /** Who had to post a preliminary plan, and for how long. */
  readonly postingDue?: string;
  /** Where no notice runs: who posts, and for how long. */
  readonly postingNext?: string;
  /** Of the street: what it must set up. */
  readonly taskforceDue?: string;
  /** Beside the size of a taskforce. */
  readonly taskforceNote?: string;
  /** The same where it is not published. */
  readonly taskforceUnknown?: string;
  /** Of a project without a builder: whom the text names. */
  readonly builderNamed?: string;
  /** Of a project without a lead street: who should lead. */
  readonly leadNamed?: string;
  /** Of the bureau that guides. */
  readonly bureauRole?: string;
  /** The body whose contact answers for the district. */
  readonly officeBody?: string;
  /** Who had to publish where compounds are. */
  readonly mapDue?: string;
  /** Under the money by class. */
  readonly classMoneyNote?: string;
  /** Under the money of a project. */
  readonly moneyNote?: string;
  /** Over the facts that let a compound go first. */
  readonly priorityShort?: string;
  /** After who assessed the works. */
  readonly assessmentNote?: string;
  /** Beside the warranty. */
  readonly warrantyNote?: string;
  /** What the text says of the time after the warranty, and what it leaves open. */
  readonly warrantyAfter?: string;
  /** Under the groups by building year. */
  readonly cohortNote?: string;
  /** Over what is not published. */
  readonly unpublishedNote?: string;
  /** Of numbers that the list leaves out: a question of their own. */
  readonly listGap?: { readonly question: string; readonly finding: string; readonly text: string };
  /** Who accepts the works. */
  readonly acceptanceDue?: string;
  /** Where the works of a project are published. */
  readonly itemsPosted?: string;
  /** Who pays. */
  readonly fundingSays?: string;
  /** Who makes the estimate. */
  readonly estimateDue?: string;
  /** Who had to tell the days of the works. */
  readonly worksDue?: string;
  /** Under the costs of the works. */
  readonly costsNote?: string;
  /** Who surveys the compounds, and to what end. */
  readonly surveyDue?: string;
  /** Beside the share of plans declared in time: which plans had no day. */
  readonly declarationExempt?: string;
  /** Of a compound that was built after the groups of the notice. */
  readonly builtLater?: string;
  /** Of what is not published: where it is told who had to publish it. */
  readonly unpublished?: string;
  /** Of a work without a decision: who had to tell it. */
  readonly itemsDue?: string;
  /** Beside 为何列入: who is listed. */
  readonly listedFor?: string;
  /** Of a plan year without a day of declaration. */
  readonly firstBatchExempt?: string;
  /** Beside the facts that let a compound go first. */
  readonly priorityNote?: string;
  /** Term of the evaluation after acceptance. */
  readonly evaluationTerm?: string;
  /** Under the steps of the design's review. */
  readonly designNote?: string;
  /** The deciders of the design, by the code of their step. */
  readonly designNames?: Readonly<Record<string, string>>;
}
