import { formatDate, formatMonthDay } from '../format.ts';
import type { Dataset, Notice } from '../model/types.ts';

/** Notices that run on the day the data speaks of, those that end first at the top. */
export const openNotices = (dataset: Dataset): Notice[] =>
  dataset.notices
    .filter(({ state }) => state === '正在公示')
    .sort((a, b) => ((a.endOn ?? '') < (b.endOn ?? '') ? -1 : 1));

export function openNoticeFinding(dataset: Dataset): string {
  const open = openNotices(dataset);
  const [first] = open;
  if (!first?.endOn) return '没有收录到正在公示的事项';
  const end = formatMonthDay(first.endOn);
  return open.length === 1
    ? `1项公示正在进行，${end}24时截止`
    : `${open.length}项公示正在进行，最早的${end}24时截止`;
}

/** `听涛街道办事处，10月11日24时截止，共5个工作日`. */
export function noticeLine(notice: Notice): string {
  return [
    notice.publisher ?? '发布单位未公开',
    notice.endOn === null ? '截止日期未公开' : `${formatDate(notice.endOn)}24时截止`,
    notice.period === null ? null : `共${notice.period.workingDays}个工作日`,
    notice.receiver === null ? '向谁提意见未公开' : `意见交${notice.receiver}`,
  ]
    .filter((part) => part !== null)
    .join('，');
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
