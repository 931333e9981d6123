import { describe, expect, test } from 'vitest';
import { orderOf, type Order } from './row-order.ts';

const sorted = (cells: readonly string[], order: Order): string[] =>
  orderOf(cells, order).map((at) => cells[at]!);

describe('cells in order', () => {
  test('numbers by value, with their commas, signs and units', () => {
    const cells = ['1,435', '9', '−4天', '12.5'];
    expect(sorted(cells, 'ascending')).toEqual(['−4天', '9', '12.5', '1,435']);
    expect(sorted(cells, 'descending')).toEqual(['1,435', '12.5', '9', '−4天']);
  });

  test('what is no number comes last both ways', () => {
    const cells = ['未公开', '3', '', '算不出', '1', '—'];
    expect(sorted(cells, 'ascending')).toEqual(['1', '3', '未公开', '', '算不出', '—']);
    expect(sorted(cells, 'descending')).toEqual(['3', '1', '未公开', '', '算不出', '—']);
  });

  test('equals stay as they were', () => {
    expect(orderOf(['2', '1', '2', '1'], 'descending')).toEqual([0, 2, 1, 3]);
  });
});
