import stateCouncil from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, daysBetween, weekday } from './days.ts';

/**
 * The package's data, not its functions: those expand the notices with the machine's own time zone,
 * and west of Greenwich every holiday of theirs falls a day late.
 */
const OFF: Readonly<Record<string, string>> = stateCouncil.holidays;
const MAKE_UP: Readonly<Record<string, string>> = stateCouncil.workdays;

/** The State Council has announced the holidays up to this day; beyond it nothing is computed. */
export const KNOWN_FROM = '2018-01-01';
export const KNOWN_THROUGH = '2026-12-31';

/** True when the holidays of that day have been announced and are loaded. */
export const isKnownDay = (iso: string): boolean => iso >= KNOWN_FROM && iso <= KNOWN_THROUGH;

/**
 * Working day by the State Council's notices: Monday to Friday not off, or a make-up weekend.
 * @throws RangeError past the last loaded notice: the answer would be a guess.
 */
export function isWorkday(iso: string): boolean {
  if (!isKnownDay(iso)) throw new RangeError(`无法计算：${iso} 的放假安排没有载入`);
  return iso in MAKE_UP || (weekday(iso) % 6 !== 0 && !(iso in OFF));
}

/** What a day is in the strip of a notice. */
export interface StripDay {
  readonly date: string;
  readonly kind: '张贴' | '工作日' | '休息日' | '调休上班';
  /** Which working day of the period it is, from 1; null on rest days and the posting day. */
  readonly ordinal: number | null;
}

/** A notice period under the reading A1 (posting day not counted), with the other reading beside it. */
export interface NoticePeriod {
  readonly posted: string;
  readonly end: string;
  /** Last day as lawfully extended when `end` is a rest day (民法典 203). */
  readonly effectiveEnd: string;
  readonly workingDays: number;
  /** The same when the posting day counts: reading A1's alternative. */
  readonly workingDaysCountingPosting: number;
  readonly calendarDays: number;
  /** First day on which a period of five working days may end. */
  readonly earliestEnd: string;
  readonly strip: readonly StripDay[];
}

/** Minimum length of the posting of a preliminary plan, 五(二)4. */
export const MIN_WORKING_DAYS = 5;

/** The day on which `count` working days after `posted` (not counted) are reached. @throws RangeError, see isWorkday. */
export function endAfterWorkdays(posted: string, count: number): string {
  let [day, left] = [posted, count];
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkday(day)) left--;
  }
  return day;
}

/**
 * Counts a notice period. `start` later than `posted` begins the period on `start`.
 * Returns null (无法计算) when a day of it lies outside the announced calendars.
 */
export function noticePeriod(posted: string, end: string, start: string | null = null): NoticePeriod | null {
  try {
    const first = start !== null && start > posted ? start : addDays(posted, 1);
    let effectiveEnd = end;
    while (!isWorkday(effectiveEnd)) effectiveEnd = addDays(effectiveEnd, 1);
    const strip: StripDay[] = [];
    let ordinal = 0;
    const length = daysBetween(posted, effectiveEnd);
    for (let i = 0; i <= length; i++) {
      const date = addDays(posted, i);
      const works = isWorkday(date);
      const counted = works && date >= first;
      if (counted) ordinal++;
      const weekend = weekday(date) % 6 === 0;
      const kind = i === 0 && date < first ? '张贴' : works ? (weekend ? '调休上班' : '工作日') : '休息日';
      strip.push({ date, kind, ordinal: counted ? ordinal : null });
    }
    const postingCounts = posted < first && isWorkday(posted) ? 1 : 0;
    return {
      posted,
      end,
      effectiveEnd,
      workingDays: ordinal,
      workingDaysCountingPosting: ordinal + postingCounts,
      calendarDays: length,
      earliestEnd: endAfterWorkdays(addDays(first, -1), MIN_WORKING_DAYS),
      strip,
    };
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
