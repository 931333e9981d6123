import type { Project, StageEvent } from '../../model/types.ts';
import { phases, steps, type Phase } from './codes.ts';
import { dayTime, known, type Node } from './value.ts';

function milestone(event: StageEvent): Node {
  const { code, stage: name, doneOn, plannedOn, result } = event;
  return known({
    id: `${code}-${event.round}`,
    title: name,
    type: steps[code]?.[1],
    code,
    description: [event.unit, event.basis, event.note].filter((part) => part !== null).join('；'),
    dueDate: dayTime(plannedOn),
    dateMet: result === '不通过' ? null : dayTime(doneOn),
    dateModified: result === '不通过' ? dayTime(doneOn) : null,
    status:
      result === '不通过' ? 'notMet' : doneOn !== null ? 'met' : plannedOn !== null ? 'scheduled' : null,
  });
}

/** Every step of the project as a milestone, in chain order, then by round. */
export const milestones = ({ stages }: Project): Node[] => stages.map(milestone);

const phaseOfStatus = {
  未开工: 'preparation',
  施工中: 'implementation',
  暂停: 'implementation',
  已完工: 'implementation',
  已验收: 'completion',
} as const satisfies Partial<Record<NonNullable<Project['status']>, Phase>>;

/**
 * The project's phase: cancelled, or the furthest that its status and its dated steps have reached.
 * null when neither is published.
 */
export function phaseOf({ status, stages }: Project): Phase | 'cancelled' | null {
  if (status === '取消' || status === '居民否决') return 'cancelled';
  const reached = stages.flatMap(({ code, doneOn, result }) =>
    doneOn === null || result === '不通过' ? [] : (steps[code]?.[0] ?? []),
  );
  const all = status === null ? reached : [...reached, phaseOfStatus[status]];
  return phases.findLast((phase) => all.includes(phase)) ?? null;
}
