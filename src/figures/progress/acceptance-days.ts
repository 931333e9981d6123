import type { Project } from '../../model/types.ts';
import { addDays } from '../../shared/days.ts';

/** The first of some days; null where none is known. */
export const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);

/** The planned day of acceptance; where only the end of works is promised, that day. */
export function plannedAcceptance(project: Project): string | null {
  const first = project.stages.find((event) => event.code === 'G19' && event.plannedOn !== null);
  return first?.plannedOn ?? project.plannedEnd;
}

/** The day the joint acceptance was passed (T4: 完成 = G19). */
export const acceptedOn = (project: Project): string | null =>
  earliest(
    project.stages
      .filter((event) => event.code === 'G19' && event.result !== '不通过')
      .map((event) => event.doneOn),
  );

/** Last day of every month from one day to another. */
export function monthEnds(start: string, end: string): string[] {
  const days: string[] = [];
  for (let year = Number(start.slice(0, 4)), month = Number(start.slice(5, 7)); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
    const last = addDays(next, -1);
    if (last >= end) return [...days, end];
    days.push(last);
  }
}

/** Last days of the years that have passed, and the last day known. */
export const yearEnds = (start: string, end: string, asOf: string): string[] => {
  const last = asOf < end ? asOf : end;
  const days = [...new Set([...monthEnds(start, end).filter((day) => day.endsWith('-12-31')), last])];
  return days.filter((day) => day <= last).sort();
};
