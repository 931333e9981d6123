import type * as Plot from '@observablehq/plot';
import { figureMagnitude, figureNumber, figureText } from '../figures/figure/figure-text.ts';
import { districtMax, type DistrictYear } from '../figures/progress/districts.ts';
import { barRows, lineHeight, type BarRow } from './bar-rows.ts';
import { canvas, textWidth, words } from './kit.ts';

const rowsOf = ({ rows }: DistrictYear): BarRow[] =>
  rows.map(({ area, figure, own }) => ({
    name: area,
    total: figureMagnitude(figure),
    label: figure.value === null ? '未公开' : figureNumber(figure),
    key: own,
  }));

/** Plans of the districts, a panel a year on one scale; panels stand side by side where there is room. */
export function districtsChart(years: readonly DistrictYear[], width: number): Plot.PlotOptions {
  const columns = width >= 800 ? 2 : 1;
  const gap = 48;
  const panel = (width - gap * (columns - 1)) / columns;
  const nameWidth = Math.max(0, ...years.flatMap(({ rows }) => rows.map(({ area }) => textWidth(area))));
  const labelWidth = Math.max(0, ...years.flatMap((one) => rowsOf(one).map(({ label }) => textWidth(label))));
  const marks: Plot.Markish[] = [];
  let [top, lowest] = [0, 0];
  years.forEach((one, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) top = lowest + 32;
    const x = column * (panel + gap);
    const title = `${one.year}年${one.basis ? `，${one.basis}` : ''}`;
    const body = barRows(rowsOf(one), {
      x,
      y: top + lineHeight + 12,
      width: panel,
      max: districtMax(years),
      layout: 'beside',
      nameWidth,
      labelWidth,
      barHeight: 18,
      space: 16,
      align: 'column',
    });
    marks.push(words('ch-strong', [{ x, y: top + lineHeight / 2, text: title }]), ...body.marks);
    lowest = Math.max(lowest, top + lineHeight + 12 + body.height);
  });
  return canvas(width, lowest, marks);
}

export const districtsLabel = (years: readonly DistrictYear[]): string =>
  years
    .map(
      (one) =>
        `${one.year}年计划改造的小区数：${one.rows.map(({ area, figure }) => `${area}${figureText(figure)}`).join('，')}。`,
    )
    .join('');
