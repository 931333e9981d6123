import { columnLetter, type Params, type Place } from '../problem.ts';
import type { FoundTable } from './find-table.ts';

/** What becomes of what the workbook hides. */
export type Hidden = 'include' | 'skip';

/** Numbers as runs: 3-5、8. */
function runs(numbers: readonly number[], shown: (n: number) => string): string {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const start = numbers[i] ?? 0;
    while (numbers[i + 1] === (numbers[i] ?? 0) + 1) i++;
    const end = numbers[i] ?? 0;
    parts.push(start === end ? shown(start) : `${shown(start)}-${shown(end)}`);
  }
  return parts.length > 8 ? `${parts.slice(0, 8).join('、')}…` : parts.join('、');
}

/**
 * Asks what to do with hidden rows and columns of a table that hold something, and with a hidden sheet.
 * Errors: I003, one for the sheet. @returns what to do when it was said.
 */
export function checkHidden(
  found: FoundTable,
  file: string,
  hidden: Hidden | null,
  fail: (code: 'I003', place: Place, params: Params) => void,
): 'all' | 'without hidden' | 'skip sheet' {
  const { sheet, lines, columns } = found;
  const rows = lines.filter((row) => sheet.hiddenRows.has(row));
  const hiddenColumns = columns.filter(({ position }) => sheet.hiddenColumns.has(position));
  const what = [
    ...(sheet.hidden ? ['整张工作表'] : []),
    ...(rows.length > 0 ? [`${rows.length} 行（${runs(rows, (row) => String(row + 1))}）`] : []),
    ...(hiddenColumns.length > 0
      ? [
          `${hiddenColumns.length} 列（${runs(
            hiddenColumns.map(({ position }) => position),
            columnLetter,
          )}）`,
        ]
      : []),
  ];
  if (what.length === 0) return 'all';
  if (hidden === null) fail('I003', { file }, { what: what.join('、') });
  if (hidden !== 'skip') return 'all';
  return sheet.hidden ? 'skip sheet' : 'without hidden';
}

/** A table without its hidden rows and columns; the rows are among those left out. */
export function withoutHidden(found: FoundTable): FoundTable {
  const { sheet, lines, columns, leftOut } = found;
  const text = (row: number): string =>
    (sheet.rows[row] ?? [])
      .map((cell) => cell?.text ?? '')
      .filter(Boolean)
      .join(' ');
  const gone = lines.filter((row) => sheet.hiddenRows.has(row));
  return {
    ...found,
    lines: lines.filter((row) => !sheet.hiddenRows.has(row)),
    columns: columns.filter(({ position }) => !sheet.hiddenColumns.has(position)),
    leftOut: [...leftOut, ...gone.map((row) => ({ row: row + 1, why: '隐藏的行', text: text(row) }))],
  };
}
