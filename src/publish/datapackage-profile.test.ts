import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { live } from '../../tests/fixtures/live.ts';
import { reported } from '../../tests/fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../../tests/fixtures/small-dataset.ts';
import type { TableSchema } from '../../tests/lib/table-schema.ts';
import { dataPackage } from './datapackage.ts';

/**
 * The package against version 1.0 (the published profiles, from an npm package) and version 2.0, which no npm or
 * Debian package bears: tests/fixtures/schemas/datapackage-2.0-used.json is our own. Compared with
 * public/profiles/2.0/ and profiles/target/2.0/ of github.com/frictionlessdata/datapackage; the README beside it has
 * each file's commit.
 */
const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../tests/fixtures/schemas/${name}.json`, import.meta.url), 'utf8'));

const ajv04 = addFormats.default(new Ajv04({ strict: false, allErrors: true }));
ajv04.addFormat('textarea', true);
const isPackage1 = ajv04.compile(read('datapackage-1/data-package'));
const isTable1 = ajv04.compile(read('datapackage-1/tabular-data-resource'));
const isPackage2 = addFormats
  .default(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }))
  .compile(read('datapackage-2.0-used'));

interface Package {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly created: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly format: string;
    readonly profile?: string;
    readonly schema?: TableSchema;
  }[];
}
const written = (...args: Parameters<typeof dataPackage>): Package => JSON.parse(dataPackage(...args));

const small = smallDataset(fourCompounds);
const datasets = [...live, ['reported', reported], ['small', small]] as const;

/** What the standard says in words: names are unique, keys name fields that are there, a table's own key leaves out the resource. */
function faults({ resources }: Package): string[] {
  const fieldsOf = new Map(
    resources.map(({ name, schema }) => [name, schema?.fields.map((field) => field.name) ?? []]),
  );
  const found = fieldsOf.size === resources.length ? [] : ['a name twice'];
  for (const { name, schema } of resources) {
    const own = fieldsOf.get(name) ?? [];
    if (new Set(own).size !== own.length) found.push(`${name}: a field twice`);
    if (!(schema?.primaryKey ?? []).every((field) => own.includes(field))) found.push(`${name}: primary key`);
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const there = fieldsOf.get(reference.resource) ?? [];
      if (
        reference.resource === name ||
        fields.length !== reference.fields.length ||
        !fields.every((field) => own.includes(field)) ||
        !reference.fields.every((field) => there.includes(field))
      )
        found.push(`${name}: foreign key`);
    }
  }
  return found;
}

describe.each(datasets)('%s', (_, dataset) => {
  const inZip = written(dataset, ({ input, path }) => (input ? `${dataset.info.id}/${path}` : path));
  const both = [written(dataset), inZip] as const;

  test('meets version 2.0, where it is served and in the zip', () => {
    for (const one of both) {
      isPackage2(one);
      expect(isPackage2.errors).toBeNull();
      expect(faults(one)).toEqual([]);
    }
  });

  test('a reader of version 1.0 understands it: the published profiles pass, tables say that they are', () => {
    for (const one of both) {
      isPackage1(one);
      expect(isPackage1.errors).toBeNull();
      for (const resource of one.resources) {
        expect(resource.schema !== undefined, resource.path).toBe(resource.format === 'csv');
        if (resource.schema === undefined) continue;
        isTable1(resource);
        expect(isTable1.errors, resource.name).toBeNull();
      }
    }
  });

  test('bears the day of the data, and an id of its own that stays', () => {
    const [{ id, version, created }] = both;
    expect([version, created]).toEqual([dataset.asOf, `${dataset.asOf}T00:00:00+08:00`]);
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(written({ ...dataset, asOf: '2030-01-01' }).id).toBe(id);
    expect(datasets.filter((other) => written(other[1]).id === id)).toHaveLength(1);
  });
});

describe('refused', () => {
  type Tree = Record<string, unknown>;
  const copy = (): Tree & { resources: (Tree & { schema: Tree & { fields: Tree[] } })[] } =>
    JSON.parse(dataPackage(small));
  const at = (name: string): number => written(small).resources.findIndex((one) => one.name === name);
  const [compounds, checklist] = [at('compounds'), at('checklist')];
  const field = (header: string): number =>
    written(small).resources[compounds]!.schema!.fields.findIndex(({ name }) => name === header);

  test.each([
    { $schema: 'https://datapackage.org/profiles/1.0/datapackage.json' },
    { $schema: undefined },
    { name: '大写' },
    { name: undefined },
    { id: '一个编号' },
    { id: undefined },
    { created: '2025-08-21' },
    { created: '2025-08-21T00:00:00' },
    { licenses: [] },
    { licenses: [{ title: 'CC BY 4.0' }] },
    { contributors: [{ title: '整理组', role: 'publisher' }] },
    { contributors: [{ title: '整理组', roles: [] }] },
    { sources: [{ title: '通知', path: 'file:///etc/passwd' }] },
    { sources: [{ path: 'https://example.com/' }] },
    { profile: 'data-package' },
    { resources: [] },
  ])('a package with %j', (change) => {
    expect(isPackage2(copy())).toBe(true);
    expect(isPackage2(JSON.parse(JSON.stringify({ ...copy(), ...change })))).toBe(false);
  });

  test.each([
    { name: '小区' },
    { name: undefined },
    { path: '/etc/passwd' },
    { path: '../compounds.csv' },
    { path: 'a/../../compounds.csv' },
    { path: '.hidden/compounds.csv' },
    { path: undefined },
    { data: [] },
    { bytes: '1589' },
    { bytes: 1.5 },
    { hash: 'sha256:xyz' },
    { hash: 'd25c9c77f588f5dc32059d2da1136c02' },
    { mediatype: 'csv' },
    { encoding: 'gbk' },
    { type: 'csv' },
    { type: undefined },
    { schema: undefined },
    { dialect: { delimiter: '' } },
    { dialect: { header: 'true' } },
  ])('a resource with %j', (change) => {
    const parsed = copy();
    parsed.resources[compounds] = JSON.parse(JSON.stringify({ ...parsed.resources[compounds], ...change }));
    expect(isPackage2(parsed)).toBe(false);
  });

  test.each([
    { fields: [] },
    { missingValues: '' },
    { missingValues: [0] },
    { fieldsMatch: 'subset' },
    { primaryKey: '项目编号' },
    { primaryKey: [] },
    { foreignKeys: [{ fields: '项目编号', reference: { resource: 'projects', fields: '项目编号' } }] },
    { foreignKeys: [{ fields: ['项目编号'], reference: { fields: ['项目编号'] } }] },
  ])('a table schema with %j', (change) => {
    const parsed = copy();
    Object.assign(parsed.resources[checklist]!.schema, change);
    expect(isPackage2(parsed)).toBe(false);
  });

  test.each([
    ['小区编号', { name: '' }],
    ['小区编号', { type: 'text' }],
    ['小区编号', { constraints: { pattern: '[' } }],
    ['小区编号', { constraints: { minimum: 1 } }],
    ['批次', { constraints: { enum: [] } }],
    ['批次', { constraints: { enum: ['一', '一'] } }],
    ['总户数', { constraints: { minimum: '1' } }],
    ['总户数', { constraints: { required: '是' } }],
    ['总户数', { format: 'uri' }],
    ['摸底日期', { format: 'YYYY-MM-DD' }],
    ['摸底日期', { constraints: { minimum: 2021 } }],
    ['建成年份起', { constraints: { minimum: 1900.5 } }],
    ['建成年份起', { type: 'list' }],
  ] as const)('a field %s with %j', (header, change) => {
    const parsed = copy();
    expect(field(header)).toBeGreaterThanOrEqual(0);
    Object.assign(parsed.resources[compounds]!.schema.fields[field(header)]!, change);
    expect(isPackage2(parsed)).toBe(false);
  });

  test('keys that lead nowhere', () => {
    const parsed = copy();
    parsed.resources[checklist]!.schema['primaryKey'] = ['没有这一列'];
    parsed.resources[compounds]!.schema['foreignKeys'] = [
      { fields: ['小区编号'], reference: { resource: 'compounds', fields: ['小区编号'] } },
      { fields: ['小区编号'], reference: { resource: 'projects', fields: ['没有这一列'] } },
    ];
    const both = ['compounds: foreign key', 'compounds: foreign key', 'checklist: primary key'];
    expect(faults(parsed as unknown as Package)).toEqual(both);
  });

  test('version 1.0: a package without resources or with a wrong name', () => {
    expect(isPackage1({ ...copy(), resources: [] })).toBe(false);
    expect(isPackage1({ ...copy(), name: '大写' })).toBe(false);
    expect(isTable1({ ...copy().resources[0], schema: undefined })).toBe(false);
  });
});
