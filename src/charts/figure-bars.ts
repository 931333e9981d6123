import type * as Plot from '@observablehq/plot';
import { figureMagnitude } from '../figures/figure/figure-text.ts';
import type { Figure } from '../figures/figure/figure.ts';
import { barRows, type BarRow } from './bar-rows.ts';
import { canvas, known } from './kit.ts';

/** A figure as a bar of its own length. */
export interface FigureBar {
  readonly name: string;
  readonly figure: Figure;
  /** At the end of the bar; 未公开 where there is no number. */
  readonly text: string;
  /** The one row in ink. */
  readonly key?: boolean;
}

/** Rows of bars and nothing else: names beside them on a wide screen, above on a phone. */
export function figureBars(rows: readonly FigureBar[], width: number): Plot.PlotOptions {
  const bars = rows.map(({ name, figure, text, key }): BarRow => {
    const length = figureMagnitude(figure);
    return {
      name,
      total: length,
      done: length,
      label: known(figure.value) === null ? '未公开' : text,
      ...(key === undefined ? {} : { key }),
    };
  });
  const max = Math.max(1, ...bars.map(({ total }) => known(total) ?? 0));
  const layout = width >= 600 ? 'beside' : 'above';
  const { marks, height } = barRows(bars, { x: 0, y: 0, width, max, layout });
  return canvas(width, height, marks);
}
