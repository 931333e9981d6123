import type { Project } from '../../model/types.ts';
import type { TableName } from '../../schema/tables/index.ts';
import { stopReason } from '../../facts/dates.ts';
import { isEndedForGood } from '../../facts/status.ts';

/** What became of a promise; missing data are 不知道, and 改了 has its reason. */
export const promiseStates = ['没做到', '改了', '做到', '还没到期', '不知道'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Where a promise comes from: a work, the end, residents' money of the first plan; contract; notice; objection; typed. */
export type PromiseKind = 'work' | 'end' | 'residents' | 'contract' | 'notice' | 'objection' | 'typed';

/** What was found of a promise, and why. */
export interface Verdict {
  readonly state: PromiseState;
  /** `计划12处，做了12处`: what was seen; null where nothing was. */
  readonly fact: string | null;
  /** Why it was changed, or not kept, as published. */
  readonly reason: string | null;
  readonly sourceIds: readonly string[];
}

/** A promise with what became of it on the day of the data. */
export interface Promised extends Verdict {
  /** Kind, project and row: `work+SF-2025-01+15`. */
  readonly id: string;
  readonly kind: PromiseKind;
  readonly projectId: string | null;
  readonly compoundId: string | null;
  /** `第15项完善停车设施186个车位`. */
  readonly what: string;
  /** The paper that says so: `2025年度计划`. */
  readonly paper: string;
  /** Its last day; null where none is said. */
  readonly deadline: string | null;
  /** The row that it stands in. */
  readonly row: { readonly table: TableName; readonly id: string };
}

export const verdict = (
  state: PromiseState,
  fact: string | null = null,
  reason: string | null = null,
  sourceIds: readonly string[] = [],
): Verdict => ({ state, fact, reason, sourceIds });

/** Changed with a reason; without one it is not kept. */
export const changed = (fact: string, reason: string | null, sourceIds: readonly string[] = []): Verdict =>
  reason === null
    ? verdict('没做到', `${fact}，没有写原因`, null, sourceIds)
    : verdict('改了', fact, reason, sourceIds);

/** What becomes of the promises of a project that was stopped for good; residents who refused are the reason themselves. */
export function stopped(project: Project): Verdict | null {
  if (!isEndedForGood(project)) return null;
  const reason = stopReason(project) ?? (project.status === '居民否决' ? '居民没有同意' : null);
  return changed(`项目${project.status!}`, reason, project.sourceIds ?? []);
}
