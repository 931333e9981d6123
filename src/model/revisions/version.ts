import { PERSONAL, type LooseRow } from '../../intake/version.ts';
import { formatDecimal } from '../../shared/format.ts';
import type { Field } from '../../schema/field.ts';
import type { Table } from '../../schema/table.ts';
import { sameForm } from '../../schema/same-form.ts';
import { keyParts } from '../checks/keys.ts';
import { isReference, spelled, type Spellings } from '../canonical.ts';

/** A record of one version of a table, with its cells as text by header; a blank cell has none. */
export interface RecordVersion {
  /** The key as written, parts joined by +. */
  readonly id: string;
  readonly label: string | null;
  readonly cells: ReadonlyMap<string, string>;
  /** Ids of the projects, compounds and notices that the record is or names, as `projects 编号`. */
  readonly about: readonly string[];
}

/** One version of a table: its records by their compared key. */
export interface TableVersion {
  readonly title: string;
  /** Headers of the columns that name other records: how they spell them does not count. */
  readonly references: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, RecordVersion>;
}

/** Stands for the exact place of military housing, which no page may show (方案四（一）). */
export const PLACE = '（位置不公开）';
const placeFields = new Set(['lng', 'lat', 'outline', 'address']);
/** An old row of an area does not say whether military housing stood beside it: its point is left out always. */
const hiddenOf = (table: Table, row: LooseRow): ReadonlySet<string> =>
  table.name === 'areas' || row['kind'] === '部队零散公寓' ? placeFields : new Set();

function text(field: Field<unknown>, value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value !== 'number') return String(value);
  return field.kind === '整数' || field.kind === '小数' ? formatDecimal(value, field.scale) : String(value);
}

const pages = ['projects', 'compounds', 'notices'];

function aboutOf(table: Table, row: LooseRow): string[] {
  const own = pages.includes(table.name) ? [`${table.name} ${sameForm(String(row['id'] ?? ''))}`] : [];
  const named = Object.entries(table.fields).flatMap(([key, field]) => {
    const value = row[key];
    if (field.ref === null || !pages.includes(field.ref) || value === null) return [];
    return (Array.isArray(value) ? value : [value]).map((id) => `${field.ref} ${sameForm(String(id))}`);
  });
  // Which kind of record an explanation is about, its rule knows; an id belongs to one kind only.
  const explained = String(row['subjectId'] ?? '').split('+')[0] ?? '';
  const subject = explained === '' ? [] : pages.map((page) => `${page} ${sameForm(explained)}`);
  return [...own, ...named, ...subject];
}

/** A street is the same under each of its names, those of today's dataset.json. */
function withStreets(table: Table, row: LooseRow, streets: Spellings): LooseRow {
  const named = Object.entries(row).filter(
    ([key, value]) => table.fields[key]?.kind === '街道' && typeof value === 'string',
  );
  if (named.length === 0) return row;
  return {
    ...row,
    ...Object.fromEntries(named.map(([key, value]) => [key, spelled(streets, String(value))])),
  };
}

/** Rows of a table as one version; a second record with the same key is told apart by its number. */
export function tableVersion(table: Table, rows: readonly LooseRow[], streets: Spellings): TableVersion {
  const records = new Map<string, RecordVersion>();
  for (const written of rows) {
    const row = withStreets(table, written, streets);
    const hidden = hiddenOf(table, row);
    const cells = Object.entries(table.fields).flatMap(([key, field]): [string, string][] => {
      const value = row[key];
      if (value === null || value === undefined) return [];
      return [[field.header, hidden.has(key) ? PLACE : text(field as Field<unknown>, value)]];
    });
    const key = keyParts(table, row).join('+');
    const parts = table.key.flatMap((part) => row[part] ?? []).map(String);
    const label = table.label === null || table.key.includes(table.label) ? null : row[table.label];
    let own = key;
    for (let n = 2; records.has(own); n++) own = `${key} (${n})`;
    records.set(own, {
      id: parts.join('+'),
      label: label === null || label === undefined || label === PERSONAL ? null : String(label),
      cells: new Map(cells),
      about: aboutOf(table, row),
    });
  }
  const references = Object.entries(table.fields).flatMap(([key, field]) =>
    isReference(table, key) ? [field.header] : [],
  );
  return { title: table.title, references: new Set(references), records };
}
