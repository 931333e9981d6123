import type { TableRead } from '../../intake/table.ts';
import type { Table } from '../../schema/field.ts';
import { sameForm } from '../../schema/same-form.ts';
import { readable, type Report } from './report.ts';

/** The key of a row as two rows of a table are compared: names of metrics and places are no references. */
export const keyParts = (table: Table, row: Readonly<Record<string, unknown>>): string[] =>
  table.key.map((key) => sameForm(String(row[key] ?? '')));

/** K002: two records with one key. */
export function checkKeys(read: TableRead, report: Report): void {
  const seen = new Map<string, { readonly row: number; readonly written: string }>();
  for (const row of readable(read, ...(read.table.key as never[]))) {
    const values = row as unknown as Record<string, unknown>;
    const key = keyParts(read.table, values).join('+');
    const other = seen.get(key);
    const written = read.table.key.flatMap((part) => values[part] ?? []).join('+');
    if (other === undefined) seen.set(key, { row: row.row, written });
    else
      report(read as never, row.row, read.table.key[0] ?? '', 'K002', {
        other: String(other.row),
        key: other.written,
      });
  }
}
