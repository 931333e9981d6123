import { openXlsx, saveXlsx, writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import { columnLetter, renderProblem, type Problem } from '../intake/problem.ts';

/** Grounds by severity, as Excel's own styles for bad, neutral and remarked have them. */
const FILLS = { error: 'FFC7CE', breach: 'FFEB9C', question: 'E4DFEC', note: 'DDEBF7' } as const;
/** A remark beside a cell holds so many problems and no more. */
const MOST = 5;

/** Columns by their letters. */
const positions = new Map(Array.from({ length: 16384 }, (_, i) => [columnLetter(i), i]));

/** Cells of a sheet that problems stand in, by `row,column` from 0: a whole row is marked at its first cell. */
function marksOf(problems: readonly Problem[]): Map<string, readonly Problem[]> {
  const marks = new Map<string, Problem[]>();
  for (const problem of problems) {
    const column = problem.column === null ? 0 : (positions.get(problem.column) ?? 0);
    const at = `${Math.max(0, (problem.row ?? 1) - 1)},${column}`;
    const before = marks.get(at);
    if (before) before.push(problem);
    else marks.set(at, [problem]);
  }
  return marks;
}

const AUTHOR = '检查';

/** What stands beside a marked cell. */
function remark(problems: readonly Problem[]): string {
  const more = problems.length > MOST ? [`……还有 ${problems.length - MOST} 条`] : [];
  return [...problems.slice(0, MOST).map(renderProblem), ...more].join('\n\n');
}

const fillOf = ([first]: readonly Problem[]): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[first?.severity ?? 'note'] } },
});

/**
 * A copy of a workbook with the cells of its problems marked, and what is wrong written beside them.
 * @param bySheet problems by the name of their sheet.
 */
export async function annotated(
  workbook: Uint8Array,
  bySheet: ReadonlyMap<string, readonly Problem[]>,
): Promise<Uint8Array> {
  const book = await openXlsx(workbook, { readStyles: true });
  for (const sheet of book.sheets) {
    const cells = (sheet.cells ??= new Map<string, Cell>());
    for (const [at, problems] of marksOf(bySheet.get(sheet.name) ?? [])) {
      const [row = 0, column = 0] = at.split(',').map(Number);
      const value = sheet.rows[row]?.[column] ?? null;
      const cell: Cell = cells.get(at) ?? { value, type: value === null ? 'empty' : 'string' };
      cells.set(at, {
        ...cell,
        style: { ...cell.style, ...fillOf(problems) },
        comment: { text: remark(problems), author: AUTHOR },
      });
    }
  }
  return saveXlsx(book);
}

/** A table of text with what is wrong in it. */
export interface WrongTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

/** Tables of text as one workbook, a sheet each, marked in the same way. */
export const annotatedTables = (tables: readonly WrongTable[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: tables.map(({ name, rows, problems }) => ({
      name,
      rows: rows.map((row) => row.map((text) => (text === '' ? null : text))),
      cells: new Map(
        [...marksOf(problems)].map(([at, own]) => [
          at,
          { style: fillOf(own), comment: { text: remark(own), author: AUTHOR } },
        ]),
      ),
    })),
    defaultFont: { name: '微软雅黑', size: 11 },
  });
