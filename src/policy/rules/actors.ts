import type { ProjectFacts } from '../facts.ts';
import { bodiesIn, FIRM, kindOfBody, sameFirm, type BodyKinds } from '../parties.ts';
import { nameOfStage, stageByCode } from '../stages.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { lastDone, reached } from '../timeline.ts';

/** Who may act at which step: kinds of bodies, 建设单位 and 施工单位. */
export interface Actors {
  readonly kinds: BodyKinds;
  /** By the code of the step; a step that the text leaves open, or that is judged elsewhere, is not there. */
  readonly at: Readonly<Record<string, readonly string[]>>;
}

function actorOf(kinds: BodyKinds, body: string, { builder, contractor }: ProjectFacts): string | null {
  const kind = kindOfBody(kinds, body);
  if (kind !== null) return kind;
  if (builder !== null && sameFirm(body, builder)) return '建设单位';
  return contractor !== null && sameFirm(body, contractor) ? '施工单位' : null;
}

/** true: one of the bodies named may act; false: none may; null: cannot be told from the names. */
function fits(
  kinds: BodyKinds,
  project: ProjectFacts,
  unit: string,
  allowed: readonly string[],
): boolean | null {
  const actors = bodiesIn(unit).map((body) => actorOf(kinds, body, project));
  if (actors.some((actor) => actor !== null && allowed.includes(actor))) return true;
  // A firm may be the builder under another name while the builder is not published.
  return actors.includes(null) || actors.length === 0 ? null : false;
}

/** GACT: every step that is done was done by a body that may. */
export const actorsFit =
  ({ kinds, at }: Actors): Judge<ProjectFacts> =>
  (project) => {
    const events = project.stages.filter(({ doneOn, code }) => doneOn !== null && at[code] !== undefined);
    if (events.length === 0) return unknown('各环节的责任单位');
    let silent = false;
    for (const { stage, code, unit } of events) {
      const allowed = at[code];
      const fit = unit === null || allowed === undefined ? null : fits(kinds, project, unit, allowed);
      if (fit === false)
        return breach(`“${stage}”的责任单位应是${stageByCode(project.chain, code).actor}，写的是${unit}`);
      if (fit === null) silent = true;
    }
    return silent ? unknown('有的环节没有写责任单位，或看不出是哪一类单位') : met;
  };

/** O14: the plan of several years is fixed by the body that the text names. */
export const planFixedBy =
  (kinds: BodyKinds, body: string): Judge<ProjectFacts> =>
  (project) => {
    const plan = lastDone(project, 'G01');
    const name = nameOfStage(project.chain, 'G01');
    if (plan === null) return reached(project, 'G02') ? unknown(`${name}的确定日期和单位`) : notApplicable;
    const bodies = plan.unit === null ? [] : bodiesIn(plan.unit);
    const own = bodies.map((one) => kindOfBody(kinds, one));
    // A firm is none of the bodies, whatever it is called.
    const isFirm = bodies.length > 0 && bodies.every((one) => FIRM.test(one));
    if (own.every((kind) => kind === null) && !isFirm) return unknown(`${name}由谁确定`);
    return own.includes(body) ? met : breach(`${name}写的是由${plan.unit}确定`);
  };
