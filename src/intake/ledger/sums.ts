import { columnLetter } from '../problem.ts';
import type { FoundTable } from './find-table.ts';

const numberAt = ({ sheet }: FoundTable, row: number, column: number): number | null => {
  const cell = sheet.rows[row]?.[column];
  const text = (cell?.text ?? '').normalize('NFKC').replaceAll(',', '').trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
};

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * Compares each row that sums others up with the rows it may sum: all of them, those above it as far as the last such
 * row, those below as far as the next. Says where it fits none: a row may be missing from the ledger.
 */
export function checkSums(found: FoundTable, file: string): string[] {
  const { sheet, lines, sums, columns } = found;
  const remarks: string[] = [];
  for (const [i, sum] of sums.entries()) {
    const [before, after] = [sums[i - 1] ?? -1, sums[i + 1] ?? sheet.rows.length];
    const spans = [
      lines,
      lines.filter((row) => row < sum),
      lines.filter((row) => before < row && row < sum),
      lines.filter((row) => sum < row && row < after),
      lines.filter((row) => sum < row),
    ];
    for (const { position, header } of columns) {
      const said = numberAt(found, sum, position);
      if (said === null || numberAt(found, lines[0] ?? -1, position) === null) continue;
      const totals = spans.map((rows) =>
        rows.reduce((total, row) => total + (numberAt(found, row, position) ?? 0), 0),
      );
      if (totals.some((total) => near(total, said))) continue;
      const shown = String(Number((totals[2] || totals[3] || totals[0] || 0).toPrecision(12)));
      remarks.push(
        `${file} 第 ${sum + 1} 行 ${columnLetter(position)} 列「${header}」：合计写着 ${said}，各行相加 ${shown}`,
      );
    }
  }
  return remarks;
}
