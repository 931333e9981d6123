import type { TableRead } from '../../intake/table.ts';
import type { Table } from '../../schema/table.ts';
import { sameForm } from '../../schema/same-form.ts';
import { cellsOf, type Report } from './report.ts';

/** The key of a row as two rows of a table are compared: names of metrics and places are no references. */
export const keyParts = (table: Table, row: Readonly<Record<string, unknown>>): string[] =>
  table.key.map((key) => sameForm(String(row[key] ?? '')));

/** K002: two records with one key. */
export function checkKeys(read: TableRead, report: Report): void {
  const seen = new Map<string, { readonly row: number; readonly written: string }>();
  for (const row of cellsOf(read, ...read.table.key)) {
    const key = keyParts(read.table, row).join('+');
    const other = seen.get(key);
    const written = read.table.key.flatMap((part) => row[part] ?? []).join('+');
    if (other === undefined) seen.set(key, { row: row.row, written });
    else
      report(read, row.row, read.table.key[0] ?? '', 'K002', {
        other: String(other.row),
        key: other.written,
      });
  }
}
