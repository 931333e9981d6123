import type { Project } from '../../model/types.ts';
import { scopeDrift } from '../../policy/rules/scope.ts';
import { say, type Words } from '../figure/phrase.ts';
import type { RecordFigures } from '../figure/record-figure.ts';

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

/**
 * The finding that answers 和计划比，改了什么？ where the published plan is not recorded: of the works at each step; null
 * where that is not known. Of a plan that is recorded, plan-differences.ts.
 */
export function driftFinding(numbers: RecordFigures): Words | null {
  const [changed, silent] = [numbers.get('drift'), numbers.get('drift-silent')];
  if (changed === undefined || silent === undefined) return null;
  if (changed.value === 0) return '各步列入的内容一样；数量、钱、日期原定多少，未公开';
  return say`计划以后有${changed}内容变了，${silent.value === 0 ? '都写了原因' : say`${silent}没有写原因`}`;
}
