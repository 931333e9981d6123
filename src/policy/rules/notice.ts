import { MIN_WORKING_DAYS } from '../calendar.ts';
import type { NoticeFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Outcome, type Rule } from './rule.ts';
import { allDone, lastDone } from './timeline.ts';

/** Days off in a row that make a long holiday: this site's choice. */
const LONG_HOLIDAY = 7;

/** What a notice without a counted period lacks. */
const missingOf = ({ postedOn, endOn }: NoticeFacts): string =>
  postedOn === null || endOn === null ? '公示起止日期' : '当年放假安排（工作日无法计算）';

/**
 * An accepted objection: the plan is revised and posted again before the meeting. What is not on record is
 * 无法判断; a revision on time and a posting after the meeting is open, since the text is silent (A9).
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
  const fact = `异议${id}已采纳，${meeting}已开专题会议，${late.join('，')}`;
  return revised !== undefined && revised <= meeting
    ? { result: '存疑', fact, question: '采纳异议、改了计划以后，要不要先重新公示，文件没有写' }
    : breach(fact);
}

export const noticeRules: readonly Rule<NoticeFacts>[] = [
  {
    id: 'G07',
    clause: '五(二)4',
    severity: 'X',
    title: '公示不少于5个工作日',
    statement: '初步改造计划公示不少于5个工作日；张贴当天不算（民法典第201条）。',
    formula:
      '张贴次日到截止日之间的工作日数 ≥ 5；截止日是休息日的，顺延到下一个工作日；只有算上张贴当天才够的，存疑',
    judge: (notice) => {
      if (notice.kind !== '初步改造计划') return notApplicable;
      const { period } = notice;
      if (period === null) return unknown(missingOf(notice));
      if (period.workingDays >= MIN_WORKING_DAYS) return met;
      const fact = `${period.posted}张贴，${period.end}截止，${period.workingDays}个工作日，至少应到${period.earliestEnd}`;
      return period.workingDaysCountingPosting >= MIN_WORKING_DAYS
        ? {
            result: '存疑',
            fact: `不算张贴当天是${period.workingDays}个工作日，算上是${period.workingDaysCountingPosting}个`,
            question: '张贴当天算不算，文件没有写',
          }
        : breach(fact);
    },
  },
  {
    id: 'G07-2',
    clause: '五(二)4',
    severity: 'X',
    title: '评审后再公示',
    statement: '部门评审、确定初步改造计划以后，才张贴公示。',
    formula: '张贴日期 ≥ 部门评审日期；重新公示的，不早于第一次评审',
    judge: ({ kind, postedOn, projects }) => {
      if (kind !== '初步改造计划') return notApplicable;
      if (postedOn === null) return unknown('张贴日期');
      // A plan that is posted again has been reviewed before: only a posting earlier than every review is out of order.
      const reviews = projects.map((project) => allDone(project, 'G06').map(({ doneOn }) => doneOn));
      const firsts = reviews.flatMap((days) => days.sort()[0] ?? []);
      const early = firsts.find((day) => day > postedOn);
      if (early !== undefined) return breach(`${postedOn}张贴，${early}才评审`);
      return firsts.length === 0 || firsts.length < reviews.length ? unknown('部门评审的日期') : met;
    },
  },
  {
    id: 'G07-3',
    clause: '五(二)4',
    severity: 'W',
    title: '公示避开长假',
    statement: `最短的公示期里连着放假${LONG_HOLIDAY}天以上的提示，看到公示的人会少；这是本站设定，文件没有规定。`,
    formula: `张贴次日到最早可以截止的那天，连续的休息日 < ${LONG_HOLIDAY}天（本站设定）`,
    judge: (notice) => {
      const { kind, period } = notice;
      if (kind !== '初步改造计划') return notApplicable;
      if (period === null) return unknown(missingOf(notice));
      return period.longestRest < LONG_HOLIDAY
        ? met
        : breach(`${period.posted}张贴，最短的公示期里连着放假${period.longestRest}天`);
    },
  },
  {
    id: 'G08',
    clause: '五(二)5',
    severity: 'X',
    title: '异议办结再往下走',
    statement: '公示期满没有异议、或异议都有处理结果，才能进入专题会议；采纳了异议的，先改计划、重新公示。',
    formula: '每件异议的办结日期 ≤ 专题会议日期；有采纳的，在会议之前改了初步改造计划，并有新的公示',
    judge: (notice) => {
      if (notice.kind !== '初步改造计划' || notice.objections.length === 0) return notApplicable;
      const held = notice.projects.flatMap((project) => {
        const meeting = lastDone(project, 'G09');
        return meeting === null ? [] : { project, meeting };
      });
      if (held.length === 0) return notApplicable;
      for (const { project, meeting } of held) {
        const open = notice.objections.find((o) => (o.closedOn ?? '') > meeting.doneOn);
        if (open) return breach(`异议${open.id} ${open.closedOn}才办结，${meeting.doneOn}已开专题会议`);
        const accepted = notice.objections.find((o) => o.outcome === '采纳');
        if (accepted === undefined) continue;
        const redone = afterAcceptance(notice, project, meeting.doneOn, accepted);
        if (redone !== met) return redone;
      }
      if (notice.objections.some((o) => o.outcome === null)) return unknown('异议的处理结果');
      return notice.objections.some((o) => o.closedOn === null) ? unknown('异议的办结日期') : met;
    },
  },
  {
    id: 'G09',
    clause: '五(二)5',
    severity: 'X',
    title: '公示期满再开会',
    statement: '公示期满以后，才能开专题会议。',
    formula: '专题会议日期 > 公示截止日期（截止日是休息日的顺延）',
    judge: (notice) => {
      if (notice.kind !== '初步改造计划') return notApplicable;
      const meetings = notice.projects.flatMap((project) => lastDone(project, 'G09')?.doneOn ?? []).sort();
      const first = meetings[0];
      if (first === undefined) return notApplicable;
      const end = notice.period?.effectiveEnd ?? notice.endOn;
      if (end === null) return unknown('公示截止日期');
      return first > end ? met : breach(`${first}已开专题会议，公示${end}才期满`);
    },
  },
];
