import type { Policy } from '../policy/policy.ts';
import { policyOf } from '../policy/policy-of.ts';
import { datasetSchema, type DatasetInfo } from '../schema/dataset.ts';
import { geojsonSchema, type MapFile } from '../schema/geojson.ts';
import type { Fields, RowOf, Table } from '../schema/table.ts';
import { leftover, parseText, type CellIssue } from '../schema/cell.ts';
import { tableNames, tables, type Row, type TableName } from '../schema/tables/index.ts';
import { tablesOf } from '../schema/tables/tables-of.ts';
import { staffTables, type Confirmation, type Redaction } from '../schema/staff-tables.ts';
import { fieldName } from '../schema/zod-words.ts';
import type { ProblemCode } from './catalogue.ts';
import { conflictsIn, conflictWords } from './conflict-marks.ts';
import { decode } from './decode.ts';
import { isOfSystem, lastPart, type FolderEntry } from './folder-entry.ts';
import { checkFiles } from './folder-files.ts';
import { readPhotos, type PhotoFile } from './photos.ts';
import { personalData } from './personal.ts';
import { parseJson } from './parse-json.ts';
import { columnLetter, error, question, type Problem } from './problem.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { splitRecords } from './records.ts';
import { readTable, type TableRead } from './table.ts';

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 200 * 1024 * 1024;
const LIMIT = `${MAX_BYTES / 1024 / 1024} MB`;

export type TableReads = { readonly [N in TableName]: TableRead<Row<N>> };

/** A dataset folder as read: nothing joined yet. `info` is null when dataset.json cannot be used. */
export interface DatasetRead {
  /** Folder as staff know it, for messages. */
  readonly folder: string;
  readonly info: DatasetInfo | null;
  /** The notice that dataset.json names, or none; null when it cannot be used, and lists of a notice stay open. */
  readonly policy: Policy | null;
  readonly tables: TableReads;
  readonly problems: readonly Problem[];
  /** Questions that somebody has looked at, and old texts that are not to be shown. */
  readonly confirmations: readonly Confirmation[];
  readonly redactions: readonly Redaction[];
  /** GeoJSON files named by dataset.json, parsed. */
  readonly geo: { readonly land: MapFile | null; readonly boundaries: MapFile | null };
  /** Photographs by the name of their file; none where they were not at hand. */
  readonly photos: ReadonlyMap<string, PhotoFile>;
}

/** A JSON file of the folder; undefined when it cannot be read. Errors: F013, F018, F020, F025. */
function readJson(
  entries: readonly FolderEntry[],
  shown: string,
  name: string,
  problems: Problem[],
): unknown {
  const fail = (detail: string): undefined => {
    problems.push(error('F018', { file: `${shown}/${name}` }, { detail }));
  };
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) return fail(`请把 ${name} 放进这个文件夹`);
  if (entry.kind !== 'file') return fail(`${name} 不是文件`);
  if (entry.size > MAX_BYTES) {
    problems.push(error('F013', { file: `${shown}/${name}` }, { limit: LIMIT }));
    return undefined;
  }
  const decoded = decode(entry.bytes(), () => false);
  if (decoded === null || decoded.text.includes('\ufffd'))
    return fail(`${name} 的编码不对；请用文本编辑器另存为 UTF-8`);
  const conflicts = conflictsIn(decoded.text);
  if (conflicts[0]) {
    const place = { file: `${shown}/${name}`, row: conflicts[0].from };
    problems.push(error('F025', place, { detail: conflictWords(conflicts) }));
    return undefined;
  }
  const json = parseJson(decoded.text);
  if (!json.ok) return fail(`${name} 不是正确的 JSON：${json.trouble}`);
  for (const { key, line } of repeatedKeys(decoded.text))
    problems.push(error('F020', { file: `${shown}/${name}` }, { key, line: String(line) }));
  return json.value;
}

/** Personal data (P...) in any text of a JSON value, and what `refuse` says of it. */
function checkTexts(
  value: unknown,
  file: string,
  problems: Problem[],
  refuse: (text: string) => CellIssue | null = () => null,
): void {
  for (const [path, text] of textsOf(value)) {
    const issue = refuse(text);
    const personal = personalData(text, false);
    const place = { file, header: fieldName(path), value: text };
    if (issue !== null) problems.push(error(issue.code as ProblemCode, place, issue.params));
    else if (personal !== null) problems.push((personal.sure ? error : question)(personal.code, place));
  }
}

/** T002, T004-T006, T009, T010: what no cell may hold, no text of dataset.json may hold either. */
function refuseText(text: string): CellIssue | null {
  const parsed = leftover(text) ?? parseText(text, true);
  return parsed.ok ? null : parsed;
}

