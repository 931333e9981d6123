import { formatDate, formatMonthDay, formatShare, formatWan } from '../format.ts';

/** How this site words what the data say: clauses, remarks, dates, names, small numbers, columns. */

/** Clause as pages cite it: `五(二)4` → `方案五（二）4`, `附件注` → `附件注`. */
export const clauseWords = (ref: string): string =>
  (ref.startsWith('附件') ? ref : `方案${ref}`).replace(/\(/g, '（').replace(/\)/g, '）');

/** Said wherever works have ended and no acceptance is on record: finished is not accepted. */
export const acceptanceUnknown = '是否已验收未公开';

const isoDay = /\d{4}-\d{2}-\d{2}/g;
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** A remark of the data as readers see it: dates written out, marks between hanzi in full width. */
export const readable = (text: string): string =>
  text
    .replace(isoDay, formatDate)
    .replace(/(?<=\D)[,;:()]|[,;:()](?=\D|$)/g, (mark) => fullWidth[mark] ?? mark);

/** A remark without the mark that ends it, to stand within a sentence. */
export const phrase = (text: string): string =>
  readable(text)
    .trim()
    .replace(/[。；，]+$/, '');

/** A remark as a full sentence with one mark at its end; empty where there is none. */
export const sentence = (text: string | null): string => {
  if (text === null) return '';
  const said = phrase(text);
  return /[！？]$/.test(said) ? said : `${said}。`;
};

/** The latest ISO date written in a remark, or null. */
export const lastDay = (text: string): string | null => (text.match(isoDay) ?? []).sort().at(-1) ?? null;

/** A remark without its dates in brackets: 列入2024年改造（2024-03-15） → 列入2024年改造. */
export const withoutDays = (text: string): string => phrase(text.replace(/[（(]\d{4}-\d{2}-\d{2}[）)]/g, ''));

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
