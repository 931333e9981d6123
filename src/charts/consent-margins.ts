import type * as Plot from '@observablehq/plot';
import type { ConsentMargins } from '../figures/progress/consent-margins.ts';
import { figureText } from '../figures/figure/figure-text.ts';
import { figureBars } from './figure-bars.ts';

/** Projects by the lower share of households that agree; short of two thirds in ink. */
export const consentMarginsChart = ({ classes }: ConsentMargins, width: number): Plot.PlotOptions =>
  figureBars(
    classes.map(({ name, figure }, index) => ({
      name,
      figure,
      text: figureText(figure),
      key: index === 0,
    })),
    width,
  );

export const consentMarginsLabel = ({ asked, classes }: ConsentMargins): string =>
  `${figureText(asked)}项目同意户数占总户数：${classes.map(({ name, figure }) => `${name}${figureText(figure)}`).join('；')}。`;