/** dataset.json's own checks. Errors: F016 for each field, F028, those of `readJson`, `checkTexts`, `refuseText`. */
export function readInfo(
  entries: readonly FolderEntry[],
  shown: string,
  problems: Problem[],
): DatasetInfo | null {
  const json = readJson(entries, shown, 'dataset.json', problems);
  if (json === undefined) return null;
  const parsed = datasetSchema.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      problems.push(
        error(
          'F016',
          { file: `${shown}/dataset.json` },
          { path: fieldName(issue.path) || '最外层', issue: issue.message },
        ),
      );
    return null;
  }
  const folder = lastPart(shown);
  if (parsed.data.id !== folder) {
    const issue = `写的是“${parsed.data.id}”，应当和文件夹同名：${folder}`;
    problems.push(error('F016', { file: `${shown}/dataset.json` }, { path: 'id', issue }));
  }
  const { official, contacts } = parsed.data;
  if (official && contacts.every(({ phone }) => phone === null))
    problems.push(error('F028', { file: `${shown}/dataset.json` }, {}));
  checkTexts(parsed.data, `${shown}/dataset.json`, problems, refuseText);
  return parsed.data;
}

/** Every text of a JSON value with its path; a whole number may be that of a person too. */
function textsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): [path: readonly PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...(value as unknown[]).entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

/**
 * A map file of the folder; null when there is none or it cannot be drawn.
 * Errors: F018 for each wrong place, those of `readJson` and, of its properties, of `checkTexts`.
 */
function readMap(
  entries: readonly FolderEntry[],
  shown: string,
  name: string | null,
  problems: Problem[],
): MapFile | null {
  if (name === null) return null;
  const json = readJson(entries, shown, name, problems);
  if (json === undefined) return null;
  const file = `${shown}/${name}`;
  const parsed = geojsonSchema.safeParse(json);
  if (parsed.success) {
    // The file is published as it is: whatever it holds beside the features too.
    checkTexts(json, file, problems);
    return json as MapFile;
  }
  for (const { path, message } of parsed.error.issues) {
    const detail = `${name} 不是画得出来的地图：“${fieldName(path) || '最外层'}”：${message}`;
    problems.push(error('F018', { file }, { detail }));
  }
  return null;
}

/** Bytes → records of one file; null when they cannot be had. Errors: F001, F004, F005, F013, F019, F023, F025. */
function readRecords(
  entry: FolderEntry,
  file: string,
  table: Table,
  problems: Problem[],
): readonly (readonly string[])[] | null {
  if (entry.kind !== 'file') return null;
  if (entry.size > MAX_BYTES) {
    problems.push(error('F013', { file }, { limit: LIMIT }));
    return null;
  }
  const split = splitRecords(table, entry.bytes());
  if (split.ok) return split.records;
  const column = split.position === null ? null : columnLetter(split.position);
  problems.push(error(split.code, { file, row: split.row, column }, { detail: split.detail }));
  return null;
}

/**
 * Reads a dataset whole and reports every problem of every file at once; nothing throws on
 * bad data. A table without a file is empty.
 * @param entries what lies in its folder; `shown` is how messages call the folder; `pictures` is what lies in its folder
 * of photographs, null where that is not at hand.
 */
export function readEntries(
  entries: readonly FolderEntry[],
  shown: string,
  pictures: readonly FolderEntry[] | null = null,
): DatasetRead {
  const problems: Problem[] = [];
  const info = readInfo(entries, shown, problems);
  checkFiles(entries, shown, info, problems);
  const policy = info === null ? null : policyOf(info.policy);
  const declared = policy === null ? tables : tablesOf(policy);
  const readOne = <F extends Fields>(table: Table<F>): TableRead<RowOf<F>> => {
    const file = `${shown}/${table.file}`;
    const absent = {
      table,
      file,
      present: false,
      rows: [],
      wrong: [],
      missing: new Set<string>(),
      total: 0,
      columns: new Map(),
      records: [],
    };
    const entry = entries.find((one) => one.name === table.file);
    if (entry === undefined) return absent;
    const records = readRecords(entry, file, table, problems);
    if (records === null) return { ...absent, present: true };
    const { read, problems: found } = readTable(table, records, file);
    for (const problem of found) problems.push(problem);
    return read;
  };
  const reads = Object.fromEntries(
    tableNames.map((name) => [name, readOne<Fields>(declared[name])]),
  ) as TableReads;
  const confirmations = readOne(staffTables.confirmations).rows;
  const redactions = readOne(staffTables.redactions).rows;
  const geo = {
    land: readMap(entries, shown, info?.map.land ?? null, problems),
    boundaries: readMap(entries, shown, info?.map.boundaries ?? null, problems),
  };
  const lying = pictures?.filter(({ name }) => !isOfSystem(name)) ?? null;
  const photos = readPhotos(lying, reads.photos, shown, problems);
  return { folder: shown, info, policy, tables: reads, problems, confirmations, redactions, geo, photos };
}
