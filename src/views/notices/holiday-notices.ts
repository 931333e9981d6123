import type { NoticePeriod } from '../../policy/calendar.ts';
import { noticesOver, type Calendar } from '../../policy/holidays.ts';

/** `放假和调休上班照《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）。` Oldest first. */
export function holidayNotices(calendar: Calendar, { strip }: NoticePeriod): string {
  const notices = noticesOver(
    calendar,
    strip.map(({ date }) => date),
  ).map(({ year, numbers }) => `《国务院办公厅关于${year}年部分节假日安排的通知》（${numbers.join('、')}）`);
  return `放假和调休上班照${notices.join('、')}。`;
}
