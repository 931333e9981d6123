import type { DatasetInfo } from '../../schema/dataset.ts';
import type { Field } from '../../schema/field.ts';
import { sameForm } from '../../schema/same-form.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import type { Place } from '../problem.ts';
import type { Ours } from './ours.ts';
import type { Planned } from './import.ts';
import type { Draft, Line } from './lines.ts';
import { fills, type Plan } from './plan.ts';
import type { CellReader, Fail } from './read-cell.ts';
import { findEntry, giveId, type IdSources, type Registers } from './records.ts';
import type { Entry, Register, Said } from './register.ts';
import { fieldsOf, targetOf } from './targets.ts';

/** Records that ledgers speak of. */
export interface Touched {
  /** By table, in the order in which they were met. */
  readonly entries: ReadonlyMap<TableName, ReadonlySet<Entry>>;
  /** Columns that the ledger has and leaves empty, by record. */
  readonly blanks: ReadonlyMap<Entry, ReadonlySet<string>>;
}

/** What merging works with. */
export interface Merging {
  readonly ours: Ours;
  readonly info: DatasetInfo;
  readonly registers: Registers;
  readonly reader: CellReader;
  readonly ids: IdSources;
  /** Id of the source of what names none. */
  readonly source: string | null;
  readonly fail: Fail;
}

/** Lines of one table of ours in one sheet. */
interface Run {
  /** Record of each line, by its row and what tells two of one line apart. */
  readonly owners: Map<string, Entry>;
  /** Records met, each with the first row of the merged cell that names it. */
  readonly met: Map<Entry, number | null>;
}

const ownerKey = (row: number, { variant }: Draft): string => `${row} ${variant}`;

/** Puts what ledgers say into the records of a dataset. Errors at the cells of the ledger. */
class Merger {
  readonly entries = new Map<TableName, Set<Entry>>();
  readonly blanks = new Map<Entry, Set<string>>();
  /** Where the ledger has a cell that says nothing, by record and column of ours. */
  private readonly emptyAt = new Map<Entry, Map<string, Place>>();
  /** Record of each line by table: what its other rows belong to. */
  private readonly ofLine = new Map<Line, Map<TableName, Entry>>();
  /** Lines of which a cell was wrong: what hangs on it is not asked for. */
  private readonly broken = new Set<Line>();
  /** Lines whose compound stands in a line above: what else they say is not asked about. */
  private readonly repeated = new Set<Line>();
  private readonly streets: ReadonlyMap<string, string>;
  private readonly with: Merging;

  constructor(merging: Merging) {
    this.with = merging;
    this.streets = new Map(
      merging.info.streets.flatMap(({ name, aliases }) =>
        [name, ...aliases].map((one): [string, string] => [sameForm(one), name]),
      ),
    );
  }

  takeTable(planned: Planned, table: TableName): void {
    const run: Run = { owners: new Map(), met: new Map() };
    for (const line of planned.lines)
      for (const draft of line.drafts)
        if (draft.table === table) this.takeDraft(planned.plan, line, draft, run);
    this.checkShared(planned, table, run);
  }

  /** Cells of a draft that say something; null when one is wrong or none is the table's own. */
  private cellsOf(line: Line, draft: Draft): { cells: Map<string, Said>; blank: Map<string, Place> } | null {
    const cells = new Map<string, Said>();
    const blank = new Map<string, Place>();
    let [own, wrong] = [false, false];
    for (const one of draft.cells) {
      const said = this.with.reader.read(one);
      const { target, secondary, with: more } = one.filled;
      if (said === undefined) wrong = true;
      else if (said === null) blank.set(target.key, one.place);
      else {
        cells.set(target.key, said);
        own ||= !secondary && Object.keys(more).length === Object.keys(draft.with).length;
      }
    }
    if (wrong) this.broken.add(line);
    return wrong || !own ? null : { cells, blank };
  }

  private takeDraft(plan: Plan, line: Line, draft: Draft, { owners, met }: Run): void {
    const { registers, fail, ids } = this.with;
    const register = registers[draft.table];
    const said = this.repeated.has(line) ? null : this.cellsOf(line, draft);
    if (said === null) return;
    const { cells, blank } = said;
    const at = { file: draft.cells[0]?.place.file ?? '', row: line.row + 1 };
    this.addConstants(plan, draft, cells, at);
    if (!this.addReferences(line, draft.table, cells, at)) return;
    const label = draft.cells.find(({ filled }) => filled.target.key === register.table.label);
    const named = cells.get(register.table.label ?? '');
    const found = findEntry(register, cells, at, (key, text) =>
      key === 'street' ? (this.streets.get(sameForm(text)) ?? sameForm(text)) : sameForm(text),
    );
    if (found.is === 'several') {
      const part = named?.text ?? '';
      const several = found.entries.map((entry) => register.id(entry)).join('、');
      fail(
        'I009',
        { ...(named?.place ?? at), value: part },
        { part, table: register.table.title, ids: several },
      );
      return;
    }
    const entry: Entry = found.is === 'entry' ? found.entry : { index: null, cells, place: at };
    const from = label?.mergedFrom ?? null;
    const again = met.has(entry) && (from === null || met.get(entry) !== from);
    // Where lines are buildings, each names its compound.
    if (draft.table === 'compounds' && again && !fills(plan, 'buildings')) {
      this.repeated.add(line);
      const detail = `“${named?.text ?? register.id(entry)}”在第 ${entry.place.row ?? 1} 行已经有了`;
      fail('I011', { ...(named?.place ?? at), value: named?.text ?? null }, { detail });
      return;
    }
    met.set(entry, from);
    if (found.is === 'entry') this.merge(register, entry, cells);
    else {
      giveId(register, entry, ids[draft.table]);
      register.add(entry);
    }
    owners.set(ownerKey(line.row, draft), entry);
    const entries = this.entries.get(draft.table);
    if (entries) entries.add(entry);
    else this.entries.set(draft.table, new Set([entry]));
    const blanks = this.blanks.get(entry);
    if (!blanks) this.blanks.set(entry, new Set(blank.keys()));
    else for (const key of blank.keys()) blanks.add(key);
    this.emptyAt.set(entry, new Map([...blank, ...(this.emptyAt.get(entry) ?? [])]));
    const ofLine = this.ofLine.get(line);
    if (ofLine) ofLine.set(draft.table, entry);
    else this.ofLine.set(line, new Map([[draft.table, entry]]));
  }

