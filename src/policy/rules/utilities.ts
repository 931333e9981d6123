import type { ProjectFacts, UtilityFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Outcome, type Rule } from './rule.ts';
import { lastDone, reached } from './timeline.ts';

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

const rule = (
  id: string,
  title: string,
  statement: string,
  formula: string,
  judge: Rule<ProjectFacts>['judge'],
): Rule<ProjectFacts> => ({ id, clause: '六(二)', severity: 'W', title, statement, formula, judge });

/** Lines of the utility companies go along with the project, 六(二)三. */
export const utilityRules: readonly Rule<ProjectFacts>[] = [
  rule(
    'L4',
    '管线同步设计',
    '专营管线和改造同步设计：设计不晚于改造设计批准。',
    '管线设计日期 ≤ 设计批准日期',
    (project) => {
      const approved = doneOn(project, 'G16c');
      return each(project, ({ trade, designedOn }) => {
        if (approved === null || designedOn === null)
          return unknown(designedOn === null ? '管线设计日期' : '设计批准日期');
        return designedOn <= approved
          ? met
          : breach(`${trade}管线${designedOn}才完成设计，改造设计${approved}已批准`);
      });
    },
  ),
  rule(
    'L4-2',
    '管线同步施工',
    '专营管线和改造同步实施：在改造开工到完工之间施工。',
    '开工日期 ≤ 管线施工开始日期，管线施工结束日期 ≤ 完工日期',
    (project) => {
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
    },
  ),
  rule(
    'L4-3',
    '管线同步验收',
    '专营管线和改造同步验收：同一天。',
    '管线验收日期 = 联合验收日期',
    (project) => {
      const accepted = doneOn(project, 'G19');
      return each(project, ({ trade, acceptedOn }) => {
        if (acceptedOn === null && !reached(project, 'G19')) return notApplicable;
        if (accepted === null || acceptedOn === null)
          return unknown(acceptedOn === null ? '管线验收日期' : '联合验收日期');
        return acceptedOn === accepted
          ? met
          : breach(`${trade}管线${acceptedOn}验收，改造${accepted}联合验收`);
      });
    },
  ),
  rule(
    'L5',
    '管线移交',
    '改好的专营设施，验收后移交给专营单位维护。',
    '有移交日期和专营单位，移交日期 ≥ 管线验收日期',
    (project) =>
      each(project, ({ trade, company, acceptedOn, handedOverOn }) => {
        if (acceptedOn === null && handedOverOn === null && !reached(project, 'G19')) return notApplicable;
        if (acceptedOn !== null && handedOverOn !== null && handedOverOn < acceptedOn)
          return breach(`${trade}管线${handedOverOn}已移交，${acceptedOn}才验收`);
        if (acceptedOn === null || handedOverOn === null)
          return unknown(handedOverOn === null ? '移交日期' : '管线验收日期');
        return company === null ? unknown('移交给哪个专营单位') : met;
      }),
  ),
];
