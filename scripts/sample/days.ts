import { isWorkday } from '../../src/policy/calendar.ts';
import { announced } from '../../src/policy/holidays.ts';
import { addDays } from '../../src/shared/days.ts';

export { addDays, daysBetween } from '../../src/shared/days.ts';

/** An ISO day; ISO days compare as text. */
export type Day = string;

const first = '2020-01-01';
const last = announced.through;

const isoOf = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const partsOf = (day: Day): [number, number, number] =>
  day.split('-').map(Number) as [number, number, number];

/** The same date `count` years later; 29 February becomes 28 February. */
export function addYears(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  return isoOf(year + count, month, month === 2 && date === 29 ? 28 : date);
}

/** The last day of the month that `day` is in. */
export function endOfMonth(day: Day): Day {
  const [year, month] = partsOf(day);
  return isoOf(year, month + 1, 0);
}

/** 2025年9月28日 */
export function inWords(day: Day): string {
  const [year, month, date] = partsOf(day);
  return `${year}年${month}月${date}日`;
}

const workdays: Day[] = [];
/** Day → place of the first working day on or after it. */
const placeOf = new Map<Day, number>();
for (let day = first; day <= last; day = addDays(day, 1)) {
  placeOf.set(day, workdays.length);
  if (isWorkday(day)) workdays.push(day);
}

function place(day: Day): number {
  const found = placeOf.get(day);
  if (found === undefined) throw new Error(`${day} is outside the calendar ${first} to ${last}`);
  return found;
}

/** The day itself, or the next one that the State Council calendar makes a working day. */
export const workdayOnOrAfter = (day: Day): Day => workdays[place(day)]!;

/** The day itself when it is a working day, or else the one before. */
export const workdayOnOrBefore = (day: Day): Day => workdays[place(addDays(day, 1)) - 1]!;

/** `count` working days after `day`, which is itself not counted; before it when negative. */
export function addWorkdays(day: Day, count: number): Day {
  const at = place(count > 0 ? addDays(day, 1) : day);
  return workdays[count > 0 ? at + count - 1 : at + count]!;
}
