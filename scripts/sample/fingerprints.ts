import { fingerprint, type Baseline, type PlannedWork } from '../../src/policy/baseline.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { doneOn } from './timeline.ts';

type Row = Rec<'projects'>;

/** What the plan fixed for a project, from its rows; null before the plan is published. */
function baselineOf(row: Row, project: Project, items: readonly Rec<'checklist'>[]): Baseline | null {
  const publishedOn = doneOn(project.timeline, 'G13');
  if (publishedOn === null) return null;
  const works = items.flatMap(({ no, gates, planned, unit, cost }): PlannedWork[] =>
    gates?.includes('G13') ? [{ no, planned: planned ?? null, unit: unit ?? null, cost: cost ?? null }] : [],
  );
  return {
    projectId: row.id,
    planYear: row.planYear,
    publishedOn,
    compoundIds: row.compoundIds,
    funds: row.plannedFunds ?? null,
    start: row.plannedStart ?? null,
    end: row.plannedEnd ?? null,
    works: items.some(({ gates }) => gates) ? works : null,
  };
}

/**
 * The rows with the fingerprint that was written down when the plan was published. Every sixth project forgot;
 * the one whose end was put off has that of the end it had.
 */
export function withFingerprints(
  rows: readonly Row[],
  projects: readonly Project[],
  items: ReadonlyMap<string, readonly Rec<'checklist'>[]>,
): readonly Row[] {
  return rows.map((row, i) => {
    const project = projects[i]!;
    const base = baselineOf(row, project, items.get(row.id) ?? []);
    if (base === null || project.traits.has('sparse') || project.index % 6 === 4) return row;
    const end = project.traits.has('showcase') ? '2025-10-31' : base.end;
    return { ...row, baselineHash: fingerprint({ ...base, end }) };
  });
}
