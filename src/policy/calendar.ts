import { addDays, daysBetween, weekday } from '../shared/days.ts';
import { announced, type Calendar } from './holidays.ts';

/** True when the holidays of that day have been announced and are loaded. */
export const isKnownDay = (iso: string, { from, through }: Calendar = announced): boolean =>
  iso >= from && iso <= through;

/**
 * Working day by the State Council's notices: Monday to Friday not off, or a make-up weekend.
 * @throws RangeError past the last loaded notice: the answer would be a guess.
 */
export function isWorkday(iso: string, calendar: Calendar = announced): boolean {
  if (!isKnownDay(iso, calendar)) throw new RangeError(`无法计算：${iso} 的放假安排没有载入`);
  return iso in calendar.makeUp || (weekday(iso) % 6 !== 0 && !(iso in calendar.off));
}

/** What a day is in the strip of a notice. */
export interface StripDay {
  readonly date: string;
  readonly kind: '张贴' | '工作日' | '休息日' | '调休上班';
  /** Which working day of the period it is, from 1; null on rest days and the posting day. */
  readonly ordinal: number | null;
}

/** A notice period in which the posting day is not counted (民法典 201), with the other reading beside it. */
export interface NoticePeriod {
  readonly posted: string;
  readonly end: string;
  /** Last day as lawfully extended when `end` is a rest day (民法典 203). */
  readonly effectiveEnd: string;
  readonly workingDays: number;
  /** The same when the posting day counts: the other reading. */
  readonly workingDaysCountingPosting: number;
  readonly calendarDays: number;
  /** First day on which the shortest period that the notice allows may end; null where none gives a length. */
  readonly earliestEnd: string | null;
  /** Most days off in a row within that shortest period, else within the period itself. */
  readonly longestRest: number;
  readonly strip: readonly StripDay[];
}

/** The day on which `count` working days after `posted` (not counted) are reached. @throws RangeError, see isWorkday. */
export function endAfterWorkdays(posted: string, count: number, calendar: Calendar = announced): string {
  let [day, left] = [posted, count];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) left--;
  }
  return day;
}

/** Most days in a row, from `from` to `to`, that are not worked. */
function longestRest(from: string, to: string, calendar: Calendar): number {
  let [longest, run] = [0, 0];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    run = isWorkday(day, calendar) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * Counts a notice period; `least` is the fewest working days that the notice allows. `start` later than `posted` begins the period on `start`.
 * Returns null (无法计算) when a day of it lies outside the announced calendars.
 */
export function noticePeriod(
  posted: string,
  end: string,
  start: string | null = null,
  calendar: Calendar = announced,
  least: number | null = null,
): NoticePeriod | null {
  try {
    const first = start !== null && start > posted ? start : addDays(posted, 1);
    let effectiveEnd = end;
    while (!isWorkday(effectiveEnd, calendar)) effectiveEnd = addDays(effectiveEnd, 1);
    const strip: StripDay[] = [];
    let ordinal = 0;
    const length = daysBetween(posted, effectiveEnd);
    for (let i = 0; i <= length; i++) {
      const date = addDays(posted, i);
      const works = isWorkday(date, calendar);
      const counted = works && date >= first;
      if (counted) ordinal++;
      const weekend = weekday(date) % 6 === 0;
      const kind = i === 0 && date < first ? '张贴' : works ? (weekend ? '调休上班' : '工作日') : '休息日';
      strip.push({ date, kind, ordinal: counted ? ordinal : null });
    }
    const postingCounts = posted < first && isWorkday(posted, calendar) ? 1 : 0;
    const earliestEnd = least === null ? null : endAfterWorkdays(addDays(first, -1), least, calendar);
    return {
      posted,
      end,
      effectiveEnd,
      workingDays: ordinal,
      workingDaysCountingPosting: ordinal + postingCounts,
      calendarDays: length,
      earliestEnd,
      longestRest: longestRest(first, earliestEnd ?? effectiveEnd, calendar),
      strip,
    };
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
