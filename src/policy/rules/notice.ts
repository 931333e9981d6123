import type { NoticeFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Judge, type Outcome } from './rule.ts';
import { nameOfStage } from '../stages.ts';
import { allDone, lastDone } from './timeline.ts';

/** What a notice without a counted period lacks. */
const missingOf = ({ postedOn, endOn }: NoticeFacts): string =>
  postedOn === null || endOn === null ? '公示起止日期' : '当年放假安排（工作日无法计算）';

/**
 * An accepted objection: the plan is revised and posted again before the meeting. What is not on record is
 * 无法判断; a revision on time and a posting after the meeting is open where the text is silent.
 */
function afterAcceptance(
  notice: NoticeFacts,
  project: ProjectFacts,
  meeting: string,
  { id, closedOn }: NoticeFacts['objections'][number],
): Outcome {
  const from = closedOn ?? notice.postedOn ?? '';
  const posted = project.notices
    .flatMap((n) => (n.id !== notice.id && n.kind === notice.kind ? (n.postedOn ?? []) : []))
    .filter((day) => day > (notice.postedOn ?? ''))
    .sort()[0];
  if (posted !== undefined && posted < meeting) return met;
  const revised = allDone(project, 'G04')
    .map(({ doneOn }) => doneOn)
    .filter((day) => day >= from)
    .sort()[0];
  const late = [
    revised !== undefined && revised > meeting ? `${revised}才改计划` : '',
    posted === undefined ? '' : `${posted}才重新公示`,
  ].filter(Boolean);
  if (late.length === 0) return unknown('采纳异议以后改计划、重新公示的日期');
  const fact = `异议${id}已采纳，${meeting}已开${nameOfStage(project.chain, 'G09')}，${late.join('，')}`;
  return revised !== undefined && revised <= meeting
    ? { result: '存疑', fact, question: '采纳异议、改了计划以后，要不要先重新公示，文件没有写' }
    : breach(fact);
}

/** G07: a preliminary plan is posted so many working days; with the day of posting only, it is open. */
export const postedLongEnough =
  (least: number): Judge<NoticeFacts> =>
  (notice) => {
    if (notice.kind !== '初步改造计划') return notApplicable;
    const { period } = notice;
    if (period === null) return unknown(missingOf(notice));
    if (period.workingDays >= least) return met;
    const fact = `${period.posted}张贴，${period.end}截止，${period.workingDays}个工作日，至少应到${period.earliestEnd}`;
    return period.workingDaysCountingPosting >= least
      ? {
          result: '存疑',
          fact: `不算张贴当天是${period.workingDays}个工作日，算上是${period.workingDaysCountingPosting}个`,
          question: '张贴当天算不算，文件没有写',
        }
      : breach(fact);
  };

/** G07-2: posted after the departments' review. */
export const reviewedFirst: Judge<NoticeFacts> = ({ kind, postedOn, projects }) => {
  if (kind !== '初步改造计划') return notApplicable;
  if (postedOn === null) return unknown('张贴日期');
  // A plan that is posted again has been reviewed before: only a posting earlier than every review is out of order.
  const reviews = projects.map((project) => allDone(project, 'G06').map(({ doneOn }) => doneOn));
  const firsts = reviews.flatMap((days) => days.sort()[0] ?? []);
  const early = firsts.find((day) => day > postedOn);
  if (early !== undefined) return breach(`${postedOn}张贴，${early}才评审`);
  return firsts.length === 0 || firsts.length < reviews.length ? unknown('部门评审的日期') : met;
};

/** G07-3: the shortest period holds fewer days of rest in a row than this. */
export const noLongHoliday =
  (holiday: number): Judge<NoticeFacts> =>
  (notice) => {
    const { kind, period } = notice;
    if (kind !== '初步改造计划') return notApplicable;
    if (period === null) return unknown(missingOf(notice));
    return period.longestRest < holiday
      ? met
      : breach(`${period.posted}张贴，最短的公示期里连着放假${period.longestRest}天`);
  };

/** G08: objections are closed before the meeting, and an accepted one has the plan posted again. */
export const objectionsClosed: Judge<NoticeFacts> = (notice) => {
  if (notice.kind !== '初步改造计划' || notice.objections.length === 0) return notApplicable;
  const held = notice.projects.flatMap((project) => {
    const meeting = lastDone(project, 'G09');
    return meeting === null ? [] : { project, meeting };
  });
  if (held.length === 0) return notApplicable;
  for (const { project, meeting } of held) {
    const open = notice.objections.find((o) => (o.closedOn ?? '') > meeting.doneOn);
    if (open)
      return breach(
        `异议${open.id} ${open.closedOn}才办结，${meeting.doneOn}已开${nameOfStage(project.chain, 'G09')}`,
      );
    const accepted = notice.objections.find((o) => o.outcome === '采纳');
    if (accepted === undefined) continue;
    const redone = afterAcceptance(notice, project, meeting.doneOn, accepted);
    if (redone !== met) return redone;
  }
  if (notice.objections.some((o) => o.outcome === null)) return unknown('异议的处理结果');
  return notice.objections.some((o) => o.closedOn === null) ? unknown('异议的办结日期') : met;
};

/** G09: the meeting comes after the period. */
export const meetingAfterPosting: Judge<NoticeFacts> = (notice) => {
  if (notice.kind !== '初步改造计划') return notApplicable;
  const meetings = notice.projects
    .flatMap((project) => lastDone(project, 'G09') ?? [])
    .sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1));
  const first = meetings[0];
  if (first === undefined) return notApplicable;
  const end = notice.period?.effectiveEnd ?? notice.endOn;
  if (end === null) return unknown('公示截止日期');
  return first.doneOn > end ? met : breach(`${first.doneOn}已开${first.stage}，公示${end}才期满`);
};
