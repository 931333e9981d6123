import type * as Plot from '@observablehq/plot';
import { figureMagnitude, figureText } from '../figures/figure/figure-text.ts';
import type { PaceRow } from '../figures/progress/pace.ts';
import { barRows, type BarRow } from './bar-rows.ts';
import { canvas, known } from './kit.ts';

/** Median days of every step, in the order of the chain. */
export function paceChart(rows: readonly PaceRow[], width: number): Plot.PlotOptions {
  const bars = rows.map(({ stage, days }): BarRow => ({
    name: stage.name,
    total: figureMagnitude(days),
    done: figureMagnitude(days),
    label: known(days.value) === null ? '未公开' : figureText(days),
  }));
  const max = Math.max(1, ...bars.map(({ total }) => known(total) ?? 0));
  const { marks, height } = barRows(bars, {
    x: 0,
    y: 0,
    width,
    max,
    layout: width >= 600 ? 'beside' : 'above',
    barHeight: width >= 600 ? 20 : 12,
    space: 8,
  });
  return canvas(width, height, marks);
}

export const paceLabel = (rows: readonly PaceRow[]): string =>
  `每一步从前一步起的天数，中位数：${rows.map(({ stage, days }) => `${stage.name}${figureText(days)}`).join('；')}。`;
