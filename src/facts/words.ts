import { formatDate, formatMonthDay, formatShare, formatWan } from '../shared/format.ts';
import { datesIn, writeDates } from '../shared/written-dates.ts';
import type { Topic } from '../policy/clauses.ts';
import type { Policy } from '../policy/policy.ts';

/** How this site words what the data say: clauses, remarks, dates, names, small numbers, columns. */

/** Clause as pages cite it: `五(二)4` → `方案五（二）4`, `附件注` → `附件注`. */
export const clauseWords = (ref: string): string =>
  (ref.startsWith('附件') ? ref : `方案${ref}`).replace(/\(/g, '（').replace(/\)/g, '）');

/** What a sheet of paper stands on: `依据：某政办发〔2021〕2号，五（二）4`; empty where no notice is loaded. */
export function basisWords({ notice, cites }: Policy, topic?: Topic): string {
  if (notice === null) return '';
  const at = topic === undefined ? undefined : cites[topic];
  return `依据：${notice.number}${at === undefined ? '' : `，${at.replace(/\(/g, '（').replace(/\)/g, '）')}`}`;
}

/** Said wherever works have ended and no acceptance is on record: finished is not accepted. */
export const acceptanceUnknown = '是否已验收未公开';

/** A text of the data without the full stop that ends it, to stand within a sentence. Dates are written out, no letter changes. */
export const phrase = (text: string): string => writeDates(text).trim().replace(/。$/, '');

/** A text of the data with a full stop where none ends it; empty where there is none. */
export const sentence = (text: string | null): string => {
  if (text === null) return '';
  const said = writeDates(text).trim();
  return /[。！？]$/.test(said) ? said : `${said}。`;
};

/** The latest whole date written in a remark, ISO, or null. */
export const lastDay = (text: string): string | null => datesIn(text).sort().at(-1) ?? null;

/** A remark without the date in brackets at its end, where its day is told beside it: 列入2024年改造（2024-03-15） → 列入2024年改造. */
export const withoutDay = (text: string): string => {
  const end = /[（(](\d{4}-\d{2}-\d{2})[）)]。?$/.exec(text);
  return phrase(end && end[1] === lastDay(text) ? text.slice(0, end.index) : text);
};

/** A date without its year when the sentence already names that year. */
export const shortDate = (iso: string, said: string | null): string =>
  said !== null && said.slice(0, 4) === iso.slice(0, 4) ? formatMonthDay(iso) : formatDate(iso);

/** The first names of a list, then 等, and with a unit how many there are: `甲、乙等5个小区`. */
export function someNames(names: readonly string[], most = 3, unit = ''): string {
  if (names.length <= most) return names.join('、');
  return `${names.slice(0, most).join('、')}等${unit && `${names.length}${unit}`}`;
}

const small = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A small number before a measure word: 三个口径. Larger ones stay digits. */
export const smallNumber = (n: number): string => small[n] ?? String(n);

/** A small ordinal after 第: 第二个, 第三个. */
export const ordinal = (n: number): string => (n === 2 ? '二' : smallNumber(n));

/** A decimal with exactly one place: `81` → `81.0`. */
export const oneDecimal = (text: string): string => (text.includes('.') ? text : `${text}.0`);

/** Share in percent with exactly one decimal and no sign, for a column: `81.0`. Rounding never reaches 0 or 100. */
export const shareColumn = (part: number, whole: number): string =>
  oneDecimal(formatShare(part, whole).slice(0, -1));

/** Money kept in 分, in 万元 with exactly one decimal, for a column: `1,120.0`. */
export const wanColumn = (fen: number): string => oneDecimal(formatWan(fen));
