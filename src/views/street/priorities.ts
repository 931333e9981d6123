import type { Street } from '../../model/types.ts';
import { priorityOf, type Priority } from '../project/priority.ts';

/** A project with the three facts of 五(二)3. */
export interface PriorityRow extends Priority {
  readonly id: string;
  readonly name: string;
}

/** Projects of a street's newest plan year with the facts that let one go first, by name; empty when none tells any. */
export function priorities(street: Street): { year: number; rows: PriorityRow[] } | null {
  const year = Math.max(...street.projects.map(({ planYear }) => planYear));
  const rows = street.projects
    .filter(({ planYear }) => planYear === year)
    .map((project) => ({ id: project.id, name: project.name, ...priorityOf(project) }));
  return rows.some(({ will, answered, paid }) => will ?? answered ?? paid) ? { year, rows } : null;
}
