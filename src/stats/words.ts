import { formatDate, formatMonthDay, formatShare, formatWan } from '../format.ts';

/** Clause as pages cite it: `五(二)4` → `方案五（二）4`, `附件注` → `附件注`. */
export const clauseWords = (ref: string): string =>
  (ref.startsWith('附件') ? ref : `方案${ref}`).replace(/\(/g, '（').replace(/\)/g, '）');

/** A date without its year when the sentence already names that year. */
export const shortDate = (iso: string, said: string | null): string =>
  said !== null && said.slice(0, 4) === iso.slice(0, 4) ? formatMonthDay(iso) : formatDate(iso);

/** At most `max` names, then how many there are: `甲、乙等5个小区`. */
export function nameList(names: readonly string[], max: number, unit: string): string {
  if (names.length <= max) return names.join('、');
  return `${names.slice(0, max).join('、')}等${names.length}${unit}`;
}

/** Ends a sentence from the data with one full stop. */
export const sentence = (text: string): string =>
  /[。！？]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;

/** Share in percent with exactly one decimal and no sign, for a column: `81.0`. Rounding never reaches 0 or 100. */
export function shareColumn(part: number, whole: number): string {
  const share = formatShare(part, whole).slice(0, -1);
  return share.includes('.') ? share : `${share}.0`;
}

/** Money kept in 分, in 万元 with exactly one decimal, for a column: `1,120.0`. */
export function wanColumn(fen: number): string {
  const wan = formatWan(fen);
  return wan.includes('.') ? wan : `${wan}.0`;
}
