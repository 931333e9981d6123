import { isBlank, trimCell } from '../schema/cell.ts';
import type { Field } from '../schema/field.ts';
import type { Table } from '../schema/table.ts';
import { unguardFormula } from '../schema/formula.ts';
import { catalogue } from './catalogue.ts';
import { readHeader } from './header.ts';
import { personalData, personalIn } from './personal.ts';
import { splitRecords } from './records.ts';

/** Stands for a text with personal data: it was a mistake once, and the list of revisions must not repeat it. */
export const PERSONAL = '（已按个人信息保护要求隐去）';

/** A row of an old file by field key: parsed where today's reading can, else as written; null is blank. */
export type LooseRow = Readonly<Record<string, unknown>>;

/** A table as an old file had it, or why nothing can be had from it. */
export type OldTable =
  { readonly ok: true; readonly rows: readonly LooseRow[] } | { readonly ok: false; readonly why: string };

function looseCell(field: Field<unknown>, written: string): unknown {
  const raw = unguardFormula(trimCell(written));
  if (isBlank(raw, field.codes)) return field.blank;
  const parsed = field.parse(raw);
  // What nobody has looked at is not repeated either.
  if ((parsed.ok ? personalIn(field.kind, raw) : personalData(raw)) !== null) return PERSONAL;
  return parsed.ok ? parsed.value : raw;
}

/**
 * Reads an old version of a table's file. More lenient than `readTable`, because what an old file says is
 * a fact whether or not it would be accepted today: columns that are gone are passed over, a cell that
 * cannot be read stays as written. Nothing throws.
 */
export function readOldTable(table: Table, bytes: Uint8Array): OldTable {
  const split = splitRecords(table, bytes);
  if (!split.ok) return { ok: false, why: catalogue[split.code].title };
  const { columns, problems } = readHeader(table, split.records, table.file);
  const headless = problems.find(({ code }) => code === 'F006' || code === 'F011' || code === 'F026');
  if (headless) return { ok: false, why: headless.title };
  const missing = table.key.find((key) => table.fields[key]?.required && !columns.has(key));
  if (missing !== undefined) return { ok: false, why: `缺少“${table.fields[missing]?.header}”这一列` };
  const fields = Object.entries(table.fields) as [string, Field<unknown>][];
  const rows = split.records
    .slice(1)
    .filter((record) => record.some((cell) => trimCell(cell) !== ''))
    .map((record) =>
      Object.fromEntries(
        fields.map(([key, field]) => [key, looseCell(field, record[columns.get(key) ?? -1] ?? '')]),
      ),
    );
  return { ok: true, rows };
}
