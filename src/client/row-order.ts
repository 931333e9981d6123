export type Order = 'ascending' | 'descending';

/** The number that a cell begins with, `1,435` or `−4天`; null where it begins with none. */
function numberOf(text: string): number | null {
  const plain = text.replace(/,/g, '').replace(/−/g, '-').trim();
  const found = /^[+-]?\d+(\.\d+)?/.exec(plain);
  return found && Number(found[0]);
}

const words = new Intl.Collator('zh-CN', { numeric: true });
const byWords = (a: string, b: string): number => words.compare(a, b);

/** Sorts by what each cell says; one that says nothing comes last either way, equals stay as they were. */
function sorted<T>(said: readonly (T | null)[], order: Order, compare: (a: T, b: T) => number): number[] {
  const sign = order === 'ascending' ? 1 : -1;
  return said
    .map((_, at) => at)
    .sort((a, b) => {
      const [x, y] = [said[a] ?? null, said[b] ?? null];
      if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
      return sign * compare(x, y) || a - b;
    });
}

/**
 * In which order cells come when their column is sorted: one of numbers by value, where 未公开, 算不出 and — are none;
 * one of words by pinyin.
 */
export const orderOf = (cells: readonly string[], order: Order, areNumbers: boolean): number[] =>
  areNumbers
    ? sorted(cells.map(numberOf), order, (a, b) => a - b)
    : sorted(
        cells.map((cell) => (/^(未公开|—)?$/.test(cell.trim()) ? null : cell.trim())),
        order,
        byWords,
      );
