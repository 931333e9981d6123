import { formatDate, formatMonthDay } from './format.ts';
import { daysBetween } from './days.ts';

/** Dates of a notice that a countdown needs; all ISO dates of China. */
export interface NoticeDates {
  /** First day; null where only the end is known. */
  readonly from: string | null;
  /** Last day, to 24:00. */
  readonly end: string;
  /** Its working days in order; null where they cannot be counted. */
  readonly workdays: readonly string[] | null;
}

/** Where a notice stands on a day. */
export interface Countdown {
  readonly state: 'coming' | 'open' | 'over';
  readonly words: string;
}

/** `12月1日`, with the year where it is not that of the day. */
const dated = (iso: string, today: string): string =>
  iso.slice(0, 4) === today.slice(0, 4) ? formatMonthDay(iso) : formatDate(iso);

/** Its dates alone, true on any day: `2025年9月28日起，2025年10月11日24时截止`. */
export const termWords = ({ from, end }: NoticeDates): string =>
  `${from === null ? '' : `${formatDate(from)}起，`}${formatDate(end)}24时截止`;

/** What is left of a notice on `today`, the visitor's day. */
export function countdown({ from, end, workdays }: NoticeDates, today: string): Countdown {
  const until = `${dated(end, today)}24时截止`;
  if (today > end) return { state: 'over', words: `已结束，${until}` };
  if (from !== null && today < from)
    return { state: 'coming', words: `还没开始，${dated(from, today)}起，${until}` };
  if (today === end) return { state: 'open', words: '今天最后一天，24时截止' };
  if (workdays === null) return { state: 'open', words: `还剩${daysBetween(today, end)}天，${until}` };
  const left = workdays.filter((day) => day >= today);
  const counted = left[0] === today ? '（含今天）' : '';
  return { state: 'open', words: `还剩${left.length}个工作日${counted}，${until}` };
}

/** The day it is in China, wherever the device is: eight hours ahead of UTC, all year. */
export const chinaDay = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
