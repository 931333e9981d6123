import type { ProjectFacts, StageFacts } from './facts.ts';
import { chainIndex, stageByCode, type Stage } from './stages.ts';

type WithStages = Pick<ProjectFacts, 'stages'>;

/** A step with its date. */
export type Done = StageFacts & { readonly doneOn: string };

/** The last round of a stage that has a date, or null. */
export function lastDone(project: WithStages, code: string): Done | null {
  let found: Done | null = null;
  for (const event of project.stages) {
    if (event.doneOn === null || event.code !== code) continue;
    if (found === null || event.round > found.round) found = event as Done;
  }
  return found;
}

/** Every dated round of a stage. */
export const allDone = (project: WithStages, code: string): Done[] =>
  project.stages.filter((event): event is Done => event.doneOn !== null && event.code === code);

/** The first stage from `code` on that is dated, whatever the round; null when none is, or the chain has no such step. */
export function firstFrom(
  { stages, chain }: Pick<ProjectFacts, 'stages' | 'chain'>,
  code: string,
): { stage: Stage; doneOn: string } | null {
  const from = chainIndex(chain, code);
  if (from < 0) return null;
  let found: { stage: Stage; doneOn: string } | null = null;
  for (const event of stages) {
    if (event.doneOn === null || chainIndex(chain, event.code) < from) continue;
    if (found === null || event.doneOn < found.doneOn)
      found = { stage: stageByCode(chain, event.code), doneOn: event.doneOn };
  }
  return found;
}

/** The first dated stage of those that the chain puts after `code`; null when none is. */
export function firstAfter(
  project: Pick<ProjectFacts, 'stages' | 'chain'>,
  code: string,
): ReturnType<typeof firstFrom> {
  const next = project.chain.stages[chainIndex(project.chain, code) + 1];
  return next === undefined ? null : firstFrom(project, next.code);
}

/** Accepted: the joint acceptance was passed (T4: 完成 = G19); a status that its step contradicts is an error of the data. */
export const isAccepted = ({ status }: Pick<ProjectFacts, 'status'>): boolean => status === '已验收';

/** Out of the plan for good: residents refused, or it was taken out. */
export const isEndedForGood = ({ status }: Pick<ProjectFacts, 'status'>): boolean =>
  status === '居民否决' || status === '取消';

/** The step that a status says has been taken. */
const impliedBy: Readonly<Record<string, string>> = {
  施工中: 'G18a',
  暂停: 'G18a',
  已完工: 'G18b',
  已验收: 'G19',
};

/** True when a dated step or the status shows that the project has come to `code` or past it; false where there is no such step. */
export function reached(project: ProjectFacts, code: string): boolean {
  const at = chainIndex(project.chain, code);
  if (at < 0) return false;
  const implied = impliedBy[project.status ?? ''];
  return (
    (implied !== undefined && chainIndex(project.chain, implied) >= at) || firstFrom(project, code) !== null
  );
}

/** Steps that fix what is to be done: preliminary plan, yearly plan, design, tender, acceptance. */
export const scopeGates = [
  ['G04', 'G04'],
  ['G13', 'G13'],
  ['G16', 'G16c'],
  ['G17', 'G17'],
  ['G19', 'G19'],
] as const;

/** The scope gates that a project has passed, in order. */
export const passedGates = (project: WithStages): string[] =>
  scopeGates.flatMap(([gate, code]) => (lastDone(project, code) !== null ? [gate] : []));
