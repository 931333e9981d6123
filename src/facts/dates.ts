import type { Project } from '../model/types.ts';
import { lastDone } from '../policy/timeline.ts';

/** The day on which a step was last done, by its code; null is 未公开. */
export const doneOn = (project: Project, code: string): string | null =>
  lastDone(project, code)?.doneOn ?? null;

/** The three days of the works that residents ask for. */
export const works = (
  project: Project,
): { readonly start: string | null; readonly end: string | null; readonly accepted: string | null } => ({
  start: doneOn(project, 'G18a'),
  end: doneOn(project, 'G18b'),
  accepted: doneOn(project, 'G19'),
});

const stopCodes: Readonly<Record<string, string>> = { 暂停: 'X1a', 居民否决: 'X1c', 取消: 'X1d' };

/** Why the project was stopped, as the step that stopped it says; null is 未公开. */
export function stopReason(project: Project): string | null {
  const event = project.stages.findLast(({ code }) => code === stopCodes[project.status ?? '']);
  return event?.note ?? event?.basis ?? null;
}

/** Date on which the project was stopped, when it was. */
export const stoppedOn = (project: Project): string | null =>
  project.stages.findLast((event) => event.code === stopCodes[project.status ?? ''] && event.doneOn !== null)
    ?.doneOn ?? null;
