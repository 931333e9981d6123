import type { NoticeFacts } from '../facts.ts';
import { breach, doubt, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { bodiesIn, FIRM, kindOfBody, type BodyKinds } from '../parties.ts';
import { allDone, lastDone, reached } from '../timeline.ts';
import type { NoticeKind } from '../codes.ts';

/** What a notice without a counted period lacks. */
const missingOf = ({ postedOn, endOn }: NoticeFacts): string =>
  postedOn === null || endOn === null ? '公示起止日期' : '当年放假安排（工作日无法计算）';

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
      ? doubt(
          'dayOfPosting',
          `不算张贴当天是${period.workingDays}个工作日，算上是${period.workingDaysCountingPosting}个`,
          '张贴当天算不算，文件没有写',
        )
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

/** G07-5: the street publishes the preliminary plan; another public body in its place is open, a firm is not. */
export const streetPublishes =
  (kinds: BodyKinds): Judge<NoticeFacts> =>
  ({ kind, publisher }) => {
    if (kind !== '初步改造计划') return notApplicable;
    if (publisher === null) return unknown('发布单位');
    const bodies = bodiesIn(publisher);
    if (bodies.some((body) => kindOfBody(kinds, body) === '街道')) return met;
    const fact = `发布单位是${publisher}`;
    return bodies.every((body) => FIRM.test(body))
      ? breach(fact)
      : doubt('postedByStreet', fact, '街道“牵头”公示，是不是要由街道自己发布，文件没有写');
  };

/** Words of a notice's text that lead a reader to whoever takes what he has to say. */
const HOW_TO_SAY = /电话|联系|地址|受理|邮箱/;

/** G07-6: a notice that asks for objections says who takes them, and how. */
export const tellsWhom: Judge<NoticeFacts> = ({ kind, receiver, channel, phone, address, body }) => {
  if (kind !== '初步改造计划') return notApplicable;
  if (receiver !== null && (channel ?? phone ?? address) !== null) return met;
  if (body === null) return unknown('公示的正文，或受理单位和方式');
  if (HOW_TO_SAY.test(body)) return met;
  return breach(receiver === null ? '公示没有写向谁提意见' : '公示没有写怎样提意见');
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

/** Kinds of notice about works to come: the one that the text demands, and the one that it does not. */
const BEFORE_WORKS: readonly NoticeKind[] = ['初步改造计划', '设计方案'];

/** G07-4: works begin after the period; during a period that the text does not demand, it is open. */
export const worksAfterPosting: Judge<NoticeFacts> = (notice) => {
  const { id, kind, postedOn, projects } = notice;
  if (!BEFORE_WORKS.includes(kind)) return notApplicable;
  const begun = projects.filter((project) => reached(project, 'G18a'));
  if (begun.length === 0) return notApplicable;
  const end = notice.period?.effectiveEnd ?? notice.endOn;
  if (end === null) return unknown('公示截止日期');
  const isPlan = kind === '初步改造计划';
  const starts = begun.map((project) => {
    const day = allDone(project, 'G18a')
      .map(({ doneOn }) => doneOn)
      .sort()[0];
    // A plan changed during the works is posted again, and so are designs of their parts: only a first plan is late.
    const isFirst =
      isPlan &&
      project.notices.every(
        (other) => other.id === id || other.kind !== kind || (other.postedOn ?? '') >= (postedOn ?? ''),
      );
    return { day, wrong: day !== undefined && day <= end && (isFirst || day >= (postedOn ?? '')) };
  });
  const early = starts
    .filter(({ wrong }) => wrong)
    .flatMap(({ day }) => day ?? [])
    .sort()[0];
  if (early === undefined) return starts.some(({ day }) => day === undefined) ? unknown('开工日期') : met;
  const fact = `${early}已开工，${kind}的公示${end}才期满`;
  return isPlan ? breach(fact) : doubt('designPosted', fact, `${kind}公示的，要不要期满才开工，文件没有写`);
};
