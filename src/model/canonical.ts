import type { DatasetRead, TableReads } from '../intake/dataset.ts';
import type { TableRead } from '../intake/table.ts';
import { policyFor } from '../policy/no-notice.ts';
import type { Policy } from '../policy/policy.ts';
import { rulesOf, type SubjectKind } from '../policy/rules.ts';
import { parseId, trimCell } from '../schema/cell.ts';
import type { DatasetInfo } from '../schema/dataset.ts';
import type { Table } from '../schema/table.ts';
import { sameForm } from '../schema/same-form.ts';
import { tableNames, type TableName } from '../schema/tables/index.ts';
import { groupBy } from '../shared/group.ts';

/** Every way a name may be written, by its form, to the one spelling that is published. */
export type Spellings = ReadonlyMap<string, string>;

/** The published spelling of a name; what no record is called stays as it is written. */
export const spelled = (spellings: Spellings | undefined, written: string): string =>
  spellings?.get(sameForm(written)) ?? written;

/**
 * The ids of a table, each in the spelling of its own row, whether or not the rest of the row was right: a row still
 * to be mended must not raise errors elsewhere. Of two rows with one id the first counts (K002 tells the other).
 */
export function idSpellings(read: TableRead): Spellings {
  const position = read.columns.get(read.table.key[0] ?? '') ?? -1;
  const spellings = new Map<string, string>();
  for (const record of read.records.slice(1)) {
    const written = trimCell(record[position] ?? '');
    // What is longer than an id may be is none, and too long to be compared.
    if (written === '' || written.length > 64) continue;
    const parsed = parseId(written);
    const id = parsed.ok ? parsed.value : written;
    if (!spellings.has(sameForm(id))) spellings.set(sameForm(id), id);
  }
  return spellings;
}

/** Official names of the streets, by each of their names. */
export const streetSpellings = (info: DatasetInfo): Spellings =>
  new Map(
    info.streets.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((written): [string, string] => [sameForm(written), name]),
    ),
  );

type Cells = Readonly<Record<string, unknown>> & { readonly row: number };
type Respell = (written: string, row: Cells) => string;

interface Names {
  readonly info: DatasetInfo | null;
  readonly ids: ReadonlyMap<string, Spellings>;
  readonly streets: Spellings;
  /** Rules of the notice, by their id. */
  readonly ruleIds: Spellings;
  readonly ruleKinds: ReadonlyMap<string, SubjectKind>;
  /** Names of the buildings of each compound, by the form of its id. */
  readonly buildings: ReadonlyMap<string, Spellings>;
  /** Names of the works, by their number. */
  readonly items: ReadonlyMap<number, string>;
}

const asSpellings = (names: readonly string[]): Spellings =>
  new Map(names.map((name) => [sameForm(name), name]));

/** What the notice names: its rules and works; without one the works as the data name them first. */
function noticeNames(
  policy: Policy | null,
  { checklist }: TableReads,
): Pick<Names, 'ruleIds' | 'ruleKinds' | 'items'> {
  const rules = policy === null ? [] : rulesOf(policy.rules);
  const items = policy === null ? [] : policyFor(policy, checklist.rows).items;
  return {
    ruleIds: asSpellings(rules.map(({ id }) => id)),
    ruleKinds: new Map(rules.map(({ id, kind }) => [id, kind])),
    items: new Map(items.map(({ no, name }) => [no, name])),
  };
}

/** What an explanation explains: which kind of record that is, its rule knows. */
function subjectRespell({ info, ids, ruleIds, ruleKinds }: Names): Respell {
  const codes = asSpellings(info?.streets.map(({ code }) => code) ?? []);
  const district = asSpellings(info === null ? [] : [info.id]);
  const projects = ids.get('projects');
  return (written, row) => {
    switch (ruleKinds.get(spelled(ruleIds, String(row['ruleId'])))) {
      case 'district':
        return spelled(district, written);
      case 'street':
        return spelled(codes, written);
      case 'compound':
        return spelled(ids.get('compounds'), written);
      case 'notice':
        return spelled(ids.get('notices'), written);
      case 'project':
        return spelled(projects, written);
      case 'item': {
        const [project = '', no = '', ...more] = written.normalize('NFKC').split('+').map(trimCell);
        if (more.length > 0 || !/^\d{1,3}$/.test(no)) return written;
        return `${spelled(projects, project)}+${Number(no)}`;
      }
      default:
        return written;
    }
  };
}

/** Tables whose records removals.csv may name, by the word it uses. */
export const removedTables: Readonly<Record<string, TableName>> = {
  小区: 'compounds',
  项目: 'projects',
  公示: 'notices',
  出处: 'sources',
};

/** A record that is gone has no row to take its spelling from: its id is written as an id is read. */
function removedRespell({ ids }: Names): Respell {
  return (written, row) => {
    const table = removedTables[String(row['table'])];
    const parsed = parseId(written);
    const id = parsed.ok ? parsed.value : written;
    return table === undefined ? id : spelled(ids.get(table), id);
  };
}

