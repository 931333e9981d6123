import { trimCell } from '../../schema/cell.ts';
import type { Field } from '../../schema/field.ts';
import type { Table } from '../../schema/table.ts';
import { sameForm } from '../../schema/same-form.ts';
import type { Place } from '../problem.ts';
import type { TableRead } from '../table.ts';
import { writtenValue } from './convert.ts';

/** What a ledger says in one of our cells, and where it says so. */
export interface Said {
  readonly text: string;
  readonly place: Place;
}

/** A record that the ledger speaks of: one of the dataset, by its index there, or a new one. */
export interface Entry {
  /** Index in the records of the file, the header being 0; null for a new record. */
  readonly index: number | null;
  readonly cells: Map<string, Said>;
  /** Where it was first spoken of. */
  readonly place: Place;
}

/** An existing cell as our column writes it. */
function kept(field: Field<unknown>, raw: string): string {
  const parsed = field.parse(raw);
  return parsed.ok ? writtenValue(parsed.value, field.scale) : raw;
}

/** The records of one table: those of the dataset, and those that ledgers add. */
export class Register {
  readonly table: Table;
  readonly entries: Entry[] = [];
  private readonly read: TableRead;
  private readonly byKey = new Map<string, Entry>();
  private readonly byName = new Map<string, Entry[]>();

  constructor(read: TableRead) {
    this.read = read;
    this.table = read.table;
    for (const [index, record] of read.records.entries()) {
      if (index === 0 || read.columns.size === 0 || record.every((cell) => trimCell(cell) === '')) continue;
      const place = { file: read.file, row: index + 1 };
      this.add({ index, cells: new Map(), place });
    }
  }

  /** A cell of an entry: what the ledger says, else what the dataset has; '' for nothing. */
  text(entry: Entry, key: string): string {
    return entry.cells.get(key)?.text ?? this.before(entry, key);
  }

  /** What the dataset has in a cell. */
  before(entry: Entry, key: string): string {
    const position = this.read.columns.get(key);
    if (entry.index === null || position === undefined) return '';
    const raw = trimCell(this.read.records[entry.index]?.[position] ?? '');
    const field = this.table.fields[key] as Field<unknown> | undefined;
    return raw === '' || field === undefined ? raw : kept(field, raw);
  }

  /** The key of an entry, in the form in which spellings are compared; null while a part of it is missing. */
  private keyOf(entry: Entry): string | null {
    const parts = this.table.key.map((key) => {
      const field = this.table.fields[key] as Field<unknown>;
      const text = this.text(entry, key);
      return text === '' && field.blank !== null ? String(field.blank) : sameForm(text);
    });
    return parts.every((part) => part === '') ? null : parts.join('\u0000');
  }

  /** Takes an entry in; one of a key that is there already is not found by it. */
  add(entry: Entry): Entry {
    this.entries.push(entry);
    this.index(entry);
    return entry;
  }

  private index(entry: Entry): void {
    const key = this.keyOf(entry);
    if (key !== null && !this.byKey.has(key)) this.byKey.set(key, entry);
    const names = this.table.label === null ? [] : [this.text(entry, this.table.label)];
    if (this.table.name === 'compounds') names.push(...this.text(entry, 'formerNames').split(/[、,，;；]/));
    for (const name of new Set(names.map(sameForm).filter(Boolean)))
      this.byName.set(name, [...(this.byName.get(name) ?? []), entry]);
  }

  /** The entry with the key that these cells give. */
  byCells(cells: ReadonlyMap<string, Said>, place: Place): Entry | null {
    const key = this.keyOf({ index: null, cells: new Map(cells), place });
    return key === null ? null : (this.byKey.get(key) ?? null);
  }

  /** The entry with an id; for tables whose key is one. */
  byId(id: string): Entry | null {
    return this.table.key.length === 1 ? (this.byKey.get(sameForm(id)) ?? null) : null;
  }

  /** Entries that go by a name. */
  named(name: string): readonly Entry[] {
    return this.byName.get(sameForm(name)) ?? [];
  }

  /** The id of an entry, for tables whose key is one. */
  id(entry: Entry): string {
    return this.text(entry, this.table.key[0] ?? '');
  }

  /** Id and name of an entry, for messages. */
  called(entry: Entry): string {
    const key = this.table.key
      .map((part) => this.text(entry, part))
      .filter(Boolean)
      .join('+');
    const label = this.table.label === null ? '' : this.text(entry, this.table.label).split('\n')[0];
    return [key, this.table.key.includes(this.table.label ?? '') ? '' : label].filter(Boolean).join(' ');
  }

  /** Every id in use. */
  ids(): string[] {
    return this.entries.map((entry) => this.id(entry)).filter(Boolean);
  }
}
