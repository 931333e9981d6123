/** Calendar arithmetic on ISO dates, without clock or time zone. */
const MS = 86_400_000;

const toUtc = (iso: string): number => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10));

/** The ISO date `n` days after `iso`; `n` may be negative. */
export const addDays = (iso: string, n: number): string =>
  new Date(toUtc(iso) + n * MS).toISOString().slice(0, 10);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / MS);

/** Day of the week, 0 Sunday to 6 Saturday. */
export const weekday = (iso: string): number => new Date(toUtc(iso)).getUTCDay();
