import { formatDate } from './format.ts';
import { daysBetween } from './days.ts';

/**
 * What a sentence counts to or from: its words without a count stand in the page, true on any day; what is added to
 * them on the visitor's day is worked out here, by build and browser alike.
 */
export type TurningKind = 'finish' | 'start' | 'warranty' | 'declaration' | 'notices';

/** A sentence that goes on being counted on the visitor's day. */
export interface TurningDay {
  readonly kind: TurningKind;
  /** ISO dates of China on which it turns; one, but for notices, which end one by one. */
  readonly on: readonly string[];
}

/** One day ahead of, on and behind which the words differ. */
interface Turn {
  readonly ahead: (days: number) => string;
  readonly same: string;
  readonly over: (days: number) => string;
}

const silent = (days: number): string => `，到今天过了${days}天，之后未见报道`;

/** A day of the year that comes again, `08-31`, in the first year in which it is not before `today`; ISO. */
export function nextTime(monthDay: string, today: string): string {
  const at = (year: number): string => `${year}-${monthDay}`;
  const year = Number(today.slice(0, 4));
  return at(year) >= today ? at(year) : at(year + 1);
}

const turns: Readonly<Record<Exclude<TurningKind, 'notices' | 'declaration'>, Turn>> = {
  finish: { ahead: (days) => `，离今天还有${days}天`, same: '，就是今天', over: silent },
  start: { ahead: (days) => `，离今天还有${days}天`, same: '，就是今天', over: silent },
  warranty: {
    ahead: (days) => `，离今天还有${days}天`,
    same: '，今天是最后一天',
    over: (days) => `，到今天过期${days}天`,
  },
};

/** What a sentence about a day of the year that comes again says on `today`; it follows a full stop. */
function declarationOn(on: string, today: string): string {
  if (today <= on) return today === on ? '这个期限就是今天。' : `离这个期限还有${daysBetween(today, on)}天。`;
  return `这个期限到今天过了${daysBetween(on, today)}天，再下一次是${formatDate(nextTime(on.slice(5), today))}。`;
}

/** `，到今天都已截止`; nothing while none has ended. */
function noticesOn(ends: readonly string[], today: string): string {
  const over = ends.filter((end) => end < today).length;
  if (over === 0) return '';
  return over < ends.length ? `，到今天${over}项已截止` : `，到今天${over > 1 ? '都' : ''}已截止`;
}

/** What `today`, the visitor's day in China, adds to the sentence; empty where it adds nothing. */
export function turningWords({ kind, on }: TurningDay, today: string): string {
  if (kind === 'notices') return noticesOn(on, today);
  const [day] = on;
  if (day === undefined) return '';
  if (kind === 'declaration') return declarationOn(day, today);
  const { ahead, same, over } = turns[kind];
  if (today === day) return same;
  return today < day ? ahead(daysBetween(today, day)) : over(daysBetween(day, today));
}
