/** How a number format of a workbook shows a number (ECMA-376 18.8.30). */
export type NumberFormat =
  | { readonly kind: 'number' | 'percent' | 'scaled' }
  /** Shown with zeros before it, as ids are: `000` shows 7 as 007. */
  | { readonly kind: 'padded'; readonly width: number }
  | { readonly kind: 'date'; readonly shows: 'year' | 'month' | 'day' | 'time' };

const PLAIN: NumberFormat = { kind: 'number' };
const day = (shows: 'year' | 'month' | 'day' | 'time'): NumberFormat => ({ kind: 'date', shows });

/**
 * Formats that files name only by number. 27-36 and 50-58 are those of Chinese Excel, which no file spells out:
 * 27, 36, 50, 52 and 57 show year and month, 28, 29, 51, 53, 54 and 58 month and day, 32-35, 55 and 56 hours.
 */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  ...[9, 10].map((id) => [id, { kind: 'percent' }] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, day('day')] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, day('month')] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, day('time')] as const),
]);

/** A number format by the code that the file spells out. */
export function formatOf(code: string): NumberFormat {
  const first = code.split(';')[0] ?? '';
  // A point that is only written, as in 0!.0,"万": the number shown is smaller than the number stored.
  const drawn = /[0#?](?:[!\\]\.|"\.")[0#?]/.test(first);
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\!_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/i, '');
  const parts = bare.replace(/h+[^a-z]*m+|m+[^a-z]*s+/gi, 'h');
  if (/[ymdhse]|上午|下午|am\/pm/i.test(parts.replace(/e[+-]/gi, ''))) {
    const [year, month, of] = [/[ye]/i, /m/i, /d/i].map((sign) => sign.test(parts));
    if (of) return day('day');
    if (month) return day(year ? 'month' : 'day');
    return day(year ? 'year' : 'time');
  }
  if (bare.includes('%')) return { kind: 'percent' };
  if (drawn || /[0#?],+(?=[^0#?,]|$)/.test(bare)) return { kind: 'scaled' };
  return /^0{2,}$/.test(bare) ? { kind: 'padded', width: bare.length } : PLAIN;
}

/** A number format by its number in a file, where the file spells out those from 164. */
export const formatById = (id: number, spelled: ReadonlyMap<number, string>): NumberFormat => {
  const code = spelled.get(id);
  return code === undefined ? (BUILT_IN.get(id) ?? PLAIN) : formatOf(code);
};

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The day of a date cell. Excel's day 60 is a 29 February 1900 that never was; days before it are one off.
 * @param serial days since the workbook's first day; what follows the point is the time of day.
 * @returns null when no calendar has such a day.
 */
export function dateText(
  serial: number,
  epoch: 1900 | 1904,
  shows: 'year' | 'month' | 'day' | 'time',
): string | null {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const days = Math.floor(serial);
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (days === 0 || shows === 'time') return time;
  const since1900 = epoch === 1904 ? days + 1462 : days;
  if (since1900 < 1 || since1900 === 60 || since1900 > 2958465) return null;
  const date = new Date(Date.UTC(1899, 11, since1900 < 60 ? 31 : 30) + since1900 * 86_400_000);
  const iso = date.toISOString().slice(0, 10);
  if (shows === 'year') return iso.slice(0, 4);
  if (shows === 'month') return iso.slice(0, 7);
  return minutes === 0 ? iso : `${iso} ${time}`;
}

/** A stored number with the fifteen digits that Excel shows at most: `1318.2000000000001` is 1318.2. */
export function numberText(stored: string): string {
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  const value = Number(Number(stored).toPrecision(15));
  if (!Number.isFinite(value)) return stored;
  const text = String(value);
  return /e/i.test(text) && Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : text;
}
