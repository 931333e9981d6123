import { isFoot } from '../foot.ts';
import { normalHeader } from '../header.ts';
import { columnLetter } from '../problem.ts';
import { TOTALS } from '../table.ts';
import { textAt, type Sheet } from '../workbook/sheet.ts';
import { joinedHeader, twinHeader } from './headings.ts';
import { isUnit, unitsOfNote } from '../units.ts';

/** A row that carries no record, and why; rows from 1 as Excel counts. */
export interface LeftOut {
  readonly row: number;
  readonly why: string;
  readonly text: string;
}

/** A column of the table; the position is 0 for A. */
export interface LedgerColumn {
  readonly position: number;
  readonly header: string;
}

/** The table of a sheet. Rows from 0. */
export interface FoundTable {
  readonly sheet: Sheet;
  /** Last row of the header. */
  readonly headerRow: number;
  readonly columns: readonly LedgerColumn[];
  /** Rows that carry a record. */
  readonly lines: readonly number[];
  readonly sums: readonly number[];
  readonly leftOut: readonly LeftOut[];
  /** Header of another table below, with its first column; null when there is none. */
  readonly second: {
    readonly row: number;
    readonly column: number;
    readonly headers: readonly string[];
  } | null;
  /** What the lines above the header say, one text. */
  readonly title: string;
  /** Units that a line above the header names for the whole table. */
  readonly units: readonly string[];
}

const SUM = /^(其中:?)?[\p{Script=Han}()]{0,10}(合计|总计|共计|小计|总和|累计)(\(.*\))?:?$/u;
const SIGNED = '表下面的说明、签字';
const SECTION = /^([一二三四五六七八九十]+|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+批)[、.]?/;
const ORDINAL = /^[甲乙丙丁戊己庚辛]$/;

const bare = (text: string): string => normalHeader(text);

/** Cells of a row that hold something, with their positions; the first `most` of them. */
function filled(
  sheet: Sheet,
  row: number,
  most = Infinity,
): readonly (readonly [position: number, text: string])[] {
  const cells = sheet.rows[row] ?? [];
  const found: (readonly [position: number, text: string])[] = [];
  for (let position = 0; position < cells.length && found.length < most; position++) {
    const cell = cells[position];
    const text = bare(cell?.text ?? '');
    if (text !== '' || (cell !== undefined && cell.kind !== 'text')) found.push([position, text]);
  }
  return found;
}

const mergeAt = (sheet: Sheet, row: number, column: number) =>
  sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );

/** The header of a column that may stand in several rows: their texts, a unit in brackets, others parted by ·. */
function headerText(sheet: Sheet, top: number, bottom: number, column: number): string {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const merge = mergeAt(sheet, row, column);
    const text = textAt(sheet, merge?.top ?? row, merge?.left ?? column)
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
  }
  return joinedHeader(texts);
}

/**
 * Whether a row beside the main one is part of a header in two rows that were never merged: above, it names columns that
 * the main row leaves open; below, it holds nothing but headers, under cells that are none.
 */
function completes(sheet: Sheet, row: number, main: number, knows: (header: string) => boolean): boolean {
  const names = new Map(filled(sheet, main));
  const cells = filled(sheet, row);
  if (row < main) return cells.some(([at, text]) => !names.has(at) && knows(text));
  return (
    cells.length > 0 &&
    cells.every(
      ([at, text]) => sheet.rows[row]?.[at]?.kind === 'text' && knows(text) && !knows(names.get(at) ?? ''),
    )
  );
}

/** Rows of the header around its main row: cells merged down, groups above, and a row of units. */
function headerRows(
  sheet: Sheet,
  main: number,
  knows: (header: string) => boolean,
): readonly [top: number, bottom: number] {
  let [top, bottom] = [main, main];
  for (const merge of sheet.merges) {
    const spansRow = merge.top <= main && main <= merge.bottom;
    if (!spansRow) continue;
    if (merge.bottom > merge.top && merge.bottom - merge.top < 4) {
      top = Math.min(top, merge.top);
      bottom = Math.max(bottom, merge.bottom);
    }
  }
  if (top === main && bottom === main) {
    if (main > 0 && completes(sheet, main - 1, main, knows)) top--;
    if (completes(sheet, main + 1, main, knows)) bottom++;
  }
  const below = filled(sheet, bottom + 1);
  if (below.length > 0 && below.every(([, text]) => isUnit(text))) bottom++;
  return [top, bottom];
}

/** The row with the most headers that are known; -1 when no row of the first thirty has two. */
function mainRow(sheet: Sheet, knows: (header: string) => boolean): number {
  let [best, most] = [-1, 1];
  for (let row = 0; row < Math.min(30, sheet.rows.length); row++) {
    const cells = filled(sheet, row);
    const known = new Set(cells.map(([, text]) => text).filter(knows)).size;
    if (known > most && known * 3 >= cells.length) [best, most] = [row, known];
  }
  return best;
}

