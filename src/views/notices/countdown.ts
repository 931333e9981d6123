import { countdown, type Countdown, type NoticeDates } from '../../shared/countdown.ts';
import type { Notice } from '../../model/types.ts';
import { endOf } from './notice.ts';

/** The dates a countdown needs; null where no end is published. */
export function noticeDates(notice: Notice): NoticeDates | null {
  const end = endOf(notice);
  if (end === null) return null;
  const from = notice.startOn ?? notice.postedOn;
  const workdays =
    notice.period?.strip.flatMap(({ date, ordinal }) => (ordinal === null ? [] : [date])) ?? null;
  return { from, end, workdays };
}

/** Where a notice stands on the day of the data; null where no end is published. */
export function noticeCountdown(notice: Notice, asOf: string): Countdown | null {
  const dates = noticeDates(notice);
  return dates === null ? null : countdown(dates, asOf);
}
