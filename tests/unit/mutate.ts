import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseCsv } from '../../src/intake/csv.ts';
import { readEntries, type DatasetRead } from '../../src/intake/dataset.ts';
import { PHOTOS, type FolderEntry } from '../../src/intake/folder-entry.ts';
import { readDataset } from '../../src/intake/folder.ts';
import { columnLetter, type Problem } from '../../src/intake/problem.ts';
import { build } from '../../scripts/lib/build.ts';
import { hashFolder, listFiles } from '../../scripts/lib/files.ts';
import { finishStage, openStage, publish, type Part } from '../../scripts/lib/release.ts';
import { buildDataset } from '../../src/model/join/build.ts';
import type { Dataset } from '../../src/model/types.ts';
import { withFolder } from '../lib/run.ts';

const BASE = 'tests/fixtures/base';
const bytesOf = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(listFiles(folder).map((name) => [name, readFileSync(join(folder, name))]));
const ORIGINAL = bytesOf(join(import.meta.dirname, '../..', BASE));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (records: readonly (readonly string[])[], newline = '\n'): string =>
  records.map((record) => record.map(quoted).join(',') + newline).join('');

/** What was read of a file, as long as its bytes are the same: a change of many cells reads it once. */
const parsedOf = new WeakMap<Uint8Array, readonly (readonly string[])[]>();

/** A copy of a dataset in memory, to be broken; `tests/fixtures/base` unless another is named. Rows are Excel rows: the header is row 1. */
export class Copy {
  readonly files: Map<string, Uint8Array>;
  /** Where it was copied from, for whoever must mend it there. */
  readonly folder: string;
  /** What bytes cannot say: run on the folder once it is written. */
  readonly afterwards: ((folder: string) => void)[] = [];

  constructor(folder = BASE) {
    this.folder = folder;
    this.files = new Map(folder === BASE ? ORIGINAL : bytesOf(folder));
  }

  text(file: string): string {
    return new TextDecoder().decode(this.files.get(file));
  }

  write(file: string, text: string): this {
    this.files.set(file, new TextEncoder().encode(text));
    return this;
  }

  remove(file: string): this {
    this.files.delete(file);
    return this;
  }

  records(file: string): string[][] {
    const bytes = this.files.get(file);
    const kept = bytes && parsedOf.get(bytes);
    if (kept) return kept.map((record) => [...record]);
    const parsed = parseCsv(this.text(file));
    if (!parsed.ok) throw new Error(`${file} is broken already`);
    if (bytes) parsedOf.set(bytes, parsed.records);
    return parsed.records.map((record) => [...record]);
  }

  rewrite(file: string, change: (records: string[][]) => string[][], newline = '\n'): this {
    const records = change(this.records(file));
    this.write(file, csv(records, newline));
    // Blank lines are not read: what holds one is read anew.
    if (records.every((record) => record.length > 1)) parsedOf.set(this.files.get(file)!, records);
    return this;
  }

  /** Index of a column by its header; throws when there is none. */
  column(file: string, header: string): number {
    const index = this.records(file)[0]?.indexOf(header) ?? -1;
    if (index < 0) throw new Error(`${join(this.folder, file)} has no column ${header}`);
    return index;
  }

  letter(file: string, header: string): string {
    return columnLetter(this.column(file, header));
  }

  cell(file: string, row: number, header: string): string {
    return this.records(file)[row - 1]?.[this.column(file, header)] ?? '';
  }

  set(file: string, row: number, header: string, value: string): this {
    const column = this.column(file, header);
    return this.rewrite(file, (records) =>
      records.map((record, i) => (i === row - 1 ? record.with(column, value) : record)),
    );
  }

  setAll(file: string, row: number, cells: Readonly<Record<string, string>>): this {
    for (const [header, cell] of Object.entries(cells)) this.set(file, row, header, cell);
    return this;
  }

  /** The Excel rows whose cells are these, as far as they are named. */
  rowsOf(file: string, cells: Readonly<Record<string, string>>): number[] {
    const records = this.records(file);
    const wanted = Object.entries(cells).map(([header, cell]) => [this.column(file, header), cell] as const);
    return records.flatMap((record, i) =>
      i > 0 && wanted.every(([column, cell]) => record[column] === cell) ? i + 1 : [],
    );
  }

  /** The first such row; throws where there is none. */
  rowOf(file: string, cells: Readonly<Record<string, string>>): number {
    const [row] = this.rowsOf(file, cells);
    if (row === undefined) throw new Error(`${file} has no such row`);
    return row;
  }

  /** Adds a row; columns not named stay empty. */
  add(file: string, values: Readonly<Record<string, string>>): this {
    for (const header of Object.keys(values)) this.column(file, header);
    return this.rewrite(file, (records) => [
      ...records,
      (records[0] ?? []).map((header) => values[header] ?? ''),
    ]);
  }

