import { formatDate, formatMonthDay } from '../../format.ts';
import type { Dataset, Notice } from '../../model/types.ts';
import { endOf } from './notice.ts';

/** Notices that run on the day the data speaks of, those that end first at the top, those of unknown end last. */
export const openNotices = (notices: readonly Notice[]): Notice[] =>
  notices
    .filter(({ state }) => state === '正在公示')
    .sort((a, b) => ((endOf(a) ?? '9') < (endOf(b) ?? '9') ? -1 : 1));

/** `1项公示正在进行，10月11日24时截止` over a list of notices. */
export function noticesFinding(notices: readonly Notice[]): string {
  const open = openNotices(notices);
  const [first] = open;
  if (first) {
    const end = endOf(first);
    const when = end === null ? '' : `，${open.length > 1 ? '最早的' : ''}${formatMonthDay(end)}24时截止`;
    return `${open.length}项公示正在进行${when}`;
  }
  const closed = notices.filter(({ state }) => state === '已截止' || state === '公布').length;
  if (closed > 0) return `没有正在进行的公示，公示过${closed}次`;
  return notices.length > 0 ? `收录到公示${notices.length}次，日期未公开` : '没有收录到公示';
}

/** The same of those that run only; none on record is not none at all. */
export function openFinding(notices: readonly Notice[]): string {
  const open = openNotices(notices);
  return open.length > 0 ? noticesFinding(open) : '没有收录到正在公示的事项';
}

/** What was recorded of notices, when none is open: `报道提到的公示1次：…。起止日期未公开。` */
export function recordedNotices(dataset: Dataset): string {
  const all = dataset.notices.filter(({ state }) => state !== '公布');
  if (all.length === 0) return '一次公示也没有收录到。';
  const undated = all.filter(({ state }) => state === '日期未公开');
  const newest = all
    .filter(({ endOn }) => endOn !== null)
    .sort((a, b) => ((a.endOn ?? '') < (b.endOn ?? '') ? 1 : -1))[0];
  const parts = [`已收录公示${all.length}次`];
  if (newest?.endOn) parts.push(`最近一次是“${newest.title}”，${formatDate(newest.endOn)}截止`);
  if (undated.length > 0)
    parts.push(
      undated.length === 1
        ? `“${undated[0]?.title ?? ''}”的起止日期未公开`
        : `其中${undated.length}次的起止日期未公开`,
    );
  return `${parts.join('；')}。`;
}

/** How many projects have a preliminary plan on record as posted; reported gaps are not breaches. */
export function postedProjects(dataset: Dataset): { posted: number; total: number } {
  const posted = dataset.projects.filter((project) =>
    project.notices.some((notice) => notice.kind === '初步改造计划'),
  ).length;
  return { posted, total: dataset.projects.length };
}

/** `已收录的47个项目，45个见到初步改造计划的公示。` */
export function postedSentence(dataset: Dataset): string {
  const { posted, total } = postedProjects(dataset);
  if (total === 0) return '';
  return posted === 0
    ? `已收录的${total}个项目，都没有见到初步改造计划的公示。`
    : `已收录的${total}个项目，${posted}个见到初步改造计划的公示。`;
}

export const undatedFinding = (notices: readonly Notice[]): string =>
  notices.length === 1 ? '见到1次公示，日期未公开' : `见到${notices.length}次公示，日期未公开`;
