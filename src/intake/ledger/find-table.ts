import { isFoot } from '../foot.ts';
import { normalHeader } from '../header.ts';
import { columnLetter } from '../problem.ts';
import { TOTALS } from '../table.ts';
import { textAt, type Sheet } from '../workbook/sheet.ts';
import { isUnit, unitsOfNote } from './units.ts';

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

/** Cells of a row that hold something, with their positions. */
function filled(sheet: Sheet, row: number): readonly (readonly [position: number, text: string])[] {
  const cells = sheet.rows[row] ?? [];
  return cells.flatMap((cell, position) => {
    const text = bare(cell?.text ?? '');
    return text === '' && (cell === undefined || cell.kind === 'text') ? [] : [[position, text] as const];
  });
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
  return texts.reduce((whole, text) => {
    if (whole === '') return text;
    if (/^[(（].*[)）]$/.test(text)) return `${whole}${text}`;
    return isUnit(text) ? `${whole}（${text}）` : `${whole}·${text}`;
  }, '');
}

/** Rows of the header around its main row: cells merged down, groups above, and a row of units. */
function headerRows(sheet: Sheet, main: number): readonly [top: number, bottom: number] {
  let [top, bottom] = [main, main];
  for (const merge of sheet.merges) {
    const spansRow = merge.top <= main && main <= merge.bottom;
    if (!spansRow) continue;
    if (merge.bottom > merge.top && merge.bottom - merge.top < 4) {
      top = Math.min(top, merge.top);
      bottom = Math.max(bottom, merge.bottom);
    }
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

/** Why a row below the header carries no record; null when it does, '' when it is empty. */
function whyNot(sheet: Sheet, row: number, columns: readonly LedgerColumn[], first: boolean): string | null {
  const cells = filled(sheet, row);
  const [[position, text] = [-1, ''], second] = cells;
  if (position < 0) return '';
  if (cells.slice(0, 2).some(([, one]) => SUM.test(one) || TOTALS.test(one))) return '合计';
  if (isFoot(text)) return SIGNED;
  const headers = new Map(columns.map((column) => [column.position, bare(column.header)]));
  if (cells.length > 1 && cells.every(([at, one]) => headers.get(at) === one)) return '重复的表头';
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
  const [top, bottom] = headerRows(sheet, main);
  const width = Math.max(...sheet.rows.map((cells) => cells.length));
  const columns: LedgerColumn[] = [];
  for (let position = 0; position < width; position++) {
    const header = headerText(sheet, top, bottom, position);
    const used = sheet.rows.some((cells, row) => row > bottom && cells[position] !== undefined);
    if (header === '' && !used) continue;
    const name = header === '' ? `${columnLetter(position)}列（没有表头）` : header;
    // Two columns of one header are told apart, as the mapping has to.
    const twice = columns.some((column) => bare(column.header) === bare(name));
    columns.push({ position, header: twice ? `${name}·${columnLetter(position)}列` : name });
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
  for (let row = bottom + 1; row < sheet.rows.length; row++) {
    const why = whyNot(sheet, row, columns, lines.length === 0);
    if (why === '') continue;
    if (why === null) {
      lines.push(row);
      continue;
    }
    if (why === '合计') sums.push(row);
    // Who signed is nobody's business in a report.
    const text = why === SIGNED ? line(row).replace(/:[^:]*?(?= [^ ]+:|$)/gu, ':…') : line(row);
    leftOut.push({ row: row + 1, why, text });
  }
  const title = above.join(' ');
  return {
    sheet,
    headerRow: bottom,
    columns,
    lines,
    sums,
    leftOut,
    title,
    units: above.flatMap(unitsOfNote),
  };
}
