import type * as Plot from '@observablehq/plot';
import { figureMagnitude } from '../stats/figures/figure.ts';
import { moneyText, type Money } from '../stats/figures/money.ts';
import { barRows, type BarRow } from './bar-rows.ts';
import { canvas, known } from './kit.ts';

/** What each source pays, most first. */
export function moneyChart({ rows }: Money, width: number): Plot.PlotOptions {
  const bars = rows.map((row): BarRow => ({
    name: row.source,
    total: figureMagnitude(row.amount),
    done: figureMagnitude(row.amount),
    label: known(row.amount.value) === null ? '未公开' : moneyText(row),
  }));
  const max = Math.max(1, ...bars.map(({ total }) => known(total) ?? 0));
  const { marks, height } = barRows(bars, {
    x: 0,
    y: 0,
    width,
    max,
    layout: width >= 600 ? 'beside' : 'above',
  });
  return canvas(width, height, marks);
}

export const moneyLabel = ({ basis, rows }: Money): string =>
  `${basis}按来源：${rows.map((row) => `${row.source}${moneyText(row)}`).join('；')}。`;
