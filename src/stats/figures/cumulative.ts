import { formatDecimal } from '../../format.ts';
import type { Dataset } from '../../model/types.ts';
import { figureMagnitude, figureText, reported, type Figure } from './figure.ts';
import type { PlanYear } from './plan-years.ts';

/** A figure reported for several years together. */
export interface CumulativeRow {
  readonly metric: string;
  /** `2021-2025`. */
  readonly period: string;
  readonly figure: Figure;
}

/** Figures reported as 累计 for the district, in the order of the file. */
export const cumulativeRows = (dataset: Dataset): CumulativeRow[] =>
  dataset.figures
    .filter((row) => row.basis.startsWith('累计') && row.area === dataset.info.district)
    .map((row) => ({ metric: row.metric, period: row.year, figure: reported(row) }));

/** The compounds reported as finished so far; the newest report. */
export const cumulativeCompounds = (dataset: Dataset): Figure | null =>
  cumulativeRows(dataset)
    .filter(({ metric }) => metric === '小区数')
    .sort((a, b) => (a.figure.asOf < b.figure.asOf ? -1 : 1))
    .at(-1)?.figure ?? null;

/** `公布的累计完成数是108个，和各年的数对不上`. */
export function cumulativeFinding(cumulative: Figure | null, sum: string | null): string {
  if (cumulative === null) return '公布过的累计数';
  return `公布的累计完成数是${figureText(cumulative)}${sum === null ? '' : '，和各年的数对不上'}`;
}

/** Every way of picking one number from each list, added up. */
const sums = (lists: readonly (readonly number[])[]): number[] =>
  lists.reduce<number[]>((all, list) => all.flatMap((sum) => list.map((value) => sum + value)), [0]);

/**
 * Says that the yearly figures do not add up to the cumulative one, under no wording, with or without
 * the current year. No missing year is derived from the difference. Null when they may agree or cannot be compared.
 */
export function sumSentence(years: readonly PlanYear[], cumulative: Figure | null): string | null {
  const total = cumulative === null ? null : figureMagnitude(cumulative);
  const known = years.flatMap(({ year, bars, current }) => {
    const of = (word: 'plan' | 'finished'): number[] => [
      ...new Set(bars.flatMap((bar) => (bar[word] ? (figureMagnitude(bar[word]) ?? []) : []))),
    ];
    const [finished, planned] = [of('finished'), of('plan')];
    const [word, values] = finished.length > 0 ? ['完成', finished] : ['计划', planned];
    return values.length > 0 ? [{ year, word, values, current }] : [];
  });
  const past = known.filter(({ current }) => !current);
  const current = known.find((row) => row.current);
  if (total === null || past.length < 2) return null;
  const before = sums(past.map(({ values }) => values));
  const all = sums(known.map(({ values }) => values));
  if ([...before, ...all].includes(total)) return null;
  const said = ({ year, word, values }: (typeof known)[number]): string =>
    `${year}年${word}${values.map((value) => formatDecimal(value)).join('或')}个`;
  const parts = past.map(said);
  const also = current ? `，加上${said(current)}也不等于` : '';
  const missing = years.filter(({ year }) => !known.some((row) => row.year === year));
  const unknown =
    missing.length > 0
      ? `${missing.map(({ year }) => `${year}年`).join('、')}的数没有公布，本站不推算。`
      : '';
  return `各年公布的数相加（${parts.join('、')}），不等于累计的${figureText(cumulative!)}${also}；差在哪里，公开材料没有说明。${unknown}`;
}
