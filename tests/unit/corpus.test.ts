import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, harmful, harmless } from '../fixtures/ledgers/corpus.ts';
import { refusals } from '../fixtures/ledgers/refusals.ts';
import { Copy } from './mutate.ts';
import { office, type Office } from './office.ts';

const TABLES = ['compounds.csv', 'projects.csv', 'stages.csv'];
const tablesOf = (staff: Office): string => TABLES.map((name) => staff.text(name)).join('\n');
const CORPUS = resolve(import.meta.dirname, '../fixtures/ledgers/corpus');

/** What the ledger adds, whichever way it is written. */
const COMPOUNDS = [
  'WH-C10,苇湾里,东岭街道,,岭前路5-3号,,,1994,1994,,120,18523,,,,,2021-05-10,,,,,S01,,,,,,,,',
  'WH-C11,石桥院,东岭街道,,岭前路9号,,,1997,1997,,1098,12000,,,,,2021-05-11,,,,,S01,,,,,,,,',
  'WH-C12,柏树坪,西湾街道,,岭前路11号,,,1999,1999,,45,3000.5,,,,,2021-12-01,,,,,S01,,,,,,,,',
];
const PROJECTS = [
  'WH-2024-01,苇湾里,2024,WH-C10,,,,,,,施工中,,,,1318.2,,,,,S01,,,,,,,,,,,,,,,',
  'WH-2024-02,石桥院,2024,WH-C11,,,,,,,未开工,,,,400.5,,,,,S01,,,,,,,,,,,,,,,',
  'WH-2024-03,柏树坪,2024,WH-C12,,,,,,,施工中,,,,300,,,,,S01,,,,,,,,,,,,,,,',
];

/** The ledger gives 1,098 households 12,000 square metres: somebody has looked, and says so. */
const looked = (): Copy =>
  new Copy().write(
    'confirmations.csv',
    '编号,文件,记录,列,指纹,谁看过,日期\nV006,compounds.csv,WH-C11,建筑面积（平方米）,negedomgpipb,东岭街道办事处,2024-06-15\n',
  );

test('the files are those that the corpus names', () => {
  for (const [kind, cases] of Object.entries({ harmless, harmful })) {
    const names = Object.entries(cases).map(([name, one]) => fileOf(name, one));
    expect(readdirSync(resolve(CORPUS, kind)).sort()).toEqual(names.sort());
    expect(names.length).toBeGreaterThanOrEqual(30);
  }
  expect(Object.keys(refusals)).toEqual(Object.keys(harmful));
});

describe('ugly but harmless: the same tables, byte for byte', () => {
  let canonical: string | null = null;
  test.each(Object.entries(harmless))('%s', (name, one) =>
    office((staff) => {
      const stages = staff.text('stages.csv');
      const file = staff.ledger(`corpus/harmless/${fileOf(name, one)}`);
      const { ok, output } = staff.import(file, { yes: true, source: 'S01' });
      expect(output).toContain('写好了：compounds.csv、projects.csv\n');
      expect(ok).toBe(true);
      expect(staff.added('compounds.csv')).toEqual(COMPOUNDS);
      expect(staff.added('projects.csv')).toEqual(PROJECTS);
      expect(staff.text('stages.csv')).toBe(stages);
      canonical ??= tablesOf(staff);
      expect(tablesOf(staff)).toBe(canonical);
    }, looked()),
  );
});

describe('harmful: refused at the cell, and nothing is written', () => {
  test.each(Object.entries(harmful))('%s', (name, one) =>
    office((staff) => {
      const before = tablesOf(staff);
      const file = staff.ledger(`corpus/harmful/${fileOf(name, one)}`);
      staff.import(file, { source: 'S01' });
      const { ok, output } = staff.import(file, { source: 'S01' });
      expect(output.split('\n')).toEqual(refusals[name]);
      expect(ok).toBe(false);
      expect(tablesOf(staff)).toBe(before);
    }),
  );
});
