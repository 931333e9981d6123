import type { Policy } from '../../policy/policy.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import type { Layout, Mapping } from '../../schema/mapping.ts';
import { tables as plainTables, tableNames } from '../../schema/tables/index.ts';
import { tablesOf } from '../../schema/tables/tables-of.ts';
import type { TableReads } from '../dataset.ts';
import { columnLetter, error, type Problem } from '../problem.ts';
import { readSheets } from '../workbook/read.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { WorkbookError } from '../workbook/xlsx.ts';
import { sameForm } from '../../schema/same-form.ts';
import { valuesOf } from './guess-column.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { fitsLayout, guessLayout, isKnownHeader, ownLayout, ownTable } from './guess.ts';
import type { Ours } from './ours.ts';
import { checkHidden, withoutHidden, type Hidden } from './hidden.ts';
import { readLines, type Line } from './lines.ts';
import { mergeLedgers } from './merger.ts';
import { planOf, type Plan } from './plan.ts';
import { CellReader, type Fail } from './read-cell.ts';
import { Register } from './register.ts';
import { NewIds } from './new-ids.ts';
import type { IdSources, Registers } from './records.ts';
import { Report, type SheetReport } from './report.ts';
import { checkSums } from './sums.ts';
import { writeTables, type Written } from './write-tables.ts';

/** A file of the office. */
export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an import works with. */
export interface ImportInput {
  readonly files: readonly LedgerFile[];
  readonly info: DatasetInfo;
  readonly policy: Policy | null;
  readonly reads: TableReads;
  /** Text of each table's file, decoded; absent where there is none. */
  readonly texts: ReadonlyMap<string, string>;
  readonly mapping: Mapping;
  readonly hidden: Hidden | null;
  /** Whether cells that are empty in the ledger empty those of the dataset. */
  readonly clear: boolean;
  /** Id of the source of everything that does not name its own; null: none. */
  readonly source: string | null;
}

/** What an import came to; nothing is written when there is a problem or a layout to be looked at. */
export interface ImportResult {
  readonly problems: readonly Problem[];
  /** Layouts that were proposed for sheets not seen before. */
  readonly proposed: readonly Layout[];
  /** Layouts that are not in the mapping, of sheets that ask for something to be written there (I012). */
  readonly asked: readonly Layout[];
  readonly sheets: readonly SheetReport[];
  /** What is to be written; nothing where there is a problem. */
  readonly written: Written;
  readonly report: Report;
}

/** A table of a sheet with its layout resolved. */
export interface Planned {
  readonly file: string;
  readonly found: FoundTable;
  readonly plan: Plan;
  readonly lines: readonly Line[];
}

/** Sheets that explain how to fill in others, or hold the words of their lists. */
const SERVING = /^(填[写报表])?说明$|^词表$/;

const NOTHING: Written = { files: new Map(), originOf: () => undefined };

/** A sheet as messages call it. */
const called = (file: string, sheet: Sheet): string => (sheet.typed ? `${file}「${sheet.name}」` : file);

/** The layout for a table: the one it was seen with, our own headers, or a proposal. */
function layoutOf(
  ours: Ours,
  found: FoundTable,
  { layouts }: Mapping,
  seen: string,
  projects: ReadonlySet<string>,
): { layout: Layout; proposed: boolean } {
  const before = layouts.find((layout) => fitsLayout(layout, found));
  if (before !== undefined) return { layout: before, proposed: false };
  const own = ownTable(ours, found);
  return own === null
    ? { layout: guessLayout(ours, found, seen, projects), proposed: true }
    : { layout: ownLayout(ours, own, found), proposed: false };
}

/** What every sheet is read with. */
interface Shared {
  readonly input: ImportInput;
  readonly ours: Ours;
  readonly knows: (header: string) => boolean;
  /** Names of projects, those of the sheets read before among them. */
  readonly projects: Set<string>;
  readonly report: Report;
  readonly fail: Fail;
}

/** A sheet with the lines of its table. */
interface SheetRead extends SheetReport {
  readonly lines: readonly Line[];
  /** Its layout is a proposal. */
  readonly isNew: boolean;
}

/** Problems as they are said to `fail`. */
function problemList(): { readonly problems: readonly Problem[]; readonly fail: Fail } {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const fail: Fail = (code, place, params = {}) => {
    const { file, row, column } = place;
    // A cell that goes into two columns of ours is wrong once.
    const at = `${code} ${file} ${row} ${column}`;
    if (column !== undefined && told.has(at)) return;
    told.add(at);
    problems.push(error(code, place, params));
  };
  return { problems, fail };
}

const hasText = ({ rows }: Sheet): boolean => rows.some((row) => row.length > 0);

/** Sheets of a file; I001 when it is none that can be read, or holds no word. */
function sheetsOf({ name, bytes }: LedgerFile, fail: Fail): Sheet[] {
  try {
    const sheets = readSheets(name.replace(/\.\w+$/, ''), bytes);
    if (sheets.length > 0 && !sheets.some(hasText))
      fail(
        'I001',
        { file: name },
        { detail: '里面没有一个字；表是一张图片的，请要原来的表，或者照图片打一遍' },
      );
    return sheets;
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    fail('I001', { file: name }, { detail: cause.message });
    return [];
  }
}

