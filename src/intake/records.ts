import type { Table } from '../schema/field.ts';
import { parseCsv, type CsvResult } from './csv.ts';
import { decode } from './decode.ts';
import { isHeaderOf } from './header.ts';

/** Records of a file; index 0 is Excel row 1. */
export type Records =
  | CsvResult
  | {
      readonly ok: false;
      readonly code: 'F001';
      readonly row: null;
      readonly position: null;
      readonly detail: string;
    };

/** Bytes of a table's file → records. Errors: F001 encoding, F004 and F005 of CSV. */
export function splitRecords(table: Table, bytes: Uint8Array): Records {
  const looksRight = (text: string): boolean =>
    text.split(/[\r\n]+/, 10).some((line) => isHeaderOf(table, line.replaceAll('"', '').split(',')));
  const decoded = decode(bytes, looksRight);
  return decoded === null
    ? { ok: false, code: 'F001', row: null, position: null, detail: '' }
    : parseCsv(decoded.text.replace(/^\ufeff/, ''));
}
