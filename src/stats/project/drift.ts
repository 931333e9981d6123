import type { Project } from '../../model/types.ts';
import { scopeDrift } from '../../policy/rules/scope.ts';

/** A work that was added, left out or cancelled between the published plan and the acceptance. */
export interface Drift {
  readonly no: number;
  readonly name: string;
  /** `年度计划里有，设计里没有`, or `取消`. */
  readonly change: string;
  /** Why, as published; null is 未公开. */
  readonly reason: string | null;
}

/** The scope drift of a project; null when it is not published at which steps its works were listed. */
export function scopeDrifts(project: Project): Drift[] | null {
  const known = project.items.some(
    ({ row }) => row !== null && (row.gates !== null || row.status === '取消'),
  );
  if (!known) return null;
  return project.items.flatMap((entry) => {
    const change = scopeDrift(entry);
    if (change === null || entry.row === null) return [];
    return { no: entry.item.no, name: entry.item.name, change, reason: entry.row.reason };
  });
}

/** The finding that answers 和计划比，改了什么？ */
export function driftFinding(drifts: readonly Drift[]): string {
  if (drifts.length === 0) return '列入计划的内容，后来没有增减';
  const silent = drifts.filter(({ reason }) => reason === null).length;
  return `计划以后有${drifts.length}项内容变了${silent === 0 ? '，都写了原因' : `，${silent}项没有写原因`}`;
}
