import type * as Plot from '@observablehq/plot';
import { figureMagnitude } from '../figures/figure/figure-text.ts';
import { namedBars, namedText } from '../figures/progress/named-years.ts';
import { planText, type PlanYear } from '../figures/progress/plan-years.ts';
import { barRows, type BarRow } from './bar-rows.ts';
import { canvas, known } from './kit.ts';

/** Longest bar of both charts of the plan, so that they share a scale. */
const scaleOf = (years: readonly PlanYear[]): number =>
  Math.max(
    1,
    ...years.flatMap(({ bars, counted }) => [
      known(counted.named.value) ?? 0,
      ...bars.flatMap(({ plan, started, finished }) =>
        [plan, started, finished].map((figure) => (figure ? (known(figureMagnitude(figure)) ?? 0) : 0)),
      ),
    ]),
  );

const picture = (rows: readonly BarRow[], width: number, max: number): Plot.PlotOptions => {
  const { marks, height } = barRows(rows, {
    x: 0,
    y: 0,
    width,
    max,
    layout: width >= 600 ? 'beside' : 'above',
    ruled: true,
    nameClass: 'ch-strong',
  });
  return canvas(width, height, marks);
};

/** Plan, started and finished by year, as reported; several wordings of one year stand under one another. */
export function planChart(years: readonly PlanYear[], width: number): Plot.PlotOptions {
  const rows = years.flatMap(({ year, bars }) =>
    bars.map((bar, index): BarRow => {
      const { plan, started, finished } = bar;
      const magnitude = (figure: typeof plan): number | null => (figure ? figureMagnitude(figure) : null);
      return {
        name: index === 0 ? `${year}年` : '',
        total: magnitude(plan),
        started: magnitude(started),
        done: magnitude(finished),
        label: String(planText(bar)),
      };
    }),
  );
  return picture(rows, width, scaleOf(years));
}

/** The whole chart in a sentence, for those who do not see it. */
export const planLabel = (years: readonly PlanYear[]): string =>
  `各年计划、开工和完成的小区数。${years.map(({ year, bars }) => `${year}年：${bars.map(planText).join('；')}`).join('。')}。`;

/** Reported plan, hollow, against the compounds this site can name, solid. */
export function namedChart(years: readonly PlanYear[], width: number): Plot.PlotOptions {
  const rows = namedBars(years).map((bar, index, all): BarRow => {
    const planned = bar.plan ? figureMagnitude(bar.plan) : null;
    return {
      name: all[index - 1]?.year === bar.year ? '' : `${bar.year}年`,
      total: planned,
      // Nothing named and no plan known: the year is unknown, not empty.
      done: planned === null && bar.named.value === 0 ? null : bar.named.value,
      open: planned === null,
      label: namedText(bar),
    };
  });
  return picture(rows, width, scaleOf(years));
}

export const namedLabel = (years: readonly PlanYear[]): string =>
  `各年公布的计划数和本站收录的小区数。${namedBars(years)
    .map((bar) => `${bar.year}年：${namedText(bar)}`)
    .join('。')}。`;
