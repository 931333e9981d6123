import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { check } from '@placemarkio/check-geojson';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFiles, ZIP } from '../../src/publish/data-files.ts';
import { live } from '../fixtures/live.ts';
import { reported } from '../fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../fixtures/small-dataset.ts';
import type { TableSchema } from '../lib/table-schema.ts';

/** What we use of two libraries that have no types. */
interface Resource {
  readonly name: string;
  readonly tabular: boolean;
  read(options: object): Promise<Record<string, unknown>[]>;
}
interface Package {
  readonly valid: boolean;
  readonly errors: readonly Error[];
  readonly resources: readonly Resource[];
}
interface OpenFile {
  readonly descriptor: { readonly name: string; readonly format: string };
  rows(options: object): Promise<AsyncIterable<Record<string, unknown>>>;
}
const require = createRequire(import.meta.url);
const datapackage = require('datapackage') as { Package: { load(path: string): Promise<Package> } };
const frictionless = require('frictionless.js') as {
  Dataset: { load(path: string): Promise<{ readonly resources: readonly OpenFile[] }> };
};

interface Described {
  readonly name: string;
  readonly path: string;
  readonly schema?: TableSchema;
}
const folder = mkdtempSync(join(tmpdir(), 'package-'));
let db: DuckDBConnection;
beforeAll(async () => {
  db = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  db.closeSync();
  rmSync(folder, { recursive: true });
});

/** Writes files below a folder of their own and gives its path. */
function place(name: string, files: Iterable<readonly [string, string | Uint8Array]>): string {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

const rowsOf = async (sql: string): Promise<unknown[][]> => (await db.runAndReadAll(sql)).getRows();
/** How DuckDB names what a Table Schema says. */
const typeOf: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DECIMAL(18,6)',
  year: 'SMALLINT',
  date: 'DATE',
};
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const column = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const datasets = [...live, ['reported', reported], ['small', smallDataset(fourCompounds)]] as const;

describe.each(datasets)('the package of %s', (id, dataset) => {
  const served = [...dataFiles(dataset)].map(([path, { content }]) => [path, content()] as const);
  const zip = unzipSync(served.find(([path]) => path === ZIP)![1] as Uint8Array);

  describe.each([
    ['as it is served', place(`${id}-served`, served)],
    ['in the zip', place(`${id}-zip`, Object.entries(zip))],
  ])('%s', (_, root) => {
    const { resources } = JSON.parse(readFileSync(join(root, 'datapackage.json'), 'utf8')) as {
      resources: Described[];
    };
    const tables = resources.flatMap(({ name, path, schema }) => (schema ? [{ name, path, schema }] : []));
    /** Records of a table by the JSON that lies beside it. */
    const counts = new Map(
      resources.flatMap(({ name, path }) =>
        name.endsWith('-json') && !path.startsWith('figures/')
          ? [[name.replace(/-json$/, ''), (JSON.parse(readFileSync(join(root, path), 'utf8')) as { rows: unknown[] }).rows.length]] as const
          : [],
      ),
    ); // prettier-ignore

    test('datapackage reads every table with its keys and references', async () => {
      const loaded = await datapackage.Package.load(join(root, 'datapackage.json'));
      expect(loaded.errors.map(String)).toEqual([]);
      expect(loaded.valid).toBe(true);
      const read = loaded.resources.filter(({ tabular }) => tabular);
      expect(read.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
      for (const resource of read) {
        const rows = await resource.read({ keyed: true, relations: true });
        const { fields } = tables.find(({ name }) => name === resource.name)!.schema;
        if (counts.has(resource.name)) expect(rows, resource.name).toHaveLength(counts.get(resource.name)!);
        for (const row of rows) expect(Object.keys(row)).toEqual(fields.map(({ name }) => name));
      }
    });

    test('frictionless.js finds every header as it is written', async () => {
      const { resources: files } = await frictionless.Dataset.load(join(root, 'datapackage.json'));
      const read = files.filter(({ descriptor }) => descriptor.format === 'csv');
      expect(read).toHaveLength(tables.length);
      for (const file of read) {
        const { fields } = tables.find(({ name }) => name === file.descriptor.name)!.schema;
        let count = 0;
        for await (const row of await file.rows({ keyed: true })) {
          expect(Object.keys(row)).toEqual(fields.map(({ name }) => name));
          count += 1;
        }
        const known = counts.get(file.descriptor.name);
        if (known !== undefined) expect(count, file.descriptor.name).toBe(known);
      }
    });

    test('DuckDB reads every table by the types of its schema, row for row and cell for cell', async () => {
      for (const { name, path, schema } of tables) {
        const types = schema.fields.map((field) => `${quoted(field.name)}: ${quoted(typeOf[field.type]!)}`);
        const csv = `read_csv(${quoted(join(root, path))}, columns = {${types.join(', ')}}, header = true, nullstr = '', strict_mode = true)`;
        const told = schema.fields.map((field) => `count(${column(field.name)})`);
        const [[rows, ...cells] = []] = await rowsOf(`select count(*), ${told.join(', ')} from ${csv}`);
        if (!counts.has(name)) continue;
        const json = JSON.parse(readFileSync(join(root, resources.find((one) => one.name === `${name}-json`)!.path), 'utf8')) as { rows: Record<string, unknown>[] }; // prettier-ignore
        expect(Number(rows), name).toBe(json.rows.length);
        const empty = (cell: unknown): boolean => cell === null || (Array.isArray(cell) && cell.length === 0);
        expect(cells.map(Number), name).toEqual(
          schema.fields.map((field) => json.rows.filter((row) => !empty(row[field.name])).length),
        );
      }
    });

    test('check-geojson takes every map', () => {
      const maps = resources.filter(({ path }) => path.endsWith('.geojson'));
      for (const { path } of maps)
        expect(check(readFileSync(join(root, path), 'utf8')).type, path).toBe('FeatureCollection');
    });
  });

  test('a table for Excel is the plain one with a byte order mark before it', () => {
    const files = new Map(served);
    const plain = [...files.keys()].filter((path) => path.startsWith('plain/'));
    expect(plain.length).toBeGreaterThan(20);
    for (const path of plain) {
      expect(String(files.get(path)).charCodeAt(0), path).not.toBe(0xfeff);
      expect(files.get(path.replace('plain/', '')), path).toBe(`\ufeff${String(files.get(path))}`);
    }
  });
});

test('DuckDB sees by itself what a full column holds: the sample needs no schema', async () => {
  const sample = live.find(([id]) => id === 'sample')![1];
  const root = place(
    'sniffed',
    [...dataFiles(sample)].flatMap(([path, { content }]) =>
      path.endsWith('.csv') || path === 'datapackage.json' ? [[path, content()] as const] : [],
    ),
  );
  const { resources } = JSON.parse(readFileSync(join(root, 'datapackage.json'), 'utf8')) as {
    resources: Described[];
  };
  for (const { path, schema } of resources) {
    if (schema === undefined) continue;
    const found = new Map(
      (await rowsOf(`describe select * from read_csv(${quoted(join(root, path))})`)).map(
        ([name, type]) => [String(name), String(type)] as const,
      ),
    );
    for (const { name, type } of schema.fields)
      expect([name, found.get(name) === 'VARCHAR'], path).toEqual([name, type === 'string']);
  }
});
