/**
 * What a rule may look at. The model's records have these shapes; the rules know no more of it.
 * Dates are ISO; null is 未公开.
 */
import type {
  Condition,
  Decision,
  Need,
  NoticeKind,
  ObjectionOutcome,
  ProjectStatus,
  ReasonCode,
  Sufficiency,
} from './codes.ts';
import type { NoticePeriod } from './calendar.ts';
import type { Item } from './items.ts';

export interface StageFacts {
  readonly stage: string;
  readonly round: number | null;
  readonly doneOn: string | null;
  readonly participants: string | null;
}

export interface ConsentFacts {
  readonly round: number | null;
  readonly compoundId: string | null;
  readonly total: number;
  readonly returned: number | null;
  readonly agreeWill: number | null;
  readonly agreeContent: number | null;
}

export interface CompoundFacts {
  readonly id: string;
  readonly name: string;
  readonly builtTo: number | null;
  readonly land: string | null;
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
  readonly status: ProjectStatus | null;
  readonly leadStreet: string | null;
  readonly compounds: readonly CompoundFacts[];
  readonly stages: readonly StageFacts[];
  readonly consent: readonly ConsentFacts[];
  readonly notices: readonly NoticeFacts[];
}

export interface ItemFacts {
  readonly item: Item;
  readonly row: {
    readonly need: Need | null;
    readonly condition: Condition | null;
    readonly agree: number | null;
    readonly asked: number | null;
    readonly funds: Sufficiency | null;
    readonly decision: Decision | null;
    readonly reasonCode: ReasonCode | null;
    readonly reason: string | null;
    readonly needReason: string | null;
  } | null;
}

export interface NoticeFacts {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly postedOn: string | null;
  readonly endOn: string | null;
  readonly period: NoticePeriod | null;
  readonly objections: readonly {
    readonly id: string;
    readonly outcome: ObjectionOutcome | null;
    readonly closedOn: string | null;
  }[];
  readonly projects: readonly ProjectFacts[];
}

export interface StreetFacts {
  readonly code: string;
  readonly name: string;
  readonly taskforce: { readonly size: number | null } | null;
}
