/**
 * What a rule may look at. The model's records have these shapes; the rules know no more of it.
 * Dates are ISO; null is 未公开.
 */
import type {
  Condition,
  Decision,
  FundingBasis,
  FundingDetail,
  FundingSource,
  ItemStatus,
  Need,
  NoticeKind,
  NoticeResult,
  ObjectionOutcome,
  ProjectStatus,
  ReasonCode,
  StageResult,
  Sufficiency,
  UtilityTrade,
  WarrantyBasis,
  WorkKind,
  YesNo,
} from './codes.ts';
import type { NoticePeriod } from './calendar.ts';
import type { Item } from './items.ts';
import type { StageChain } from './stages.ts';

export interface StageFacts {
  /** As the notice calls it. */
  readonly stage: string;
  /** Its kind, such as G18a. */
  readonly code: string;
  readonly round: number;
  readonly doneOn: string | null;
  readonly result: StageResult | null;
  readonly unit: string | null;
  readonly participants: string | null;
  /** The firm, or the experts, that assessed. */
  readonly assessor: string | null;
  readonly basis: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

export interface ConsentFacts {
  readonly round: number;
  readonly compoundId: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly total: number;
  readonly returned: number | null;
  readonly agreeWill: number | null;
  readonly agreeContent: number | null;
}

/** What a version of the published plan says, as it was entered from its paper. */
export interface PlanFacts {
  readonly version: number;
  readonly funds: number | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
}

export interface FundingFacts {
  readonly workClass: string | null;
  readonly source: FundingSource;
  readonly detail: FundingDetail | null;
  readonly basis: FundingBasis;
  readonly amount: number;
}

export interface UtilityFacts {
  readonly trade: UtilityTrade;
  readonly company: string | null;
  readonly designedOn: string | null;
  readonly worksFrom: string | null;
  readonly worksTo: string | null;
  readonly acceptedOn: string | null;
  readonly handedOverOn: string | null;
}

export interface CompoundFacts {
  readonly id: string;
  readonly name: string;
  readonly households: number | null;
  readonly builtTo: number | null;
  readonly land: string | null;
  readonly exceptionBasis: string | null;
  readonly inScope: string | null;
  readonly surveyedOn: string | null;
  readonly batch: string | null;
  readonly street: { readonly name: string } | null;
  readonly propertyMode: string | null;
  readonly propertyDecidedOn: string | null;
  readonly projects: readonly ProjectFacts[];
}

export interface ProjectFacts {
  readonly id: string;
  readonly name: string;
  readonly planYear: number;
  readonly demandYear: number | null;
  readonly status: ProjectStatus | null;
  readonly workKind: WorkKind | null;
  readonly leadStreet: string | null;
  readonly builder: string | null;
  /** The body that holds the notice's role of 建设单位; null where the notice names none. */
  readonly namedBuilder: string | null;
  readonly contractor: string | null;
  readonly onPlatform: YesNo | null;
  readonly qualityGroupOn: string | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly plannedFunds: number | null;
  readonly baselineHash: string | null;
  readonly finalFunds: number | null;
  readonly award: string | null;
  readonly awardBasis: string | null;
  readonly warrantyStart: string | null;
  readonly warrantyUnit: string | null;
  readonly warrantyBasis: WarrantyBasis | null;
  readonly compounds: readonly CompoundFacts[];
  /** Versions of the published plan, the first first. */
  readonly plans: readonly PlanFacts[];
  readonly stages: readonly StageFacts[];
  readonly consent: readonly ConsentFacts[];
  readonly items: readonly ItemFacts[];
  readonly funding: readonly FundingFacts[];
  readonly utilities: readonly UtilityFacts[];
  readonly notices: readonly NoticeFacts[];
  /** The steps that there are, of the notice or the common ones. */
  readonly chain: StageChain;
}

export interface ItemFacts {
  readonly item: Item;
  /** The gates of `scopeGates` that the project has passed. */
  readonly passed: readonly string[];
  /** Whether the project has passed its acceptance. */
  readonly accepted: boolean;
  /** Households of whom the majority decides; null where they are not known, or only those concerned decide. */
  readonly voters: number | null;
  readonly row: {
    readonly keyWork: YesNo | null;
    readonly need: Need | null;
    readonly condition: Condition | null;
    readonly assessedBy: string | null;
    readonly assessedOn: string | null;
    readonly agree: number | null;
    readonly asked: number | null;
    readonly funds: Sufficiency | null;
    readonly decision: Decision | null;
    readonly reasonCode: ReasonCode | null;
    readonly reason: string | null;
    readonly needReason: string | null;
    readonly gates: readonly string[] | null;
    readonly cost: number | null;
    /** Thousandths. */
    readonly planned: number | null;
    readonly done: number | null;
    readonly unit: string | null;
    readonly status: ItemStatus | null;
    readonly doneOn: string | null;
    readonly responsible: string | null;
  } | null;
}

export interface NoticeFacts {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly publisher: string | null;
  readonly receiver: string | null;
  readonly channel: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly body: string | null;
  readonly postedOn: string | null;
  readonly endOn: string | null;
  readonly period: NoticePeriod | null;
  readonly result: NoticeResult | null;
  readonly objections: readonly {
    readonly id: string;
    readonly outcome: ObjectionOutcome | null;
    readonly reason: string | null;
    readonly closedOn: string | null;
  }[];
  readonly projects: readonly ProjectFacts[];
}

export interface StreetFacts {
  readonly code: string;
  readonly name: string;
  /** The day of the data. */
  readonly asOf: string;
  readonly taskforce: { readonly size: number | null; readonly reportedOn: string | null } | null;
}

/** The district as a whole. */
export interface DistrictFacts {
  readonly projects: readonly { readonly planYear: number }[];
}
