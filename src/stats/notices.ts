import { formatDate, formatMonthDay } from '../format.ts';
import type { Notice } from '../model/types.ts';
import { MIN_WORKING_DAYS, type NoticePeriod, type StripDay } from '../policy/calendar.ts';
import { weekday } from '../policy/days.ts';
import { shortDate } from './words.ts';

/** A day as the strip draws it. */
export interface NoticeDay {
  readonly date: string;
  readonly kind: 'posted' | 'work' | 'rest' | 'makeup' | 'makeup-rest';
  readonly ordinal?: number | undefined;
  readonly today: boolean;
}

/** A weekday off by the State Council's notice; its own weekends are just rest days. */
const kindOf = (day: StripDay): NoticeDay['kind'] => {
  if (day.kind === '张贴') return 'posted';
  if (day.kind === '调休上班') return 'makeup';
  if (day.kind === '工作日') return 'work';
  return 'rest';
};

export const noticeDays = (period: NoticePeriod, asOf: string): NoticeDay[] =>
  period.strip.map((day) => ({
    date: day.date,
    kind: kindOf(day),
    ordinal: day.ordinal ?? undefined,
    today: day.date === asOf,
  }));

/** `从张贴次日起算，共5个工作日，合13个自然日，中间放假不计。` */
export function periodSentence(period: NoticePeriod): string {
  const posted = period.strip[0]?.kind === '张贴';
  const from = posted ? '从张贴次日起算' : `从${formatMonthDay(period.strip[0]?.date ?? period.posted)}起算`;
  const holidays = period.strip.some((day) => day.kind === '休息日' && weekday(day.date) % 6 !== 0);
  const rest = period.strip.some((day) => day.kind === '休息日');
  const off = holidays ? '，放假不计' : rest ? '，周末不计' : '';
  return `${from}，共${period.workingDays}个工作日，合${period.calendarDays}个自然日${off}。`;
}

/** `数字是第几个工作日，“休”是休息日，加框是数据截至日。9月28日是调休上班日。` */
export function stripNote(period: NoticePeriod, asOf: string): string {
  const makeup = period.strip
    .filter((day) => weekday(day.date) % 6 === 0 && day.kind !== '休息日')
    .map((day) => formatMonthDay(day.date));
  const boxed = period.strip.some((day) => day.date === asOf) ? '，加框是数据截至日' : '';
  const rest = period.strip.some((day) => day.kind === '休息日') ? '，“休”是休息日' : '';
  const worked = makeup.length > 0 ? `${makeup.join('、')}是调休上班日。` : '';
  return `数字是第几个工作日${rest}${boxed}。${worked}`;
}

/** How the length compares with the five working days of 五(二)4; only a preliminary plan is bound by them. */
export function lengthSentence(notice: Notice): string | null {
  const { period, kind } = notice;
  if (kind !== '初步改造计划') return '文件只对初步改造计划规定了不少于5个工作日。';
  if (period === null) return null;
  const earliest = `文件规定不少于${MIN_WORKING_DAYS}个工作日，最早可以到${formatDate(period.earliestEnd)}截止。`;
  if (period.workingDays >= MIN_WORKING_DAYS) return earliest;
  return period.workingDaysCountingPosting >= MIN_WORKING_DAYS
    ? `不算张贴当天是${period.workingDays}个工作日，算上是${period.workingDaysCountingPosting}个。张贴当天算不算，文件没有写。`
    : `${earliest}这次少${MIN_WORKING_DAYS - period.workingDays}个工作日。`;
}

/** `9月28日张贴，10月11日24时截止`; null when no date is known. */
export function datesWords(notice: Notice): string | null {
  const posted = notice.postedOn ?? notice.startOn;
  const end = notice.period?.effectiveEnd ?? notice.endOn;
  const verb = notice.kind === '年度计划' ? '公布' : '张贴';
  if (posted === null && end === null) return null;
  if (end === null) return `${formatDate(posted ?? '')}${verb}`;
  if (posted === null) return `${formatDate(end)}24时截止，${verb}日期未公开`;
  return `${formatDate(posted)}${verb}，${shortDate(end, posted)}24时截止`;
}

/** Where and how to object, as steps; empty when nothing is published. */
export function objectSteps(notice: Notice): string[] {
  const end = notice.period?.effectiveEnd ?? notice.endOn;
  const receiver = notice.receiver ?? notice.publisher;
  if (end === null && receiver === null && notice.channel === null) return [];
  const by = end === null ? '' : `${formatMonthDay(end)}24时前，`;
  const ways =
    notice.channel === null ? '' : `可以${notice.channel.replace(/[、,，](?=[^、,，]*$)/, '或')}。`;
  const place = notice.address === null ? '' : `地址：${notice.address}。`;
  return [
    `${by}向${receiver ?? '公布公示的单位'}提出。`,
    ...(ways || place ? [ways + place] : []),
    '写明公示名称、哪一项、什么理由。采纳或不采纳都公布理由，不公布姓名。',
  ];
}

/** `1项公示正在进行，10月11日24时截止` over a list of notices. */
export function noticesFinding(notices: readonly Notice[]): string {
  const open = notices.filter(({ state }) => state === '正在公示');
  const [first] = open;
  if (first) {
    const ends = open.map((notice) => notice.period?.effectiveEnd ?? notice.endOn ?? '').sort();
    const end = ends[0] ? `，${open.length > 1 ? '最早' : ''}${formatMonthDay(ends[0])}24时截止` : '';
    return `${open.length}项公示正在进行${end}`;
  }
  const closed = notices.filter(({ state }) => state === '已截止' || state === '公布').length;
  if (closed > 0) return `没有正在进行的公示，公示过${closed}次`;
  return notices.length > 0 ? `收录到公示${notices.length}次，日期未公开` : '没有收录到公示';
}

/** What became of a notice, in words. */
export function resultWords(notice: Notice): string {
  if (notice.result !== null) return notice.result;
  if (notice.state === '正在公示') return '还在公示';
  return notice.state === '未开始' ? '还没开始' : '结果未公开';
}

/** The same with its word: `结果：无异议`, `结果未公开`. */
export const resultLine = (notice: Notice): string =>
  notice.result === null ? resultWords(notice) : `结果：${notice.result}`;

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
