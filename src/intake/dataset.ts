import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Policy } from '../policy/policy.ts';
import { policyOf } from '../policy/policy-of.ts';
import { datasetSchema, type DatasetInfo } from '../schema/dataset.ts';
import { geojsonSchema, type MapFile } from '../schema/geojson.ts';
import type { Table } from '../schema/field.ts';
import { leftover, parseText, type CellIssue } from '../schema/cell.ts';
import { nearest } from '../schema/nearest.ts';
import { tableNames, tables, type Row, type TableName } from '../schema/tables.ts';
import { tablesOf } from '../schema/tables-of.ts';
import { fieldName } from '../schema/zod-words.ts';
import type { ProblemCode } from './catalogue.ts';
import { conflictsIn, conflictWords } from './conflict-marks.ts';
import { decode } from './decode.ts';
import { personalData } from './personal.ts';
import { columnLetter, error, type Problem } from './problem.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { splitRecords } from './records.ts';
import { readTable, type TableRead } from './table.ts';

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 200 * 1024 * 1024;

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
  /** GeoJSON files named by dataset.json, parsed. */
  readonly geo: { readonly land: MapFile | null; readonly boundaries: MapFile | null };
}

/** What V8 says of broken JSON, in Chinese. */
function jsonTrouble(message: string): string {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place) return `第 ${place[1]} 行第 ${place[2]} 个字附近写错了，多半是逗号、引号或括号`;
  const token = /^Unexpected token '(.+?)', /s.exec(message);
  return token ? `“${token[1]}”附近写错了，多半是逗号、引号或括号` : '没有写完，少了后面的括号';
}

/** A JSON file of the folder; undefined when it cannot be read. Errors: F018, F020, F025. */
function readJson(folder: string, shown: string, name: string, problems: Problem[]): unknown {
  const fail = (detail: string): undefined => {
    problems.push(error('F018', { file: `${shown}/${name}` }, { detail }));
  };
  const path = join(folder, name);
  if (!existsSync(path)) return fail(`请把 ${name} 放进这个文件夹`);
  if (!lstatSync(path).isFile()) return fail(`${name} 不是文件`);
  const decoded = decode(readFileSync(path), () => false);
  if (decoded === null || decoded.text.includes('\ufffd'))
    return fail(`${name} 的编码不对；请用文本编辑器另存为 UTF-8`);
  const conflicts = conflictsIn(decoded.text);
  if (conflicts[0]) {
    const place = { file: `${shown}/${name}`, row: conflicts[0].from };
    problems.push(error('F025', place, { detail: conflictWords(conflicts) }));
    return undefined;
  }
  let json: unknown;
  try {
    json = JSON.parse(decoded.text);
  } catch (cause) {
    return fail(`${name} 不是正确的 JSON：${jsonTrouble((cause as Error).message)}`);
  }
  for (const { key, line } of repeatedKeys(decoded.text))
    problems.push(error('F020', { file: `${shown}/${name}` }, { key, line: String(line) }));
  return json;
}

/** P001-P003 in any text of a JSON value, and what `refuse` says of it. */
function checkTexts(
  value: unknown,
  file: string,
  problems: Problem[],
  refuse: (text: string) => CellIssue | null = () => null,
): void {
  for (const [path, text] of textsOf(value)) {
    const issue = refuse(text);
    const code = issue?.code ?? personalData(text);
    const place = { file, header: fieldName(path), value: text };
    if (code !== null) problems.push(error(code as ProblemCode, place, issue?.params));
  }
}

/** T002, T004-T006, T009, T010: what no cell may hold, no text of dataset.json may hold either. */
function refuseText(text: string): CellIssue | null {
  const parsed = leftover(text) ?? parseText(text, true);
  return parsed.ok ? null : parsed;
}

/** What dataset.json of a folder says; null where it cannot be used. */
export const infoOf = (folder: string): DatasetInfo | null =>
  readInfo(folder, `data/${basename(folder)}`, []);

/** dataset.json's own checks. Errors: F016 for each field, those of `readJson`, `checkTexts`, `refuseText`. */
function readInfo(folder: string, shown: string, problems: Problem[]): DatasetInfo | null {
  const json = readJson(folder, shown, 'dataset.json', problems);
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
  if (parsed.data.id !== basename(shown)) {
    const issue = `写的是“${parsed.data.id}”，应当和文件夹同名：${basename(shown)}`;
    problems.push(error('F016', { file: `${shown}/dataset.json` }, { path: 'id', issue }));
  }
  checkTexts(parsed.data, `${shown}/dataset.json`, problems, refuseText);
  return parsed.data;
}