/** The table of a sheet that is to be imported; null where there is none, which is reported or said to `fail`. */
function tableOf(
  sheet: Sheet,
  place: string,
  { knows, report, fail, input: { hidden } }: Shared,
): FoundTable | null {
  const found = SERVING.test(sheet.name) ? null : findTable(sheet, knows);
  if (found === null) {
    if (hasText(sheet)) report.passedOver.push(place);
    return null;
  }
  if (found.second !== null) {
    const { row, column, headers } = found.second;
    const at = { file: place, row: row + 1, column: columnLetter(column), value: headers[0] ?? null };
    fail('I016', at, { row: String(row + 1), headers: headers.join('、') });
    return null;
  }
  const decided = checkHidden(found, place, hidden, fail);
  if (decided === 'skip sheet') report.passedOver.push(place);
  if (decided === 'skip sheet') return null;
  return decided === 'without hidden' ? withoutHidden(found) : found;
}

/** A sheet with a table that is to be imported; null where there is none. */
function readSheet(sheet: Sheet, place: string, shared: Shared): SheetRead | null {
  const { ours, projects, report, fail, input } = shared;
  const found = tableOf(sheet, place, shared);
  if (found === null) return null;
  const { layout, proposed: isNew } = layoutOf(ours, found, input.mapping, place, projects);
  const plan = planOf({ ours, file: place, fail }, layout, found);
  const { lines, merged, others } = readLines(found, plan, place, fail);
  for (const { position, target } of plan.filled)
    if (target.table === 'projects' && target.key === 'name')
      for (const name of valuesOf(found, position)) projects.add(sameForm(name));
  report.remarks.push(...checkSums(found, place));
  return { place, layout, plan, found, leftOut: found.leftOut, merged, others, lines, isNew };
}

/** The sheets of a file that are to be imported; I002 when there is none and nothing else is wrong with it. */
function readFile(file: LedgerFile, problems: readonly Problem[], shared: Shared): SheetRead[] {
  const all = sheetsOf(file, shared.fail);
  const read = all.flatMap((sheet) => readSheet(sheet, called(file.name, sheet), shared) ?? []);
  const isTold = problems.some(({ file: at }) => at.startsWith(file.name));
  if (all.length > 0 && read.length === 0 && !isTold) shared.fail('I002', { file: file.name });
  return read;
}

/**
 * Reads ledgers into a dataset: finds the table of each sheet, maps its columns, converts every cell, finds or makes the
 * records, and gives the new text of the tables. Pure: nothing is written here. Errors: I001-I016 and those of cells.
 */
export function importLedgers(input: ImportInput): ImportResult {
  const { problems, fail } = problemList();
  const { policy, mapping } = input;
  const ours: Ours = { tables: policy === null ? plainTables : tablesOf(policy), policy };
  const report = new Report();
  const projects = new Set(input.reads.projects.rows.map(({ name }) => sameForm(name)));
  const shared: Shared = { input, ours, knows: isKnownHeader(ours), projects, report, fail };
  const sheets = input.files.flatMap((file) => readFile(file, problems, shared));
  const proposed = sheets.filter(({ isNew }) => isNew).map(({ layout }) => layout);
  const planned = sheets.map(({ place, found, plan, lines }): Planned => ({
    file: place,
    found,
    plan,
    lines,
  }));
  // A proposal is to be looked at first: what its cells hold is told once it stands.
  const written =
    problems.length + proposed.length > 0 ? NOTHING : mergeAll(input, ours, planned, report, fail);
  const asked = sheets
    .filter(
      ({ place, layout }) =>
        !mapping.layouts.includes(layout) &&
        problems.some(({ code, file }) => code === 'I012' && file === place),
    )
    .map(({ layout }) => layout);
  return { problems, proposed, asked, sheets, written: problems.length > 0 ? NOTHING : written, report };
}

/** The new text of the tables; what is wrong is said to `fail`. */
function mergeAll(
  input: ImportInput,
  ours: Ours,
  planned: readonly Planned[],
  report: Report,
  fail: Fail,
): Written {
  const { info, reads, source } = input;
  const registers = Object.fromEntries(
    tableNames.map((name) => [name, new Register(reads[name])]),
  ) as Registers;
  const removed = reads.removals.rows.map(({ id }) => id);
  const prefix = info.id.slice(0, 2).toUpperCase();
  const ids = Object.fromEntries(
    tableNames.map((name) => [name, new NewIds(name, [...registers[name].ids(), ...removed], prefix)]),
  ) as IdSources;
  const reader = new CellReader(registers, report, fail);
  const touched = mergeLedgers(planned, { ours, info, registers, reader, ids, source, fail });
  return writeTables(touched, { ...input, registers, report });
}