/** Whether a row below the header is that of another table: words only, most of them headers, not all its own. */
function isAnotherHeader(
  sheet: Sheet,
  row: number,
  columns: readonly LedgerColumn[],
  knows: (header: string) => boolean,
): boolean {
  const cells = filled(sheet, row);
  if (!cells.every(([at]) => sheet.rows[row]?.[at]?.kind === 'text')) return false;
  const known = cells.filter(([, text]) => knows(text)).length;
  return (
    known > 1 &&
    known * 2 >= cells.length &&
    !cells.every(([at, text]) =>
      columns.some(({ position, header }) => position === at && bare(header) === text),
    )
  );
}

/** Why a row below the header carries no record; null when it does, '' when it is empty. */
function whyNot(
  sheet: Sheet,
  row: number,
  headers: ReadonlyMap<number, string>,
  first: boolean,
): string | null {
  const start = filled(sheet, row, 2);
  const [[position, text] = [-1, ''], second] = start;
  if (position < 0) return '';
  if (start.some(([, one]) => SUM.test(one) || TOTALS.test(one))) return '合计';
  if (isFoot(text)) return SIGNED;
  const isHeader = ([at, one]: readonly [number, string]): boolean => headers.get(at) === one;
  if (second !== undefined && start.every(isHeader) && filled(sheet, row).every(isHeader))
    return '重复的表头';
  const cells = first ? filled(sheet, row) : start;
  const numbered = cells.every(
    ([at, one], i) => ORDINAL.test(one) || Number(one) === i + 1 || Number(one) === at + 1,
  );
  if (first && cells.length > 2 && numbered) return '列的序号';
  const merge = mergeAt(sheet, row, position);
  const across = merge !== undefined && merge.right > merge.left;
  if (second === undefined && (across || SECTION.test(text))) return '分段的标题';
  return null;
}

/**
 * Finds the table of a sheet: its header among the first thirty rows, the rows that carry records, and why the others
 * do not.
 * @param knows whether a header is one that can be mapped (normalised).
 * @returns null when no row looks like a header.
 */
export function findTable(sheet: Sheet, knows: (header: string) => boolean): FoundTable | null {
  const main = mainRow(sheet, knows);
  if (main < 0) return null;
  const [top, bottom] = headerRows(sheet, main, knows);
  const width = Math.max(...sheet.rows.map((cells) => cells.length));
  const columns: LedgerColumn[] = [];
  for (let position = 0; position < width; position++) {
    const header = headerText(sheet, top, bottom, position);
    const used = sheet.rows.some((cells, row) => row > bottom && cells[position] !== undefined);
    if (header === '' && !used) continue;
    const name = header === '' ? `${columnLetter(position)}列（没有表头）` : header;
    // Two columns of one header are told apart, as the mapping has to.
    const twice = columns.some((column) => bare(column.header) === bare(name));
    columns.push({ position, header: twice ? twinHeader(name, columnLetter(position)) : name });
  }
  const [lines, sums, leftOut]: [number[], number[], LeftOut[]] = [[], [], []];
  const above: string[] = [];
  const line = (row: number): string =>
    filled(sheet, row)
      .map(([, text]) => text)
      .join(' ');
  for (let row = 0; row < top; row++) {
    const text = line(row);
    if (text === '') continue;
    above.push(text);
    leftOut.push({ row: row + 1, why: '表头以上', text });
  }
  const headers = new Map(columns.map((column) => [column.position, bare(column.header)]));
  for (let row = bottom + 1; row < sheet.rows.length; row++) {
    const why = whyNot(sheet, row, headers, lines.length === 0);
    if (why === '') continue;
    if (why === null) {
      lines.push(row);
      continue;
    }
    if (why === '合计') sums.push(row);
    // Who signed is nobody's business in a report.
    const text = why === SIGNED ? line(row).replace(/:.*?(?= [^ :]+:|$)/gu, ':…') : line(row);
    leftOut.push({ row: row + 1, why, text });
  }
  const second = lines.find((row) => isAnotherHeader(sheet, row, columns, knows));
  const secondCells = second === undefined ? [] : filled(sheet, second);
  const title = above.join(' ');
  return {
    sheet,
    headerRow: bottom,
    columns,
    lines,
    sums,
    leftOut,
    second:
      second === undefined
        ? null
        : { row: second, column: secondCells[0]?.[0] ?? 0, headers: secondCells.map(([, text]) => text) },
    title,
    units: above.flatMap(unitsOfNote),
  };
}