  removeRow(file: string, row: number): this {
    return this.rewrite(file, (records) => records.toSpliced(row - 1, 1));
  }

  json(change: (info: Record<string, never>) => void): this {
    const info = JSON.parse(this.text('dataset.json')) as Record<string, never>;
    change(info);
    return this.write('dataset.json', JSON.stringify(info, null, 2));
  }

  /** The same under another id. */
  as(id: string): Copy {
    if (id === 'base') return this;
    const copy = new Copy(this.folder);
    copy.files.clear();
    for (const [name, bytes] of this.files) copy.files.set(name, bytes);
    return copy.write('dataset.json', this.text('dataset.json').replace('"id": "base"', `"id": "${id}"`));
  }

  /** Writes the copy as `<data>/<id>`. */
  save(data: string, id = 'base'): string {
    const folder = join(data, id);
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of this.as(id).files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    for (const step of this.afterwards) step(folder);
    return folder;
  }
}

/** Runs `use` on a new temporary folder, which is gone afterwards. */
export function inTemp<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'renovation-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Result {
  readonly read: DatasetRead;
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/** The files of a copy that lie in a folder of it, and the folders there, in the order in which a disk lists them. */
function entriesIn(copy: Copy, folder: string): FolderEntry[] {
  const found = new Map<string, FolderEntry>();
  for (const [path, bytes] of copy.files) {
    if (!path.startsWith(folder)) continue;
    const [name = '', ...below] = path.slice(folder.length).split('/');
    found.set(name, {
      name,
      kind: below.length === 0 ? 'file' : 'other',
      size: bytes.length,
      bytes: () => bytes,
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads a copy from the disk, as it is read for the site. */
export const readSaved = (copy: Copy, name: string): DatasetRead =>
  inTemp((data) => {
    const { photos, ...rest } = readDataset(copy.save(data, name), `data/${name}`);
    // Photographs are read when they are asked for, and the folder will be gone.
    const held = [...photos].map(([file, photo]) => {
      const bytes = photo.bytes();
      return [file, { ...photo, bytes: () => bytes }] as const;
    });
    return { ...rest, photos: new Map(held) };
  });

/** Reads a copy from the memory, as the checking page does: half of a check is writing its folder. */
export function readHeld(copy: Copy, name: string): DatasetRead {
  const own = copy.as(name);
  return readEntries(entriesIn(own, ''), `data/${name}`, entriesIn(own, `${PHOTOS}/`));
}

/** Reads, joins and judges a copy. Messages call its folder `data/base`. */
export function check(copy: Copy, name = 'base'): Result {
  const read = (copy.afterwards.length === 0 ? readHeld : readSaved)(copy, name);
  return { read, ...buildDataset(read) };
}

/** `compounds.csv 2 C`: file, Excel row, column letter, as far as they are given. */
export const placeText = (problem: Problem): string =>
  [problem.file.replace('data/base/', ''), problem.row ?? '', problem.column ?? ''].join(' ').trimEnd();

const PART: Part = {
  id: 'base',
  title: '已发布',
  sample: true,
  base: '/',
  asOf: '2024-01-01',
  records: { 小区: [], 项目: [], 公示: [], 出处: [] },
};

/** Runs the whole build of a copy over a served site: whether it published, and whether the site is another one now. */
export function buildOver(copy: Copy): Promise<{ published: boolean; changed: boolean }> {
  return withFolder(async (folder) => {
    const [data, out] = [join(folder, 'data'), join(folder, 'out')];
    copy.save(data);
    const stage = openStage(out);
    writeFileSync(join(stage, 'index.html'), '已发布');
    finishStage(out, stage, [PART]);
    publish(out, stage, [PART]);
    const served = (): string => {
      const name = readlinkSync(join(out, 'current'));
      return `${name} ${hashFolder(join(out, name))} ${readdirSync(join(out, 'releases')).join(' ')}`;
    };
    const before = served();
    const { ok } = await build({ data, out });
    return { published: ok, changed: served() !== before };
  });
}

/** A copy of the base with every question looked at and every breach of a record explained, so that any days and counts are published. */
export function settled(copy: Copy, name = 'base'): Copy {
  const looked = check(copy, name).problems.flatMap(({ confirm }) => confirm ?? []);
  if (looked.length > 0)
    copy.write(
      'confirmations.csv',
      ['编号,文件,记录,列,指纹,谁看过,日期', ...looked.map((row) => `${row},西湾街道办事处,2024-06-15`)].join(
        '\n',
      ) + '\n',
    );
  for (const { code, severity, record } of check(copy, name).problems)
    if (severity === 'breach')
      copy.add('explanations.csv', {
        规则编号: code,
        对象编号: record!.split(' ')[0]!,
        情况说明: '照实说明',
        责任单位: '西湾街道办事处',
        日期: '2024-06-15',
      });
  return copy;
}
