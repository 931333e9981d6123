import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/intake/csv.ts';
import { live } from '../fixtures/live.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
const isTest = (path: string): boolean => path.startsWith('tests/') || /\.test\.ts$|__snapshots__/.test(path);

/** Every string within a JSON value. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** Every written value of a dataset's own files. */
function valuesOf(id: string): string[] {
  return readdirSync(`data/${id}`).flatMap((file) => {
    const text = read(`data/${id}/${file}`);
    if (file === 'dataset.json') return strings(JSON.parse(text));
    const csv = file.endsWith('.csv') ? parseCsv(text) : null;
    return csv?.ok ? csv.records.slice(1).flat() : [];
  });
}

/**
 * What tells this dataset from any other: a name or a sentence of five hanzi or more, an address, an id of its own.
 * Not dates and numbers: the next update may bring any of them. Shorter names are left to the review.
 */
const tells = (value: string): boolean =>
  /\p{Script=Han}(?:[^]*\p{Script=Han}){4}/u.test(value) || /^https?:|^[A-Z]{2,}-[A-Z]*\d{2,}/.test(value);

const code = [...filesBelow('src'), ...filesBelow('scripts')];
/** Our own vocabulary: the codes, the notice, the program's words, the sample. What stands there is nobody's. */
const common = [...code.filter((path) => !isTest(path)), 'data/README.md', ...filesBelow('data/sample')]
  .map(read)
  .join('\n');
/** Names of places all over the country, not ours to choose; and what the updates write, which they may have written. */
const LEFT_OUT = ['tests/fixtures/compound-names.txt', 'tests/fixtures/lawful-updates.ts'];
const tests = [...filesBelow('tests'), ...code.filter(isTest)].filter((path) => !LEFT_OUT.includes(path));

const foundIn = (values: readonly string[], path: string, text: string): string[] =>
  values.filter((value) => text.includes(value)).map((value) => `${path}: ${value}`);

test('no test, fixture or snapshot has a value of a real dataset', () => {
  const values = live
    .filter(([, { info }]) => !info.sample)
    .flatMap(([id]) => valuesOf(id))
    .filter((value) => tells(value) && !common.includes(value));
  expect(new Set(values).size).toBeGreaterThan(0);
  expect(tests.flatMap((path) => foundIn([...new Set(values)], path, read(path)))).toEqual([]);
});

test('a value that tells is found, a code, a date and a number are none', () => {
  expect(['湾头新村二期', 'AB-2023-01', 'https://a.example/1'].every(tells)).toBe(true);
  expect(['年度计划', '2023-01-02', '33474', 'S12', ''].some(tells)).toBe(false);
  expect(foundIn(['湾头新村二期'], 'x.ts', "expect('湾头新村二期')")).toEqual(['x.ts: 湾头新村二期']);
});
