import type { ProjectFacts, UtilityFacts } from '../facts.ts';
import { isOneFirm } from '../parties.ts';
import { breach, met, notApplicable, unknown, type Judge, type Outcome } from '../rule.ts';
import { lastDone, reached } from '../timeline.ts';

/** Judges every utility work of a project: one flagged is enough, then one unknown. */
function each(project: ProjectFacts, judge: (work: UtilityFacts) => Outcome): Outcome {
  const outcomes = project.utilities.map(judge);
  return (
    outcomes.find(({ result }) => result === '不符合') ??
    outcomes.find(({ result }) => result === '无法判断') ??
    outcomes.find(({ result }) => result === '符合') ??
    notApplicable
  );
}

const doneOn = (project: ProjectFacts, code: string): string | null =>
  lastDone(project, code)?.doneOn ?? null;

/** L4: lines are designed along with the works. */
export const designedTogether: Judge<ProjectFacts> = (project) => {
  const approved = doneOn(project, 'G16c');
  return each(project, ({ trade, designedOn }) => {
    if (approved === null || designedOn === null)
      return unknown(designedOn === null ? '管线设计日期' : '设计批准日期');
    return designedOn <= approved
      ? met
      : breach(`${trade}管线${designedOn}才完成设计，改造设计${approved}已批准`);
  });
};

/** L4-2: lines are built within the works. */
export const builtTogether: Judge<ProjectFacts> = (project) => {
  const [start, end] = [doneOn(project, 'G18a'), doneOn(project, 'G18b')];
  return each(project, ({ trade, worksFrom, worksTo }) => {
    if (start !== null && worksFrom !== null && worksFrom < start)
      return breach(`${trade}管线${worksFrom}开始施工，改造${start}才开工`);
    if (end !== null && worksTo !== null && worksTo > end)
      return breach(`${trade}管线${worksTo}才完成施工，改造${end}已完工`);
    if (start === null || worksFrom === null)
      return unknown(worksFrom === null ? '管线施工开始日期' : '开工日期');
    return end === null || worksTo === null
      ? unknown(worksTo === null ? '管线施工结束日期' : '完工日期')
      : met;
  });
};

/** L4-3: lines are accepted on the day of the works. */
export const acceptedTogether: Judge<ProjectFacts> = (project) => {
  const accepted = doneOn(project, 'G19');
  return each(project, ({ trade, acceptedOn }) => {
    if (acceptedOn === null && !reached(project, 'G19')) return notApplicable;
    if (accepted === null || acceptedOn === null)
      return unknown(acceptedOn === null ? '管线验收日期' : '验收日期');
    return acceptedOn === accepted ? met : breach(`${trade}管线${acceptedOn}验收，改造${accepted}验收`);
  });
};

/** L5: lines go to the companies after acceptance. */
export const handedOver: Judge<ProjectFacts> = (project) =>
  each(project, ({ trade, company, acceptedOn, handedOverOn }) => {
    if (acceptedOn === null && handedOverOn === null && !reached(project, 'G19')) return notApplicable;
    const ours = [project.builder, project.contractor].find(
      (firm) => firm !== null && company !== null && isOneFirm(company, firm),
    );
    if (handedOverOn !== null && ours) return breach(`${trade}管线移交给了${company}，不是专营单位`);
    if (acceptedOn !== null && handedOverOn !== null && handedOverOn < acceptedOn)
      return breach(`${trade}管线${handedOverOn}已移交，${acceptedOn}才验收`);
    if (acceptedOn === null || handedOverOn === null)
      return unknown(handedOverOn === null ? '移交日期' : '管线验收日期');
    return company === null ? unknown('移交给哪个专营单位') : met;
  });
