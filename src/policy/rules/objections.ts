import type { NoticeFacts, ProjectFacts } from '../facts.ts';
import { nameOfStage } from '../stages.ts';
import { breach, doubt, met, notApplicable, unknown, type Judge, type Outcome } from '../rule.ts';
import { allDone, lastDone } from '../timeline.ts';

/**
 * An accepted objection: the plan is revised and posted again before the meeting. What is not on record is
 * 无法判断; a revision on time and a posting after the meeting is open where the text is silent.
 */
function afterAcceptance(
  notice: NoticeFacts,
  project: ProjectFacts,
  meeting: string,
  { id, outcome, closedOn }: NoticeFacts['objections'][number],
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
  const fact = `异议${id}${outcome === '部分采纳' ? '已部分采纳' : '已采纳'}，${meeting}已开${nameOfStage(project.chain, 'G09')}，${late.join('，')}`;
  return revised !== undefined && revised <= meeting
    ? doubt('acceptedObjection', fact, '采纳异议、改了计划以后，要不要先重新公示，文件没有写')
    : breach(fact);
}

/** G08: objections are closed before the meeting, and an accepted one has the plan posted again. */
export const objectionsClosed: Judge<NoticeFacts> = (notice) => {
  if (notice.kind !== '初步改造计划') return notApplicable;
  const objected = notice.result !== null && notice.result.startsWith('异议');
  if (notice.objections.length === 0 && !objected) return notApplicable;
  const held = notice.projects.flatMap((project) => {
    const meeting = lastDone(project, 'G09');
    return meeting === null ? [] : { project, meeting };
  });
  if (held.length === 0) return notApplicable;
  for (const { project, meeting } of held) {
    const opened = `${meeting.doneOn}已开${nameOfStage(project.chain, 'G09')}`;
    const late = notice.objections.find((o) => (o.closedOn ?? '') > meeting.doneOn);
    if (late) return breach(`异议${late.id} ${late.closedOn}才办结，${opened}`);
    // One that is being handled has neither.
    const open = notice.objections.find((o) => o.outcome === null && o.closedOn === null);
    if (open) return breach(`异议${open.id}还没有处理结果，${opened}`);
    const accepted = notice.objections.find((o) => o.outcome === '采纳' || o.outcome === '部分采纳');
    if (accepted === undefined) continue;
    const redone = afterAcceptance(notice, project, meeting.doneOn, accepted);
    if (redone !== met) return redone;
  }
  if (notice.objections.length === 0) return unknown('每件异议的处理');
  if (notice.objections.some((o) => o.outcome === null)) return unknown('异议的处理结果');
  return notice.objections.some((o) => o.closedOn === null) ? unknown('异议的办结日期') : met;
};

/** G08-2: an objection that was not taken up, or not wholly, is told why. */
export const refusalsReasoned: Judge<NoticeFacts> = ({ kind, objections }) => {
  if (kind !== '初步改造计划') return notApplicable;
  const refused = objections.filter(({ outcome }) => outcome === '不采纳' || outcome === '部分采纳');
  if (refused.length === 0) return notApplicable;
  const silent = refused.filter(({ reason }) => reason === null);
  return silent.length === 0
    ? met
    : breach(`异议${silent.map(({ id, outcome }) => `${id}${outcome}`).join('、')}，没有写理由`);
};
