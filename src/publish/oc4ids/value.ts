/** What OC4IDS asks of its values: money with a currency, times of day, nothing empty. */

/** An OC4IDS object; a field that is null, or empty, is not published. */
export type Node = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.keys(value as object).length === 0);

/** The fields that say something; OC4IDS refuses null, '' and empty lists. */
export const known = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value)));

/** A day as the date-time that the standard wants: its first moment in China. */
export const dayTime = (day: string | null): string | null => (day === null ? null : `${day}T00:00:00+08:00`);

/** Money kept in 分, in 元. */
export const yuan = (fen: number | null): Node | null =>
  fen === null ? null : { amount: fen / 100, currency: 'CNY' };

export const period = (from: string | null, to: string | null): Node =>
  known({ startDate: dayTime(from), endDate: dayTime(to) });

/** A number kept as an integer of thousandths. */
export const thousandths = (value: number): number => value / 1000;
