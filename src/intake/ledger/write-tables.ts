import type { Field } from '../../schema/field.ts';
import { sameForm } from '../../schema/same-form.ts';
import type { TableReads } from '../dataset.ts';
import { editCsv, firstAddedRow } from './edit-csv.ts';
import type { Touched } from './merger.ts';
import type { Registers } from './records.ts';
import type { Entry, Register } from './register.ts';
import type { Report } from './report.ts';

/** Whether two writings of a cell name the same: S11 and s11. */
function sameNames(register: Register, key: string, before: string, after: string): boolean {
  const { kind } = register.table.fields[key] as Field<unknown>;
  return (kind === '编号' || kind === '多个编号') && sameForm(before) === sameForm(after);
}

interface Writing {
  readonly reads: TableReads;
  /** Text of each table's file that is there, by its name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly registers: Registers;
  /** Whether what the ledger leaves empty is emptied. */
  readonly clear: boolean;
  readonly report: Report;
}

/** Cells of a record that are written anew. */
function editsOf(entry: Entry, register: Register, { blanks }: Touched, { clear, report }: Writing) {
  const edits = new Map<string, string>();
  for (const [key, { text }] of entry.cells) {
    const before = register.before(entry, key);
    if (before !== text && !sameNames(register, key, before, text)) edits.set(key, text);
  }
  for (const key of blanks.get(entry) ?? []) {
    if (entry.cells.has(key) || register.before(entry, key) === '') continue;
    if (clear) edits.set(key, '');
    else report.kept++;
  }
  return edits;
}

/** What importing writes. */
export interface Written {
  /** New text of each table's file that changes, by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** The record of the ledger that a row was written from; `row` as Excel counts. */
  readonly originOf: (file: string, row: number) => Entry | undefined;
}

/** Writes the tables; what changes goes into the report. */
export function writeTables(touched: Touched, writing: Writing): Written {
  const { reads, texts, registers, report } = writing;
  const files = new Map<string, string>();
  const origins = new Map<string, { next: number; added: Entry[]; changed: Map<number, Entry> }>();
  for (const [name, entries] of touched.entries) {
    const register = registers[name];
    const { file, title, fields } = register.table;
    const changed = new Map<number, ReadonlyMap<string, string>>();
    const added: ReadonlyMap<string, string>[] = [];
    const old = texts.get(file) ?? null;
    const own = {
      next: firstAddedRow(old, reads[name].columns),
      added: [] as Entry[],
      changed: new Map<number, Entry>(),
    };
    origins.set(file, own);
    for (const entry of entries) {
      if (entry.index === null) {
        added.push(new Map([...entry.cells].map(([key, { text }]) => [key, text])));
        own.added.push(entry);
        report.added.push({ table: title, record: () => register.called(entry) });
        continue;
      }
      const record = register.called(entry);
      own.changed.set(entry.index + 1, entry);
      const edits = editsOf(entry, register, touched, writing);
      if (edits.size > 0) changed.set(entry.index, edits);
      for (const [key, after] of edits) {
        const header = fields[key]?.header ?? key;
        report.cells.push({ table: title, record, header, before: register.before(entry, key), after });
      }
    }
    if (changed.size + added.length === 0) continue;
    files.set(file, editCsv(register.table, old, reads[name].columns, { changed, added }));
  }
  return {
    files,
    originOf: (file, row) => {
      const own = origins.get(file);
      return own?.changed.get(row) ?? own?.added[row - own.next];
    },
  };
}
