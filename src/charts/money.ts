import type * as Plot from '@observablehq/plot';
import { moneyText, type Money } from '../figures/progress/money.ts';
import { figureBars } from './figure-bars.ts';

/** What each source pays, most first. */
export const moneyChart = ({ rows }: Money, width: number): Plot.PlotOptions =>
  figureBars(
    rows.map((row) => ({ name: row.source, figure: row.amount, text: moneyText(row) })),
    width,
  );

export const moneyLabel = ({ basis, rows }: Money): string =>
  `${basis}按来源：${rows.map((row) => `${row.source}${moneyText(row)}`).join('；')}。`;
