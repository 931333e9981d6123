import type { ProjectFacts } from '../facts.ts';
import { chainIndex } from '../stages.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';

const STOPS = ['X1a', 'X1c', 'X1d'];

/** X1-2: a pause, a no of the residents, a cancellation says why. */
export const stopsExplained: Judge<ProjectFacts> = ({ stages }) => {
  const stops = stages.filter(({ code }) => STOPS.includes(code));
  if (stops.length === 0) return notApplicable;
  const silent = stops.filter(({ note, basis }) => note === null && basis === null);
  return silent.length === 0
    ? met
    : breach(`${silent.map(({ stage, doneOn }) => `${doneOn ?? ''}${stage}`).join('、')}，没有写原因`);
};

/** The first step of the chain later than `from` and before `to`. */
const stepBetween = (project: ProjectFacts, from: string, to: string | null) =>
  project.stages.find(
    ({ code, doneOn }) =>
      chainIndex(project.chain, code) >= 0 &&
      doneOn !== null &&
      doneOn > from &&
      (to === null || doneOn < to),
  );

/** X1: nothing is done after a stop, or before a pause ends. */
export const stoppedStays: Judge<ProjectFacts> = (project) => {
  const stops = project.stages.filter(({ code }) => STOPS.includes(code));
  if (stops.length === 0) return notApplicable;
  for (const { stage, code, doneOn } of stops) {
    if (doneOn === null) continue;
    const resumed =
      code === 'X1a'
        ? (project.stages
            .flatMap((event) => (event.code === 'X1b' ? (event.doneOn ?? []) : []))
            .filter((day) => day >= doneOn)
            .sort()[0] ?? null)
        : null;
    const next = stepBetween(project, doneOn, resumed);
    if (next) return breach(`${doneOn}${stage}，${next.doneOn}又办了“${next.stage}”`);
  }
  return stops.some(({ doneOn }) => doneOn === null) ? unknown('暂停、否决或取消的日期') : met;
};
