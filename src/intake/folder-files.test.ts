import { expect, test } from 'vitest';
import { info } from '../../tests/fixtures/info.ts';
import { staffTables } from '../schema/staff-tables.ts';
import { tableNames, tables } from '../schema/tables/index.ts';
import type { FolderEntry } from './folder-entry.ts';
import { checkFiles } from './folder-files.ts';
import type { Problem } from './problem.ts';

const entry = (name: string, kind: FolderEntry['kind'] = 'file'): FolderEntry => ({
  name,
  kind,
  size: 0,
  bytes: () => new Uint8Array(),
});
const withMap = { ...info, map: { ...info.map, land: 'land.geojson' } };
const said = (entries: readonly FolderEntry[], known: typeof info | null = withMap): string[] => {
  const problems: Problem[] = [];
  checkFiles(entries, 'data/small', known, problems);
  return problems.map(({ code, file, mend }) => `${code} ${file} ${mend.split('；')[0]}`);
};
const codes = (name: string, kind: FolderEntry['kind'] = 'file', known: typeof info | null = withMap) =>
  said([entry(name, kind)], known).map((one) => one.split(' ')[0]);

test('what belongs into the folder', () => {
  const files = [
    ...tableNames.map((name) => tables[name].file),
    ...Object.values(staffTables).map(({ file }) => file),
    ...['dataset.json', 'README.md', 'mapping.json', 'land.geojson', 'Thumbs.db', '.DS_Store'],
  ];
  expect(said([...files.map((name) => entry(name)), entry('photos', 'other')])).toEqual([]);
});

test.each<[name: string, kind: FolderEntry['kind'], code: string]>([
  ['台账.xlsx', 'file', 'F024'],
  ['台账.xls', 'file', 'F024'],
  ['台账.ET', 'file', 'F024'],
  ['台账.ods', 'file', 'F024'],
  ['台账.xlsx.txt', 'file', 'F014'],
  ['台账.xlsx', 'other', 'F014'],
  ['~$台账.xlsx', 'file', 'F022'],
  ['台账~$', 'file', 'F014'],
  ['compounds.csv', 'link', 'F015'],
  ['compounds.csv', 'other', 'F014'],
  ['mapping.json', 'other', 'F014'],
  ['mapping.json', 'link', 'F015'],
  ['photos', 'file', 'F014'],
  ['photos', 'link', 'F015'],
  ['照片', 'other', 'F014'],
  ['other.geojson', 'file', 'F014'],
  ['no.txt', 'file', 'F014'],
])('%s, a %s: %s', (name, kind, code) => {
  expect(codes(name, kind)).toEqual([code]);
});

test('which maps belong here only a readable dataset.json says', () => {
  expect(codes('other.geojson', 'file', null)).toEqual([]);
  expect(codes('other.geojson', 'other', null)).toEqual(['F014']);
  expect(codes('no.txt', 'file', null)).toEqual(['F014']);
  expect(codes('geojson', 'file', null)).toEqual(['F014']);
  expect(codes('.geojson.txt', 'other', null)).toEqual([]);
});

test('in the order of the names, with the file that may be meant', () => {
  const found = said([entry('zzzzzzzzzzzz'), entry('compound.csv'), entry('aaaaaaaaaaaa')]);
  expect(found.map((one) => one.split(' ')[1])).toEqual([
    'data/small/aaaaaaaaaaaa',
    'data/small/compound.csv',
    'data/small/zzzzzzzzzzzz',
  ]);
  expect(found[1]).toContain('是不是 compounds.csv？');
  expect(found[0]).not.toContain('是不是');
  // What has its name, and is no file, is not another's.
  expect(said([entry('compounds.csv', 'other')])[0]).not.toContain('是不是');
  expect(said([entry('~$台账.xlsx')])[0]).toContain('台账.xlsx');
});
