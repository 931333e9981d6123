import { PERSONAL, type LooseRow } from '../../intake/version.ts';
import { formatDecimal } from '../../format.ts';
import type { Field, Table } from '../../schema/field.ts';
import { keyParts } from '../checks/keys.ts';
import { keyForm } from '../checks/report.ts';
import type { StreetNames } from '../street-names.ts';

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
  const own = pages.includes(table.name) ? [`${table.name} ${keyForm(row['id'])}`] : [];
  const named = Object.entries(table.fields).flatMap(([key, field]) => {
    const value = row[key];
    if (field.ref === null || !pages.includes(field.ref) || value === null) return [];
    return (Array.isArray(value) ? value : [value]).map((id) => `${field.ref} ${keyForm(id)}`);
  });
  // Which kind of record an explanation is about, its rule knows; an id belongs to one kind only.
  const explained = String(row['subjectId'] ?? '').split('+')[0] ?? '';
  const subject = explained === '' ? [] : pages.map((page) => `${page} ${keyForm(explained)}`);
  return [...own, ...named, ...subject];
}

/** Rows of a table as one version; a second record with the same key is told apart by its number. */
export function tableVersion(table: Table, rows: readonly LooseRow[], names: StreetNames): TableVersion {
  const records = new Map<string, RecordVersion>();
  for (const row of rows) {
    const hidden = hiddenOf(table, row);
    const cells = Object.entries(table.fields).flatMap(([key, field]): [string, string][] => {
      const value = row[key];
      if (value === null || value === undefined) return [];
      return [[field.header, hidden.has(key) ? PLACE : text(field as Field<unknown>, value)]];
    });
    const written = table.key.flatMap((part) => row[part] ?? []).map(String);
    const label = table.label === null || table.key.includes(table.label) ? null : row[table.label];
    const key = keyParts(table, row, names).join('+');
    let own = key;
    for (let n = 2; records.has(own); n++) own = `${key} (${n})`;
    records.set(own, {
      id: written.join('+'),
      label: label === null || label === undefined || label === PERSONAL ? null : String(label),
      cells: new Map(cells),
      about: aboutOf(table, row),
    });
  }
  return { title: table.title, records };
}