/** Fields that name something though their type does not say so. */
const untyped: Partial<Record<TableName, readonly string[]>> = {
  checklist: ['name'],
  parts: ['building'],
  figures: ['area'],
  explanations: ['ruleId', 'subjectId'],
  removals: ['id'],
};

/** Whether the cells of a field name something that has a spelling of its own. */
export const isReference = (table: Table, key: string): boolean =>
  (table.fields[key]?.ref ?? null) !== null ||
  table.fields[key]?.kind === '街道' ||
  (untyped[table.name as TableName] ?? []).includes(key);

/** A work by its name in the list, where the cell spells that name otherwise. */
const itemRespell =
  ({ items }: Names): Respell =>
  (written, row) => {
    const name = items.get(Number(row['no']));
    return name !== undefined && sameForm(name) === sameForm(written) ? name : written;
  };

/** Buildings as buildings.csv spells them. */
function buildingSpellings({ buildings }: TableReads): Names['buildings'] {
  const own = groupBy(buildings.rows, ({ compoundId }) => sameForm(compoundId));
  return new Map(
    [...own].map(([compound, rows]) => [compound, asSpellings(rows.map(({ building }) => building))]),
  );
}

/** How the cells of `untyped` fields are respelled. */
function ownRespells(name: TableName, names: Names): [string, Respell][] {
  const areas: Spellings = names.info
    ? new Map([...asSpellings([names.info.district]), ...names.streets])
    : new Map();
  const respells: Partial<Record<TableName, [string, Respell][]>> = {
    checklist: [['name', itemRespell(names)]],
    parts: [
      [
        'building',
        (written, row) => spelled(names.buildings.get(sameForm(String(row['compoundId']))), written),
      ],
    ],
    figures: [['area', (written) => spelled(areas, written)]],
    explanations: [
      ['ruleId', (written) => spelled(names.ruleIds, written)],
      ['subjectId', subjectRespell(names)],
    ],
    removals: [['id', removedRespell(names)]],
  };
  return respells[name] ?? [];
}

/** How the cells of a table that name something are respelled, by field. */
function respellsOf(name: TableName, read: TableRead, names: Names): [string, Respell][] {
  const columns = Object.entries(read.table.fields).flatMap(([key, field]): [string, Respell][] => {
    const spellings = field.kind === '街道' ? names.streets : names.ids.get(field.ref ?? '');
    if (spellings !== undefined) return [[key, (written) => spelled(spellings, written)]];
    // A record's own id: the second row with it is told to be the same record.
    const own = key === 'id' && read.table.key[0] === 'id' ? names.ids.get(name) : undefined;
    return own === undefined || field.kind !== '编号' ? [] : [[key, (written) => spelled(own, written)]];
  });
  return [...columns, ...ownRespells(name, names)];
}

/** The row itself when nothing in it is spelled otherwise. */
function respelledRow<R extends { readonly row: number }>(row: R, respells: readonly [string, Respell][]): R {
  const cells: Cells = row;
  let changed: Record<string, unknown> | null = null;
  for (const [key, respell] of respells) {
    const value = cells[key];
    const list = Array.isArray(value) ? (value as string[]) : null;
    const next = list
      ? list.map((one) => respell(one, cells))
      : typeof value === 'string'
        ? respell(value, cells)
        : value;
    if (list ? list.every((one, i) => one === (next as string[])[i]) : next === value) continue;
    changed ??= { ...cells };
    changed[key] = next;
  }
  return changed === null ? row : (changed as R);
}

function respelledTable(name: TableName, read: TableRead, names: Names): TableRead {
  const respells = respellsOf(name, read, names);
  if (respells.length === 0) return read;
  return {
    ...read,
    rows: read.rows.map((row) => respelledRow(row, respells)),
    wrong: read.wrong.map(({ values, unread }) => ({ values: respelledRow(values, respells), unread })),
  };
}

/**
 * The dataset with every reference in the spelling of the record that it names: ids as in the record's own row,
 * streets by their official name, works by their name in the annex. It comes before the join and all checks, so that
 * behind it `===` is the comparison. `records` stay as written: messages show what a person wrote.
 */
export function canonical(read: DatasetRead): DatasetRead {
  const { info } = read;
  const withIds = tableNames.filter((name) => ['sources', 'compounds', 'projects', 'notices'].includes(name));
  const ids = new Map<string, Spellings>(withIds.map((name) => [name, idSpellings(read.tables[name])]));
  const names: Names = {
    info,
    ids,
    streets: info === null ? new Map() : streetSpellings(info),
    buildings: buildingSpellings(read.tables),
    ...noticeNames(read.policy, read.tables),
  };
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, respelledTable(name, read.tables[name], names)]),
  ) as TableReads;
  const contacts = info?.contacts.map((contact) => ({
    ...contact,
    sourceId: contact.sourceId === null ? null : spelled(ids.get('sources'), contact.sourceId),
  }));
  return { ...read, tables, info: info === null ? null : { ...info, contacts: contacts ?? [] } };
}
