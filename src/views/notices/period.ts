import { formatMonthDay } from '../../shared/format.ts';
import type { NoticePeriod, StripDay } from '../../policy/calendar.ts';
import { weekday } from '../../shared/days.ts';

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

/** `数字是第几个工作日，“休”是休息日。9月28日是调休上班日。` */
export function stripNote(period: NoticePeriod): string {
  const makeup = period.strip
    .filter((day) => weekday(day.date) % 6 === 0 && day.kind !== '休息日')
    .map((day) => formatMonthDay(day.date));
  const rest = period.strip.some((day) => day.kind === '休息日') ? '，“休”是休息日' : '';
  const worked = makeup.length > 0 ? `${makeup.join('、')}是调休上班日。` : '';
  return `数字是第几个工作日${rest}。${worked}`;
}
