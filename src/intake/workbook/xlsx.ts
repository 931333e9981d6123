import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { Parser } from 'saxen';
import { cellOf, columnOf, mergeOf, unescaped, type Parts } from './cells.ts';
import { formatById, type NumberFormat } from './formats.ts';
import type { Merge, Sheet, SheetCell } from './sheet.ts';

/** Most bytes that a workbook may have when unpacked. */
const MAX_UNPACKED = 1024 * 1024 * 1024;

/** A workbook that is none that can be read; the message says what to do, in Chinese. */
export class WorkbookError extends Error {}

interface Hooks {
  readonly open: (
    name: string,
    attributes: () => Readonly<Record<string, string>>,
    decode: (raw: string) => string,
  ) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks XML; programs may write every name with a prefix. */
function walk(xml: string, { open, close, text }: Hooks): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => open(local(name), attributes, decode));
  if (close) parser.on('closeTag', (name) => close(local(name)));
  if (text) {
    parser.on('text', (raw, decode) => text(decode(raw)));
    parser.on('cdata', text);
  }
  parser.on('error', () => {
    throw new WorkbookError('文件坏了；请在 Excel 里打开，另存为“Excel 工作簿（.xlsx）”再导入');
  });
  parser.parse(xml);
}

/** Texts shared by cells, the readings of names (`rPh`) left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let [inText, inReading] = [false, false];
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') strings.push(unescaped(text));
    },
    text: (part) => {
      if (inText && !inReading) text += part;
    },
  });
  return strings;
}

/** The number format of each cell style, by its index. */
function styles(xml: string): NumberFormat[] {
  const spelled = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  walk(xml, {
    open: (name, attributes, decode) => {
      if (name === 'numFmt')
        spelled.set(Number(attributes()['numFmtId']), decode(attributes()['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(Number(attributes()['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats.map((id) => formatById(id, spelled));
}

/**
 * Gnumeric leaves the style of a cell out where its column has the same one; elsewhere such a cell has none
 * (ECMA-376 18.3.1.4), and its dates are numbers.
 */
const OF_GNUMERIC = 'http://www.gnumeric.org/ext/spreadsheetml';

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function worksheet(xml: string, name: string, hidden: boolean, parts: Parts): Sheet {
  const rows: (SheetCell | undefined)[][] = [];
  const merges: Merge[] = [];
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  const inherits = xml.slice(0, 2000).includes(OF_GNUMERIC);
  const columnStyles = new Map<number, number>();
  let [row, column, style] = [-1, -1, 0];
  let type: string | undefined;
  let [value, hasValue, inValue, inReading, formula] = ['', false, false, false, false];
  walk(xml, {
    open: (tag, attributes) => {
      if (tag === 'c') {
        const { r, t, s } = attributes();
        column = r === undefined ? column + 1 : columnOf(r);
        [type, style] = [t, Number(s ?? columnStyles.get(column) ?? 0)];
        [value, hasValue, formula] = ['', false, false];
      } else if (tag === 'v' || tag === 't') {
        inValue = true;
        hasValue = true;
      } else if (tag === 'f') formula = true;
      else if (tag === 'rPh') inReading = true;
      else if (tag === 'row') {
        const { r, hidden: isHidden } = attributes();
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
        rows[row] = [];
        if (isTrue(isHidden)) hiddenRows.add(row);
      } else if (tag === 'col') {
        const { min, max, style: own, hidden: isHidden } = attributes();
        for (let i = Number(min); i <= Math.min(Number(max), 16384); i++) {
          if (isTrue(isHidden)) hiddenColumns.add(i - 1);
          if (inherits && own !== undefined) columnStyles.set(i - 1, Number(own));
        }
      } else if (tag === 'mergeCell') merges.push(mergeOf(attributes()['ref'] ?? ''));
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') inValue = false;
      else if (tag === 'rPh') inReading = false;
      else if (tag === 'c') {
        const cell = cellOf(type, value, hasValue, formula, parts.formats[style], parts);
        const cells = rows[row];
        if (cell !== null && cells !== undefined) cells[column] = cell;
      }
    },
    text: (part) => {
      if (inValue && !inReading) value += part;
    },
  });
  return {
    name,
    hidden,
    rows: Array.from(rows, (cells) => cells ?? []),
    merges,
    hiddenRows,
    hiddenColumns,
    typed: true,
  };
}

function unzip(bytes: Uint8Array): Unzipped {
  let unpacked = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/^(xl\/(_rels\/)?[\w.-]+|xl\/worksheets\/[^/]+|mimetype)$/.test(name)) return false;
    unpacked += originalSize;
    if (unpacked > MAX_UNPACKED)
      throw new WorkbookError('文件解开以后太大；请只留要导入的表，另存一份再导入');
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError('文件坏了或没有传完；请重新复制一份，在 Excel 里打开看看');
  }
}

/**
 * The sheets of an .xlsx workbook, values as stored: nothing rounded, no error or hidden row lost.
 * @throws WorkbookError when it is no such workbook; the message says what to do.
 */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const files = unzip(bytes);
  const part = (name: string): string | null => {
    const file = files[name];
    return file === undefined ? null : strFromU8(file);
  };
  const book = part('xl/workbook.xml');
  if (book === null)
    throw new WorkbookError('这不是 .xlsx 工作簿；请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再导入');
  const targets = new Map<string, string>();
  walk(part('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: (name, attributes, decode) => {
      const { Id = '', Target: raw = '' } = name === 'Relationship' ? attributes() : {};
      const Target = decode(raw);
      if (Id !== '') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  let epoch: Parts['epoch'] = 1900;
  const listed: { name: string; hidden: boolean; path: string }[] = [];
  walk(book, {
    open: (tag, attributes, decode) => {
      if (tag === 'workbookPr' && isTrue(attributes()['date1904'])) epoch = 1904;
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible', ...others } = attributes();
      const relation = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      listed.push({ name: decode(name), hidden: state !== 'visible', path: targets.get(relation) ?? '' });
    },
  });
  const strings = sharedStrings(part('xl/sharedStrings.xml') ?? '<none/>');
  const formats = styles(part('xl/styles.xml') ?? '<none/>');
  const parts = { strings, formats, epoch };
  // A sheet that is a chart has no cells and no part among the worksheets.
  return listed.flatMap(({ name, hidden, path }) => {
    const xml = part(path);
    return xml === null ? [] : [worksheet(xml, name, hidden, parts)];
  });
}
