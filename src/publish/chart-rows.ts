import { figureValue } from '../figures/figure/figure-text.ts';
import { isOfNothing } from '../figures/figure/of-nothing.ts';
import { tableLines, type FigureTable } from '../figures/figure/table.ts';
import { toCsv } from './csv.ts';

/**
 * Exactly the numbers of a chart's table for Excel, one a row: the words that name it, the value, and the
 * figure it is. A number without a receipt (nothing of nothing, 0 of a status nobody has) keeps its value; 未公开 is an empty cell.
 */
export function chartCsv(table: FigureTable): string {
  const names = table.columns.filter(({ num }) => !num).map(({ label }) => label);
  return toCsv(
    [...names, '数的是', '数值', '修饰', '单位', '写法', '数字编号', '数字名称', '截至日期', '来源编号'],
    tableLines(table).map(({ labels, column, figure, text }) => [
      ...labels,
      column,
      ...(figure && !isOfNothing(figure)
        ? [
            figureValue(figure),
            figure.qualifier,
            figure.unit,
            text,
            figure.id,
            figure.name,
            figure.asOf,
            figure.sourceIds.join('、') || null,
          ]
        : [
            figure ? figureValue(figure) : /^\d+$/.test(text) ? text : null,
            null,
            figure?.unit ?? null,
            text,
            ...[null, null, null, null],
          ]),
    ]),
  );
}
