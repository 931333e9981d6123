import type { Dataset } from '../../model/types.ts';
import { joinWords, quote, say, type Words } from '../figure/phrase.ts';
import { figureMagnitude, figureNumber } from '../figure/figure-text.ts';
import { reported } from './reported.ts';
import type { Figure } from '../figure/figure.ts';
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
export function cumulativeFinding(cumulative: Figure | null, sum: Words | null): Words {
  if (cumulative === null) return '公布过的累计数';
  return say`公布的累计完成数是${cumulative}${sum === null ? '' : '，和各年的数对不上'}`;
}

/** Every way of picking one number from each list, added up. */
const sums = (lists: readonly (readonly number[])[]): number[] =>
  lists.reduce<number[]>((all, list) => all.flatMap((sum) => list.map((value) => sum + value)), [0]);

/**
 * Says that the yearly figures do not add up to the cumulative one, under no wording, with or without
 * the current year. No missing year is derived from the difference. Null when they may agree or cannot be compared.
 */
export function sumSentence(years: readonly PlanYear[], cumulative: Figure | null): Words | null {
  const total = cumulative === null ? null : figureMagnitude(cumulative);
  const known = years.flatMap(({ year, bars, current }) => {
    const of = (word: 'plan' | 'finished'): Figure[] => {
      const seen = new Map<number, Figure>();
      for (const { [word]: figure } of bars) {
        const value = figureMagnitude(figure);
        if (figure !== null && value !== null && !seen.has(value)) seen.set(value, figure);
      }
      return [...seen.values()];
    };
    const [finished, planned] = [of('finished'), of('plan')];
    const [word, figures] = finished.length > 0 ? ['完成', finished] : ['计划', planned];
    return figures.length > 0 ? [{ year, word, figures, current }] : [];
  });
  const past = known.filter(({ current }) => !current);
  const current = known.find((row) => row.current);
  if (total === null || past.length < 2) return null;
  const magnitudes = (rows: typeof known): number[][] =>
    rows.map(({ figures }) => figures.map((figure) => figureMagnitude(figure)!));
  const before = sums(magnitudes(past));
  const all = sums(magnitudes(known));
  if ([...before, ...all].includes(total)) return null;
  const said = ({ year, word, figures }: (typeof known)[number]): Words =>
    say`${year}年${word}${joinWords(
      figures.map((figure) => quote(figure, figureNumber(figure))),
      '或',
    )}个`;
  const parts = joinWords(past.map(said), '、');
  const also = current ? say`，加上${said(current)}也不等于` : '';
  const missing = years.filter(({ year }) => !known.some((row) => row.year === year));
  const unknown =
    missing.length > 0
      ? `${missing.map(({ year }) => `${year}年`).join('、')}的数没有公布，本站不推算。`
      : '';
  return say`各年公布的数相加（${parts}），不等于累计的${cumulative}${also}；差在哪里，公开材料没有说明。${unknown}`;
}
