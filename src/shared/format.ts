/** Words for numbers and dates. A leaf: knows nothing of the data. */

/**
 * Lets through what was worked out, so that nothing else is ever written: no NaN, no undefined of a missing key.
 * @throws RangeError for whatever is not a whole number that is exact.
 */
function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`没算出来的数：${String(value)}`);
  return value;
}

/** @throws RangeError for whatever is not written as a day. */
function day(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new RangeError(`没算出来的日期：${String(iso)}`);
  return iso;
}

/** Inserts thousands separators into a run of digits. */
const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * An integer of 10^-scale written as a decimal without trailing zeros, with thousands separators:
 * `formatDecimal(5540, 3)` is `5.54`.
 */
export function formatDecimal(value: number, scale = 0): string {
  const digits = String(Math.abs(whole(value))).padStart(scale + 1, '0');
  const before = group(digits.slice(0, digits.length - scale));
  const fraction = scale === 0 ? '' : digits.slice(-scale).replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${before}${fraction === '' ? '' : `.${fraction}`}`;
}

/** An integer of 10^-scale as a plain decimal: `plainDecimal(5540, 3)` is `5.54`. No separators, for machines. */
export function plainDecimal(value: number, scale: number): string {
  if (scale === 0) return String(whole(value));
  const digits = String(Math.abs(whole(value))).padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  const before = digits.slice(0, digits.length - scale);
  return `${value < 0 ? '-' : ''}${before}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Money kept in 分, in 万元: `formatWan(38_620_000_00)` is `3,862`. One decimal at most unless `exact`. */
export function formatWan(fen: number, exact = false): string {
  return exact ? formatDecimal(fen, 6) : formatDecimal(Math.round(fen / 100_000), 1);
}

/** `2025-08-14` → `2025年8月14日`. */
export function formatDate(iso: string): string {
  return `${Number(day(iso).slice(0, 4))}年${formatMonthDay(iso)}`;
}

/** `2025-08-14` → `8月14日`. */
export function formatMonthDay(iso: string): string {
  return `${Number(day(iso).slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
}

/** Part of a whole in tenths of a percent, rounded. Never 1000 or 0 by rounding alone, from below or above. */
export function honestTenths(part: number, of: number): number {
  if (!(of > 0)) throw new RangeError('a share needs a denominator above 0');
  // Scaled to the other's unit a part may be beyond what is exact; a tenth of a percent still is.
  if (!Number.isFinite(part)) throw new RangeError(`没算出来的数：${String(part)}`);
  const tenths = Math.round((part * 1000) / of);
  if (part < of && tenths >= 1000) return 999;
  if (part > of && tenths <= 1000) return 1001;
  return part > 0 && tenths === 0 ? 1 : tenths;
}

/** Share as a percentage with one decimal, none when whole: `formatShare(1, 8)` is `12.5%`. */
export const formatShare = (part: number, whole: number): string =>
  `${formatDecimal(honestTenths(part, whole), 1)}%`;

/** A reported value with its qualifier as newspapers write it: 约5.54万户, 150余部, 100部以上. */
export function formatReported(value: number, scale: number, qualifier: string, unit: string): string {
  const number = formatDecimal(value, scale);
  if (qualifier === '约') return `约${number}${unit}`;
  if (qualifier === '余') return `${number}余${unit}`;
  return qualifier === '以上' ? `${number}${unit}以上` : `${number}${unit}`;
}

/** The size of a file, from its bytes: `12KB`, `1.2MB`. */
export function fileSize(bytes: number): string {
  const kb = bytes / 1024;
  return kb < 1000 ? `${Math.max(1, Math.round(kb))}KB` : `${Math.round(kb / 102.4) / 10}MB`;
}
