import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { live } from '../../tests/fixtures/live.ts';
import { reported } from '../../tests/fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../../tests/fixtures/small-dataset.ts';
import { readCsv, tableErrors, type TableSchema } from '../../tests/lib/table-schema.ts';
import { dataFiles, PACKAGE, ZIP } from './data-files.ts';
import { dataPackage } from './datapackage.ts';
import { factsOf } from './resource.ts';
import { resources } from './resources.ts';

const small = smallDataset(fourCompounds);
const datasets = [...live, ['reported', reported], ['small', small]] as const;

const ajv2020 = (): Ajv2020 => addFormats.default(new Ajv2020({ allErrors: true, allowUnionTypes: true })); // prettier-ignore

interface Package {
  version: string;
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema?: TableSchema;
  }[];
}
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

describe.each(datasets)('%s', (_, dataset) => {
  const parsed = JSON.parse(dataPackage(dataset)) as Package;
  const files = dataFiles(dataset);
  const csvOf = (name: string) => {
    const path = parsed.resources.find((one) => one.name === name)!.path;
    return readCsv(bytesOf(files.get(path)!.content()));
  };

  test('names every file once, with its size and hash', () => {
    const paths = parsed.resources.map(({ path }) => path);
    // A table for Excel stands beside the plain one, which the package has.
    const others = [...files.keys()].filter((path) => !files.has(`plain/${path}`));
    expect([...paths, PACKAGE, ZIP].sort()).toEqual(others.sort());
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path, bytes, hash, name } of parsed.resources) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      const facts = factsOf(files.get(path)!.content());
      expect({ bytes, hash }, path).toEqual({ bytes: facts.bytes, hash: `sha256:${facts.sha256}` });
    }
  });

  test('every CSV meets its own table schema', () => {
    for (const { name, schema } of parsed.resources)
      if (schema) expect(tableErrors(schema, csvOf(name), csvOf), name).toEqual([]);
  });

  test('every JSON meets its own JSON Schema', () => {
    const tables = resources(dataset).filter(({ path }) => path.startsWith('schemas/'));
    expect(tables).toHaveLength(26);
    for (const { path, content } of tables) {
      const json = JSON.parse(String(files.get(path.replace('schemas/', ''))!.content()));
      const validate = ajv2020().compile(JSON.parse(String(content())));
      validate(json);
      expect(validate.errors, path).toBeNull();
      expect(json.$schema).toBe(path);
    }
  });
});

describe('the schemas refuse', () => {
  const parsed = JSON.parse(dataPackage(small)) as Package;
  const schemaOf = (name: string) => parsed.resources.find((one) => one.name === name)!.schema!;
  const csv = (name: string) => readCsv(bytesOf(dataFiles(small).get(`plain/${name}.csv`)!.content()));
  const changed = (name: string, header: string, value: string): string[] => {
    const table = csv(name);
    table.records[0]![table.header.indexOf(header)] = value;
    return tableErrors(schemaOf(name), table, csv);
  };

  test.each([
    ['compounds', '小区编号', '', 'row 2 小区编号 : missing'],
    ['compounds', '小区编号', 'C2', 'primary key 小区编号 twice'],
    ['compounds', '总户数', '0', 'row 2 总户数 0: below 1'],
    ['compounds', '批次', '什么', 'row 2 批次 什么: not in enum'],
    ['compounds', '摸底日期', '2021-02-30', 'row 2 摸底日期 2021-02-30: no date'],
    ['projects', '小区编号', 'C1、 C2', 'row 2 小区编号 C1、 C2: pattern'],
    ['stages', '项目编号', 'P9', '项目编号 P9 not in projects'],
    ['figures', '数值', '约28', 'row 2 数值 约28: no number'],
  ])('%s.csv with %s “%s”', (name, header, value, error) => {
    expect(changed(name, header, value)).toContain(error);
  });

  test.each([
    ['compounds', '小区编号', null],
    ['compounds', '总户数', 0],
    ['compounds', '摸底日期', '2021-02-30'],
    ['projects', '小区编号', []],
    ['figures', '数值', '28'],
    ['funding', '资金来源', '别的'],
  ])('%s.json with %s', (name, header, value) => {
    const files = dataFiles(small);
    const validate = ajv2020().compile(JSON.parse(String(files.get(`schemas/${name}.json`)!.content())));
    const json = JSON.parse(String(files.get(`${name}.json`)!.content()));
    expect(validate(json)).toBe(true);
    json.rows[0][header] = value;
    expect(validate(json)).toBe(false);
    delete json.rows[0][header];
    expect(validate(json)).toBe(false);
  });
});

test('a key that may be unpublished is no primary key; a reference spelled otherwise is a foreign key', () => {
  const schemas = new Map(
    (JSON.parse(dataPackage(small)) as Package).resources.map((one) => [one.name, one.schema]),
  );
  expect(schemas.get('consent')).not.toHaveProperty('primaryKey');
  expect(schemas.get('stages')).toMatchObject({ primaryKey: ['项目编号', '环节', '轮次'] });
  expect(schemas.get('checklist')).toMatchObject({ primaryKey: ['项目编号', '序号'] });
  expect(schemas.get('checklist')!.foreignKeys).toEqual([
    { fields: ['项目编号'], reference: { resource: 'projects', fields: ['项目编号'] } },
  ]);
  const loose = smallDataset({ ...fourCompounds, checklist: '项目编号,序号\np1,2\n' });
  const resource = (JSON.parse(dataPackage(loose)) as Package).resources.find(
    ({ name }) => name === 'checklist',
  );
  expect(resource!.schema!.foreignKeys).toEqual(schemas.get('checklist')!.foreignKeys);
  const csv = (name: string) => readCsv(bytesOf(dataFiles(loose).get(`plain/${name}.csv`)!.content()));
  expect(tableErrors(resource!.schema!, csv('checklist'), csv)).toEqual([]);
});
