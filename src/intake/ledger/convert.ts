import { isBlank, leftover, trimCell } from '../../schema/cell.ts';
import type { Field } from '../../schema/field.ts';
import { unguardFormula } from '../../schema/formula.ts';
import { UNDECIDED } from '../../schema/mapping.ts';
import { plainDecimal } from '../../shared/format.ts';
import { personalIn } from '../personal.ts';
import type { SheetCell } from '../workbook/sheet.ts';
import { shiftPoint } from '../units.ts';

/** A cell of a ledger as our column writes it, or why it cannot be had. */
export type Converted =
  | {
      readonly ok: true;
      /** null: the cell says nothing. */
      readonly text: string | null;
      /** What was done to it, for the report; null when it stands as it was. */
      readonly change: Change | null;
    }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string>> };
export type Change =
  '日期的写法' | '单位换算' | '换成代码' | '名字换成编号' | '去掉序号' | '数字、空格的写法' | '年份拆开';

/** How one column is read. */
export interface Reading {
  readonly field: Field<unknown>;
  /** Places that the decimal point moves to the right. */
  readonly shift: number;
  readonly codes: Readonly<Record<string, string>>;
  /** Values begin with a number of the list: `1.历下区`. */
  readonly numbered: boolean;
  /** Which of two years of a span is meant: 1994-1996. */
  readonly span: 'first' | 'last' | null;
  /** Looks up what a cell calls another record by. */
  readonly resolve: ((name: string) => Converted) | null;
}

const NOTHING: Converted = { ok: true, text: null, change: null };
const refuse = (code: string, params: Readonly<Record<string, string>> = {}): Converted => ({
  ok: false,
  code,
  params,
});

/** Where Excel's own kinds of cell have no business: it made a date or a number of what was typed. */
const WORDY: ReadonlySet<string> = new Set([
  '文字',
  '长文字',
  '编号',
  '多个编号',
  '电话',
  '网址',
  '街道',
  '轮廓',
  '文件',
]);
const NUMERIC: ReadonlySet<string> = new Set(['整数', '小数']);
/** `1.历下区`, `其中：2、市中区`. */
export const NUMBERED = /^(?:其中[:：]?)?\s*\d{1,4}\s*[.、．]\s*(?=\D)/;
const SPAN = /^(\d{4})年?[-—–~至到](\d{4})年?$/;

/** A value as its cell is written: lists with 、, numbers with their point. */
export const writtenValue = (value: unknown, scale: number): string =>
  Array.isArray(value)
    ? value.join('、')
    : typeof value === 'number' && scale > 0
      ? plainDecimal(value, scale)
      : String(value);

/** What the text becomes before it is read, and what was done for that. */
function prepared(text: string, { shift, codes, numbered, span }: Reading): [string, Change | null] {
  const word = codes[text];
  if (word !== undefined && word !== UNDECIDED) return [word, '换成代码'];
  const years = span === null ? null : SPAN.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (years) return [years[span === 'first' ? 1 : 2] ?? text, '年份拆开'];
  if (numbered) return [text.replace(NUMBERED, ''), '去掉序号'];
  const moved = shift === 0 ? null : shiftPoint(text, shift);
  return moved === null ? [text, null] : [moved, '单位换算'];
}

/** T008: a date where a text is expected. */
function madeDate({ kind }: SheetCell, field: Field<unknown>): boolean {
  return kind === 'date' && WORDY.has(field.kind);
}

/**
 * Reads one cell of a ledger for one column of ours. Errors: those of the field, T005 errors of formulas, T008 dates
 * made of text, I006 a formula without a result, I008 a number shown smaller than it is, I014 a word without a code.
 */
export function convert(cell: SheetCell | undefined, reading: Reading): Converted {
  const { field } = reading;
  if (cell === undefined) return NOTHING;
  if (cell.kind === 'uncalculated') return refuse('I006');
  if (cell.kind === 'scaled' && NUMERIC.has(field.kind)) return refuse('I008');
  if (madeDate(cell, field)) return refuse('T008');
  const trimmed = unguardFormula(trimCell(cell.text));
  if (isBlank(trimmed, field.codes) && reading.codes[trimmed] === undefined) return NOTHING;
  const left = leftover(trimmed);
  if (left) return refuse(left.code, left.params);
  if (reading.shift !== 0 && NUMERIC.has(field.kind) && shiftPoint(trimmed, reading.shift) === null) {
    const plain = field.parse(trimmed);
    return plain.ok ? refuse('N001', { example: field.example }) : refuse(plain.code, plain.params);
  }
  if (reading.resolve !== null) return reading.resolve(trimmed);
  const [text, done] = prepared(trimmed, reading);
  const parsed = field.parse(text);
  if (!parsed.ok)
    return parsed.code === 'C001' && reading.codes[trimmed] === UNDECIDED
      ? refuse('I014', parsed.params)
      : refuse(parsed.code, parsed.params);
  const personal = personalIn(field.kind, text);
  // A question is asked by the check, once it is in the dataset.
  if (personal?.sure) return refuse(personal.code);
  const written = writtenValue(parsed.value, field.scale);
  const form = cell.kind === 'date' || field.kind === '日期' ? '日期的写法' : '数字、空格的写法';
  const change = done ?? (written !== cell.text ? form : null);
  return { ok: true, text: written, change };
}
