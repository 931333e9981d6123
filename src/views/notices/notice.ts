import { formatDate, formatMonthDay } from '../../shared/format.ts';
import type { Notice } from '../../model/types.ts';
import { sentence, shortDate } from '../../facts/words.ts';

/** How the length compares with the fewest working days of the notice; only a preliminary plan is bound by them. */
export function lengthSentence(notice: Notice): string | null {
  const { period, kind } = notice;
  const least = notice.policy.terms.minWorkingDays;
  if (least === null) return null;
  if (kind !== '初步改造计划') return `文件只对初步改造计划规定了不少于${least}个工作日。`;
  if (period === null || period.earliestEnd === null) return null;
  const earliest = `文件规定不少于${least}个工作日，最早可以到${formatDate(period.earliestEnd)}截止。`;
  if (period.workingDays >= least) return earliest;
  return period.workingDaysCountingPosting >= least
    ? `不算张贴当天是${period.workingDays}个工作日，算上是${period.workingDaysCountingPosting}个。张贴当天算不算，文件没有写。`
    : `${earliest}这次少${least - period.workingDays}个工作日。`;
}

/** `9月28日张贴，10月11日24时截止`; null when no date is known. */
export function datesWords(notice: Notice): string | null {
  const posted = notice.postedOn ?? notice.startOn;
  const end = endOf(notice);
  const verb = notice.kind === '年度计划' ? '公布' : '张贴';
  if (posted === null && end === null) return null;
  if (end === null) return `${formatDate(posted ?? '')}${verb}`;
  if (posted === null) return `${formatDate(end)}24时截止，${verb}日期未公开`;
  return `${formatDate(posted)}${verb}，${shortDate(end, posted)}24时截止`;
}

/** Where and how to object, as steps; empty when nothing is published. */
export function objectSteps(notice: Notice): string[] {
  const end = endOf(notice);
  const receiver = notice.receiver ?? notice.publisher;
  if (end === null && receiver === null && notice.channel === null) return [];
  const by = end === null ? '' : `${formatMonthDay(end)}24时前，`;
  const ways = notice.channel === null ? '' : sentence(`可以${notice.channel}`);
  const place = notice.address === null ? '' : sentence(`地址：${notice.address}`);
  return [
    `${by}向${receiver ?? '公布公示的单位'}提出。`,
    ...(ways || place ? [ways + place] : []),
    '写明公示名称、哪一项、什么理由。采纳或不采纳都公布理由，不公布姓名。',
  ];
}

/** What became of a notice, in words; of one that runs it is unpublished too. */
const resultWords = ({ result }: Notice): string => result ?? '结果未公开';

/** The same with its word: `结果：无异议`, `结果未公开`. */
export const resultLine = (notice: Notice): string =>
  notice.result === null ? resultWords(notice) : `结果：${notice.result}`;

/** Another posting of the same thing: `2022年3月1日张贴，3月8日24时截止，异议采纳`. */
export const versionWords = (notice: Notice): string =>
  `${datesWords(notice) ?? '起止日期未公开'}，${resultWords(notice)}。`;

/** Newest first; those without a date last. */
export const byDate = (a: Notice, b: Notice): number => {
  const [x, y] = [a.postedOn ?? a.startOn ?? '', b.postedOn ?? b.startOn ?? ''];
  return x < y ? 1 : x > y ? -1 : a.row - b.row;
};

/** A notice in a list: its result, then kind, dates, length and objections. */
export function noticeRow(notice: Notice): { result: string; more: string } {
  const { kind, period, objections } = notice;
  const count = objections.reduce((sum, { count: pieces }) => sum + (pieces ?? 1), 0);
  const parts = [
    kind,
    datesWords(notice) ?? '起止日期未公开',
    period === null ? null : `${period.workingDays}个工作日`,
    count > 0 ? `异议${count}件` : null,
  ];
  return { result: resultWords(notice), more: parts.filter((part) => part !== null).join('，') };
}

/** Runs on the day the data speaks of, or is about to. */
export const isAhead = ({ state }: Notice): boolean => state === '正在公示' || state === '未开始';

/** The day on which a notice ends, rolled over days of rest; null is 未公开. */
export const endOf = ({ period, endOn }: Notice): string | null => period?.effectiveEnd ?? endOn;

/** `听涛街道办事处，10月11日24时截止，共5个工作日`. */
export function noticeLine(notice: Notice): string {
  const end = endOf(notice);
  return [
    notice.publisher ?? '发布单位未公开',
    end === null ? '截止日期未公开' : `${formatDate(end)}24时截止`,
    notice.period === null ? null : `共${notice.period.workingDays}个工作日`,
    notice.receiver === null ? '向谁提意见未公开' : `意见交${notice.receiver}`,
  ]
    .filter((part) => part !== null)
    .join('，');
}
