import { formatDate } from '../../shared/format.ts';
import type { Dataset, Notice } from '../../model/types.ts';
import { noticeEntry } from './notices.ts';
import { objectChannels } from '../notices/channels.ts';
import { byDate, endOf, isAhead, resultLine } from '../notices/notice.ts';

/** The last day of a notice, as a calendar tells it. */
export interface NoticeDeadline {
  /** Stable name within the dataset. */
  readonly key: string;
  readonly noticeId: string;
  readonly date: string;
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly cancelled: boolean;
  readonly reminder: string | null;
}

/** The deadline of a notice; null where no end is published. */
export function noticeDeadline(dataset: Dataset, notice: Notice): NoticeDeadline | null {
  const date = endOf(notice);
  if (date === null) return null;
  const { info } = dataset;
  const flag = info.sample ? '虚构示例，非真实项目。' : info.official ? '' : '非政府官方网站整理。';
  const mark = info.sample ? '（虚构示例）' : '';
  const ways = objectChannels(notice).map(({ name, text }) => `${name}：${text ?? '未公开'}`);
  const receiver = notice.receiver ?? notice.publisher ?? '未公开';
  return {
    key: `notice/${notice.id}/end`,
    noticeId: notice.id,
    date,
    stamp: noticeEntry(dataset, notice).updated,
    summary: `${mark}公示最后一天：${notice.title}`,
    description: [
      `${flag}${formatDate(date)}24时（北京时间）截止。`,
      `意见交：${receiver}`,
      ...ways,
      `${resultLine(notice)}。公示编号：${notice.id}`,
    ].join('\n'),
    location: notice.address,
    cancelled: notice.result === '终止',
    reminder: isAhead(notice) ? `${mark}明天24时截止：${notice.title}` : null,
  };
}

/** Deadlines of all notices whose end is published, the newest first. */
export const noticeDeadlines = (dataset: Dataset): NoticeDeadline[] =>
  [...dataset.notices].sort(byDate).flatMap((notice) => noticeDeadline(dataset, notice) ?? []);
