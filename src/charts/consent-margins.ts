import type * as Plot from '@observablehq/plot';
import type { ConsentMargins } from '../stats/figures/consent-margins.ts';
import { figureMagnitude, figureText } from '../stats/figures/figure.ts';
import { barRows, type BarRow } from './bar-rows.ts';
import { canvas, known } from './kit.ts';

/** Projects by the lower share of households that agree; short of two thirds in ink. */
export function consentMarginsChart({ classes }: ConsentMargins, width: number): Plot.PlotOptions {
  const bars = classes.map(({ name, figure }, index): BarRow => ({
    name,
    total: figureMagnitude(figure),
    done: figureMagnitude(figure),
    label: known(figure.value) === null ? '未公开' : figureText(figure),
    key: index === 0,
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

export const consentMarginsLabel = ({ asked, classes }: ConsentMargins): string =>
  `${figureText(asked)}项目同意户数占总户数：${classes.map(({ name, figure }) => `${name}${figureText(figure)}`).join('；')}。`;
