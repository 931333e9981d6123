import type { ProjectFacts, StageFacts } from '../facts.ts';
import { stageByName, stages, type Stage } from '../stages.ts';

/** Position of a stage in the chain; interruptions have none (-1). */
const position = new Map(stages.map((stage, i) => [stage.name, i]));
export const chainIndex = (name: string): number => position.get(name) ?? -1;

/** The last round of a stage that has a date, or null. */
export function lastDone(
  project: ProjectFacts,
  code: string,
): (StageFacts & { readonly doneOn: string }) | null {
  let found: (StageFacts & { readonly doneOn: string }) | null = null;
  for (const event of project.stages) {
    if (event.doneOn === null || stageByName(event.stage).code !== code) continue;
    if (found === null || (event.round ?? 1) > (found.round ?? 1)) found = { ...event, doneOn: event.doneOn };
  }
  return found;
}

/** The first stage from `code` on that is dated, whatever the round; null when none is. */
export function firstFrom(project: ProjectFacts, code: string): { stage: Stage; doneOn: string } | null {
  const from = stages.findIndex((stage) => stage.code === code);
  let found: { stage: Stage; doneOn: string } | null = null;
  for (const event of project.stages) {
    const index = chainIndex(event.stage);
    if (index < from || event.doneOn === null) continue;
    if (found === null || event.doneOn < found.doneOn)
      found = { stage: stageByName(event.stage), doneOn: event.doneOn };
  }
  return found;
}
