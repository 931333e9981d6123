import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Fields } from '../../src/schema/table.ts';
import { tableNames, tables as schemas } from '../../src/schema/tables/index.ts';
import { datasetInfo } from './dataset.ts';
import { boundariesFile, landFile } from './peninsula.ts';
import { pictureOf } from './photos.ts';
import type { Tables } from './record.ts';

/** The drawings that stand for photographs. */
const PICTURES = join(import.meta.dirname, 'pictures');

/** A stored value as its cell is written: lists with 、, scaled integers as decimals, nothing for null. */
function written(value: unknown, scale: number): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('、');
  if (typeof value !== 'number' || scale === 0) return String(value);
  const digits = String(value).padStart(scale + 1, '0');
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  return digits.slice(0, -scale) + (fraction && `.${fraction}`);
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as CSV: UTF-8, LF, the headers of its schema. */
export function csvOf(table: { readonly fields: Fields }, records: readonly object[]): string {
  const fields = Object.entries(table.fields);
  const lines = records.map((record) => {
    const cells = record as Readonly<Record<string, unknown>>;
    return fields.map(([key, { scale }]) => quoted(written(cells[key], scale))).join(',');
  });
  return [fields.map(([, { header }]) => header).join(','), ...lines, ''].join('\n');
}

/** Writes a whole dataset folder; the dataset is called as the folder, or reading would refuse it (F016). */
export function writeDataset(folder: string, tables: Tables): void {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  const info = { ...datasetInfo, id: basename(resolve(folder)) };
  write('dataset.json', `${JSON.stringify(info, null, 2)}\n`);
  write('land.geojson', landFile());
  write('boundaries.geojson', boundariesFile());
  const photos = join(folder, 'photos');
  rmSync(photos, { recursive: true, force: true });
  if (tables.photos.length > 0) mkdirSync(photos);
  for (const { file } of tables.photos)
    copyFileSync(join(PICTURES, `${pictureOf(file)}.jpg`), join(photos, file));
  for (const name of tableNames) write(schemas[name].file, csvOf(schemas[name], tables[name]));
}
