import type { Calendar } from '../../policy/holidays.ts';
import { noticesOver } from '../../policy/holidays.ts';
import type { NoticePeriod } from '../../policy/calendar.ts';

/** A State Council notice as a page names it. */
export interface NamedNotice {
  readonly title: string;
  readonly numbers: string;
}

/** The notices that say which days of a period are worked, oldest first. */
export const holidayNotices = (calendar: Calendar, period: NoticePeriod): NamedNotice[] =>
  noticesOver(
    calendar,
    period.strip.map(({ date }) => date),
  ).map(({ year, numbers }) => ({
    title: `《国务院办公厅关于${year}年部分节假日安排的通知》`,
    numbers: numbers.join('、'),
  }));
