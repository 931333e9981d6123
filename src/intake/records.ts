import type { Table } from '../schema/field.ts';
import { parseCsv, type CsvResult } from './csv.ts';
import { decode } from './decode.ts';
import { isHeaderOf } from './header.ts';

/** Records of a file; index 0 is Excel row 1. */
export type Records =
  | CsvResult
  | {
      readonly ok: false;
      readonly code: 'F001' | 'F019';
      readonly row: 1 | null;
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

/** Bytes of a table's file → records. Errors: F001 encoding, F004 and F005 of CSV, F019 another delimiter. */
export function splitRecords(table: Table, bytes: Uint8Array): Records {
  const decoded = decode(bytes, (text) => delimiterOf(table, text) !== null);
  if (decoded === null) return { ok: false, code: 'F001', row: null, position: null, detail: '' };
  const text = decoded.text.replace(/^\ufeff/, '');
  const [sign, name] = delimiterOf(table, text) ?? DELIMITERS[0];
  return sign === ',' ? parseCsv(text) : { ok: false, code: 'F019', row: 1, position: null, detail: name };
}
