import type { TableRead } from '../../intake/table.ts';
import type { Table } from '../../schema/field.ts';
import type { StreetNames } from '../street-names.ts';
import { keyForm, readable, type Report } from './report.ts';

/** Keys of several parts; a blank 轮次 is round 1, a street is the same under each of its names. */
export const keyParts = (
  table: Table,
  row: Readonly<Record<string, unknown>>,
  names: StreetNames,
): string[] =>
  table.key.map((key) => {
    if (key === 'round') return keyForm(row[key] ?? 1);
    const street = table.fields[key]?.kind === '街道' ? names.get(String(row[key]).normalize('NFKC')) : null;
    return street?.name ?? keyForm(row[key]);
  });

/** K002: two records with one key. */
export function checkKeys(read: TableRead, names: StreetNames, report: Report): void {
  const seen = new Map<string, { readonly row: number; readonly written: string }>();
  for (const row of readable(read, ...(read.table.key as never[]))) {
    const values = row as unknown as Record<string, unknown>;
    const key = keyParts(read.table, values, names).join('+');
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
