import { describe, expect, test } from 'vitest';
import { orderOf, type Order } from './row-order.ts';

const sorted = (cells: readonly string[], order: Order, areNumbers: boolean): string[] =>
  orderOf(cells, order, areNumbers).map((at) => cells[at]!);

describe('cells in order', () => {
  test('numbers by value, with their commas, signs and units', () => {
    const cells = ['1,435', '9', '−4天', '12.5'];
    expect(sorted(cells, 'ascending', true)).toEqual(['−4天', '9', '12.5', '1,435']);
    expect(sorted(cells, 'descending', true)).toEqual(['1,435', '12.5', '9', '−4天']);
  });

  test('what is no number comes last both ways', () => {
    const cells = ['未公开', '3', '', '算不出', '1', '—'];
    expect(sorted(cells, 'ascending', true)).toEqual(['1', '3', '未公开', '', '算不出', '—']);
    expect(sorted(cells, 'descending', true)).toEqual(['3', '1', '未公开', '', '算不出', '—']);
  });

  test('words by pinyin, and numbers within them by value', () => {
    const cells = ['望海苑', '未公开', '立夏花园', '第10项', '第2项'];
    expect(sorted(cells, 'ascending', false)).toEqual(['第2项', '第10项', '立夏花园', '望海苑', '未公开']);
    expect(sorted(cells, 'descending', false)).toEqual(['望海苑', '立夏花园', '第10项', '第2项', '未公开']);
  });

  test('equals stay as they were', () => {
    expect(orderOf(['2', '1', '2', '1'], 'descending', true)).toEqual([0, 2, 1, 3]);
  });
});