  /** What every row of the table says, and what tells two rows of one line apart. Errors: those of the cell. */
  private addConstants(plan: Plan, draft: Draft, cells: Map<string, Said>, place: Place): void {
    const { ours, reader, source, fail } = this.with;
    const { title } = ours.tables[draft.table];
    const set = (key: string, field: Field<unknown>, text: string): void => {
      const said = cells.has(key) ? null : reader.constant(field, text, place);
      if (said !== null) cells.set(key, { text: said, place });
    };
    for (const { target, text } of plan.constants)
      if (target.table === draft.table) set(target.key, target.field, text);
    for (const [header, text] of Object.entries(draft.with)) {
      const target = targetOf(ours.tables, `${title}/${header}`);
      if (target === null) fail('I013', place, { detail: `with 里的“${header}”不是“${title}”的列` });
      else set(target.key, target.field, text);
    }
    if (source === null) return;
    for (const { key, field } of fieldsOf(ours.tables, draft.table))
      if (field.ref === 'sources' && field.header === '来源编号') set(key, field, source);
  }

  /** Columns that must name another record name the one of the same line. @returns false where that one was wrong. */
  private addReferences(line: Line, table: TableName, cells: Map<string, Said>, place: Place): boolean {
    const { ours, registers } = this.with;
    for (const { key, field } of fieldsOf(ours.tables, table)) {
      if (!field.required || field.ref === null || cells.has(key)) continue;
      const entry = this.ofLine.get(line)?.get(field.ref as TableName);
      if (entry !== undefined) cells.set(key, { text: registers[field.ref as TableName].id(entry), place });
      else if (this.broken.has(line)) return false;
    }
    return true;
  }

  /** Adds what a line says to a record. Errors: I011 where two lines say different things. */
  private merge(register: Register, entry: Entry, cells: ReadonlyMap<string, Said>): void {
    for (const [key, said] of cells) {
      const before = entry.cells.get(key);
      const implied = said.place.column === undefined;
      if (
        (register.table.fields[key] as Field<unknown>).kind === '多个编号' &&
        (implied || before !== undefined)
      ) {
        // Each line of a project names one of its compounds.
        const ids = (before?.text ?? register.before(entry, key)).split('、').filter(Boolean);
        const all = new Map([...said.text.split('、'), ...ids].map((id) => [sameForm(id), id]));
        const order = [...new Set([...ids, ...said.text.split('、')].map(sameForm))];
        const text = order.map((id) => all.get(id) ?? id).join('、');
        entry.cells.set(key, { text, place: said.place });
      } else if (before === undefined) entry.cells.set(key, said);
      else if (before.text !== said.text) {
        const detail = `同一条记录在第 ${before.place.row ?? 1} 行写的是“${before.text}”`;
        this.with.fail('I011', { ...said.place, value: said.text }, { detail });
      }
    }
  }

  /** I005: one number for several records. */
  private checkShared({ lines }: Planned, table: TableName, { owners }: Run): void {
    const asked = new Set<string>();
    const drafts = lines.flatMap((line) =>
      line.drafts.filter(
        (draft) => draft.table === table && draft.cells.some(({ shared }) => shared !== null),
      ),
    );
    for (const draft of drafts) {
      for (const { shared, place, cell } of draft.cells) {
        if (shared === null) continue;
        const at = `${place.row} ${place.column}`;
        if (asked.has(at)) continue;
        asked.add(at);
        const of = new Set(shared.flatMap((row) => owners.get(ownerKey(row, draft)) ?? []));
        const rows = `${(shared[0] ?? 0) + 1}-${(shared.at(-1) ?? 0) + 1}`;
        if (of.size > 1) this.with.fail('I005', { ...place, value: cell.text }, { rows });
      }
    }
  }

  /** T001: what a record must have and neither the ledger nor the dataset gives. */
  checkRequired(table: TableName): void {
    const { ours, registers, fail } = this.with;
    const register = registers[table];
    for (const entry of this.entries.get(table) ?? [])
      for (const { key, field } of fieldsOf(ours.tables, table)) {
        if (!field.required || field.blank !== null || register.text(entry, key) !== '') continue;
        const { header, description } = field;
        const empty = this.emptyAt.get(entry)?.get(key);
        const place = empty ?? { ...entry.place, header };
        fail('T001', { ...place, record: register.called(entry) }, { header, description });
      }
  }
}

/** Takes every line of every sheet in, table by table in the order in which they refer to each other. */
export function mergeLedgers(planned: readonly Planned[], merging: Merging): Touched {
  const merger = new Merger(merging);
  for (const one of planned) merging.reader.prepare(one);
  for (const table of tableNames) {
    for (const one of planned) merger.takeTable(one, table);
    merger.checkRequired(table);
  }
  return merger;
}
