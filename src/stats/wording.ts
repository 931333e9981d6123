import { formatDate } from '../format.ts';

const isoDay = /\d{4}-\d{2}-\d{2}/g;
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** A remark of the data as readers see it: dates written out, marks between hanzi in full width. */
export const readable = (text: string): string =>
  text
    .replace(isoDay, formatDate)
    .replace(/(?<=\D)[,;:()]|[,;:()](?=\D|$)/g, (mark) => fullWidth[mark] ?? mark);

/** A remark as a full sentence with one full stop; empty where there is none. */
export const sentence = (text: string | null): string =>
  text === null ? '' : `${readable(text).replace(/[。；，]+$/, '')}。`;

/** The latest ISO date written in a remark, or null. */
export const lastDay = (text: string): string | null => (text.match(isoDay) ?? []).sort().at(-1) ?? null;

/** A remark without its dates in brackets: 列入2024年改造（2024-03-15） → 列入2024年改造. */
export const withoutDays = (text: string): string =>
  readable(text.replace(/[（(]\d{4}-\d{2}-\d{2}[）)]/g, '')).replace(/[。；，]+$/, '');

const small = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A small number before a measure word: 三个口径. Larger ones stay digits. */
export const smallNumber = (n: number): string => small[n] ?? String(n);

/** A small ordinal after 第: 第二个, 第三个. */
export const ordinal = (n: number): string => (n === 2 ? '二' : smallNumber(n));

/** The first names of a list, with 等 when there are more. */
export function someNames(names: readonly string[], most = 3): string {
  return names.length <= most ? names.join('、') : `${names.slice(0, most).join('、')}等`;
}