/** Every text of a JSON value with its path. */
function textsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): [path: readonly PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...(value as unknown[]).entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

/**
 * A map file of the folder; null when there is none or it cannot be drawn.
 * Errors: F018 for each wrong place, those of `readJson` and, of its properties, of `checkTexts`.
 */
function readMap(folder: string, shown: string, name: string | null, problems: Problem[]): MapFile | null {
  if (name === null) return null;
  const json = readJson(folder, shown, name, problems);
  if (json === undefined) return null;
  const file = `${shown}/${name}`;
  const parsed = geojsonSchema.safeParse(json);
  if (parsed.success) {
    const features = parsed.data.features.map(({ properties }) => properties);
    checkTexts({ features }, file, problems);
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
  path: string,
  file: string,
  table: Table,
  problems: Problem[],
): readonly (readonly string[])[] | null {
  const stat = lstatSync(path);
  if (!stat.isFile()) return null;
  if (stat.size > MAX_BYTES) {
    problems.push(error('F013', { file }, { limit: `${MAX_BYTES / 1024 / 1024} MB` }));
    return null;
  }
  const split = splitRecords(table, readFileSync(path));
  if (split.ok) return split.records;
  const column = split.position === null ? null : columnLetter(split.position);
  problems.push(error(split.code, { file, row: split.row, column }, { detail: split.detail }));
  return null;
}

/** Files that an operating system puts into folders by itself. */
export const isOfSystem = (name: string): boolean => /^\.|^(thumbs\.db|desktop\.ini)$/i.test(name);

/** F014, F015, F022, F024: what does not belong into the folder. */
function checkFiles(folder: string, shown: string, info: DatasetInfo | null, problems: Problem[]): void {
  const known = new Set(['dataset.json', 'README.md', ...tableNames.map((name) => tables[name].file)]);
  for (const name of [info?.map.land, info?.map.boundaries]) if (name) known.add(name);
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Which maps belong here is only known from a readable dataset.json.
    if (info === null && entry.isFile() && entry.name.endsWith('.geojson')) continue;
    const file = `${shown}/${entry.name}`;
    // How ledgers are imported; `npm run import` reads it.
    if (isOfSystem(entry.name) || (entry.name === 'mapping.json' && entry.isFile())) continue;
    const workbook = /\.(xlsx?|et|ods)$/i.test(entry.name);
    if (entry.name.startsWith('~$')) {
      problems.push(error('F022', { file }, { name: entry.name.slice(2) }));
    } else if (entry.isFile() && workbook) {
      problems.push(error('F024', { file }, { name: entry.name, dataset: basename(shown) }));
    } else if (entry.isSymbolicLink()) problems.push(error('F015', { file }));
    else if (!(entry.isFile() && known.has(entry.name))) {
      const like = known.has(entry.name) ? null : nearest(entry.name, known);
      problems.push(
        error(
          'F014',
          { file },
          { nearest: like === null ? '' : `是不是 ${like}？`, files: [...known].join('、') },
        ),
      );
    }
  }
}

/**
 * Reads a dataset folder whole and reports every problem of every file at once; nothing throws on
 * bad data. A table without a file is empty.
 * @param folder path of the folder; `shown` is how messages call it.
 */
export function readDataset(folder: string, shown = `data/${basename(folder)}`): DatasetRead {
  const problems: Problem[] = [];
  const info = readInfo(folder, shown, problems);
  checkFiles(folder, shown, info, problems);
  const names = new Set(readdirSync(folder));
  const policy = info === null ? null : policyOf(info.policy);
  const declared = policy === null ? tables : tablesOf(policy);
  const readOne = (name: TableName): TableRead => {
    const table = declared[name] as unknown as Table;
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
    if (!names.has(table.file)) return absent;
    const records = readRecords(join(folder, table.file), file, table, problems);
    if (records === null) return { ...absent, present: true };
    const { read, problems: found } = readTable(table, records, file);
    for (const problem of found) problems.push(problem);
    return read;
  };
  const reads = Object.fromEntries(tableNames.map((name) => [name, readOne(name)])) as unknown as TableReads;
  const geo = {
    land: readMap(folder, shown, info?.map.land ?? null, problems),
    boundaries: readMap(folder, shown, info?.map.boundaries ?? null, problems),
  };
  return { folder: shown, info, policy, tables: reads, problems, geo };
}
