import { dateText, numberText, type NumberFormat } from './formats.ts';
import type { Merge, SheetCell } from './sheet.ts';

/** `_x000D_` is how files write a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** What cells of a workbook share. */
export interface Parts {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch: 1900 | 1904;
}

/** A1 → its column from 0; the row is what follows the letters. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** A1:B2 → the cells shown as one. */
export function mergeOf(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const row = (cell: string): number => Number(/\d+$/.exec(cell)?.[0]) - 1;
  return { top: row(from), left: columnOf(from), bottom: row(to), right: columnOf(to) };
}

/** A number as its format means it. */
function numberCell(stored: string, format: NumberFormat | undefined, epoch: 1900 | 1904): SheetCell {
  if (format?.kind === 'date') {
    const text = dateText(Number(stored), epoch, format.shows);
    return text === null ? { text: stored, kind: 'number' } : { text, kind: 'date' };
  }
  const text = numberText(stored);
  if (format === undefined || format.kind === 'number') return { text, kind: 'number' };
  if (format.kind === 'padded') return { text: text.padStart(format.width, '0'), kind: 'number' };
  if (format.kind === 'scaled') return { text, kind: 'scaled' };
  return { text: `${numberText(String(Number(stored) * 100))}%`, kind: 'percent' };
}

/** A cell by its type (`t`); null when it holds nothing. */
export function cellOf(
  type: string | undefined,
  value: string,
  hasValue: boolean,
  formula: boolean,
  format: NumberFormat | undefined,
  { strings, epoch }: Parts,
): SheetCell | null {
  if (formula && (!hasValue || (value === '' && type !== 'str'))) return { text: '', kind: 'uncalculated' };
  if (value === '') return null;
  if (type === 's') {
    const text = strings[Number(value)] ?? '';
    return text === '' ? null : { text, kind: 'text' };
  }
  if (type === 'str' || type === 'inlineStr') return { text: unescaped(value), kind: 'text' };
  if (type === 'e') return { text: value, kind: 'error' };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'logical' };
  if (type === 'd')
    return { text: value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' '), kind: 'date' };
  return numberCell(value, format, epoch);
}
