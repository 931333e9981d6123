export type Order = 'ascending' | 'descending';

/** The number that a cell begins with, `1,435` or `−4天`; null where it begins with none. */
function numberOf(text: string): number | null {
  const plain = text.replace(/,/g, '').replace(/−/g, '-').trim();
  const found = /^[+-]?\d+(\.\d+)?/.exec(plain);
  return found && Number(found[0]);
}

/**
 * In which order cells come when their column is sorted: by the number each begins with; 未公开, 算不出 and — are none and
 * come last either way, equals stay as they were.
 */
export function orderOf(cells: readonly string[], order: Order): number[] {
  const sign = order === 'ascending' ? 1 : -1;
  const numbers = cells.map(numberOf);
  return cells
    .map((_, at) => at)
    .sort((a, b) => {
      const [x, y] = [numbers[a] ?? null, numbers[b] ?? null];
      if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
      return sign * (x - y) || a - b;
    });
}
