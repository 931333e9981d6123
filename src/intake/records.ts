import type { Table } from '../schema/table.ts';
import { parseCsv, type CsvResult } from './csv.ts';
import { conflictsIn, conflictWords } from './conflict-marks.ts';
import { decode } from './decode.ts';
import { isHeaderOf } from './header.ts';
import { isOldWorkbook, isZip } from './signs.ts';

/** Records of a file; index 0 is Excel row 1. */
export type Records =
  | CsvResult
  | {
      readonly ok: false;
      readonly code: 'F001' | 'F019' | 'F023' | 'F025';
      readonly row: number | null;
      readonly position: null;
      readonly detail: string;
    };

const DELIMITERS = [
  [',', '逗号'],
  ['\t', '制表符（Tab）'],
  [';', '分号'],
  ['；', '全角分号'],
  ['，', '全角逗号'],
  ['|', '竖线'],
] as const;

/** The sign that parts the cells of the header, looked for in the first lines; null when none gives a header. */
function delimiterOf(table: Table, text: string): (typeof DELIMITERS)[number] | null {
  const lines = text.split(/[\r\n]+/, 10).map((line) => line.replaceAll('"', ''));
  const gives = (sign: string): boolean => lines.some((line) => isHeaderOf(table, line.split(sign)));
  return DELIMITERS.find(([sign]) => gives(sign)) ?? null;
}

/**
 * Bytes of a table's file → records. Errors: F001 encoding, F004 and F005 of CSV, F019 another delimiter, F023 a
 * workbook that is called .csv, F025 marks that git left.
 */
export function splitRecords(table: Table, bytes: Uint8Array): Records {
  const whole = { ok: false, row: null, position: null, detail: '' } as const;
  if (isZip(bytes) || isOldWorkbook(bytes)) return { ...whole, code: 'F023' };
  const decoded = decode(bytes, (text) => delimiterOf(table, text) !== null);
  if (decoded === null) return { ...whole, code: 'F001' };
  const text = decoded.text.replace(/^\ufeff/, '');
  const conflicts = conflictsIn(text);
  if (conflicts[0])
    return { ...whole, code: 'F025', row: conflicts[0].from, detail: conflictWords(conflicts) };
  const [sign, name] = delimiterOf(table, text) ?? DELIMITERS[0];
  return sign === ',' ? parseCsv(text) : { ok: false, code: 'F019', row: 1, position: null, detail: name };
}
