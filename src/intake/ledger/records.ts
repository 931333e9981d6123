import { sameForm } from '../../schema/same-form.ts';
import type { TableName } from '../../schema/tables/index.ts';
import type { Place } from '../problem.ts';
import type { NewIds } from './new-ids.ts';
import type { Entry, Register, Said } from './register.ts';

export type Registers = Readonly<Record<TableName, Register>>;

/** What finding a record came to. */
export type Found =
  | { readonly is: 'entry'; readonly entry: Entry }
  | { readonly is: 'several'; readonly entries: readonly Entry[] }
  | { readonly is: 'none' };

/** What tells two records of one name apart, by table: the street of a compound, the year of a project. */
const BESIDE: Partial<Readonly<Record<TableName, string>>> = {
  compounds: 'street',
  projects: 'planYear',
  sources: 'publishedOn',
  notices: 'postedOn',
};

/**
 * Looks for the record that cells speak of: by its key where the ledger has it, else by its name and what tells two of
 * one name apart. A record that does not say its street is taken for the one that is meant when it is the only one.
 */
export function findEntry(
  register: Register,
  cells: ReadonlyMap<string, Said>,
  place: Place,
  canonical: (key: string, text: string) => string,
): Found {
  const { table } = register;
  // A part of a key that is empty is empty in the record too: consent of the whole project names no compound.
  const byKey = table.key.length > 1 || table.key[0] !== 'id' || cells.has('id');
  if (byKey) {
    const entry = register.byCells(cells, place);
    return entry === null ? { is: 'none' } : { is: 'entry', entry };
  }
  const name = table.label === null ? undefined : cells.get(table.label)?.text;
  if (name === undefined) return { is: 'none' };
  const beside = BESIDE[table.name as TableName];
  const wanted = beside === undefined ? '' : canonical(beside, cells.get(beside)?.text ?? '');
  const all = register.named(name);
  const told = (entry: Entry): string =>
    beside === undefined ? '' : canonical(beside, register.text(entry, beside));
  const exact = all.filter((entry) => told(entry) === wanted);
  const open = all.filter((entry) => told(entry) === '' || wanted === '');
  const fits = exact.length > 0 ? exact : open;
  const [entry] = fits;
  if (entry === undefined) return { is: 'none' };
  return fits.length === 1 ? { is: 'entry', entry } : { is: 'several', entries: fits };
}

/** What gives the new records of each table their ids. */
export type IdSources = Readonly<Record<TableName, NewIds>>;

const YEARS: Partial<Readonly<Record<TableName, string>>> = { projects: 'planYear', notices: 'postedOn' };

/** Gives a new record its id, where its table has one that is not in the ledger. */
export function giveId(register: Register, entry: Entry, ids: NewIds): void {
  if (register.table.key.length > 1 || register.table.key[0] !== 'id') return;
  const given = entry.cells.get('id');
  if (given !== undefined) {
    ids.take(given.text);
    return;
  }
  const year = register.text(entry, YEARS[register.table.name as TableName] ?? '').slice(0, 4);
  entry.cells.set('id', { text: ids.next(year), place: entry.place });
}

/** Reads a cell that calls other records by name or id, several parted by 、. */
export function referred(
  register: Register,
  text: string,
):
  | { readonly ok: true; readonly ids: readonly string[]; readonly named: boolean }
  | {
      readonly ok: false;
      readonly code: 'I009' | 'I010';
      readonly part: string;
      readonly ids: readonly string[];
    } {
  const ids: string[] = [];
  let named = false;
  // The whole first: a name may hold a comma.
  const parts =
    register.named(text).length > 0 ? [text] : text.split(/[、,，;；\n]/).map((part) => part.trim());
  for (const part of parts.filter(Boolean)) {
    const byId = register.byId(part);
    const entries = byId === null ? register.named(part) : [byId];
    const [entry] = entries;
    if (entry === undefined) return { ok: false, code: 'I010', part, ids: [] };
    if (entries.length > 1)
      return { ok: false, code: 'I009', part, ids: entries.map((one) => register.id(one)) };
    named ||= byId === null;
    const id = register.id(entry);
    if (!ids.some((one) => sameForm(one) === sameForm(id))) ids.push(id);
  }
  return { ok: true, ids, named };
}
