import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tableNames, tables } from '../schema/tables/index.ts';
import { policy } from '../../tests/fixtures/records.ts';
import { dictionary } from './dictionary.ts';

test('data/README.md is what the schemas say', () => {
  const file = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
  expect(file, 'run: npm run dictionary').toBe(dictionary(policy));
});

test('every column of every table is explained', () => {
  const text = dictionary(policy);
  for (const name of tableNames) {
    expect(text).toContain(`：${tables[name].file}\n`);
    for (const field of Object.values(tables[name].fields)) {
      expect(text).toContain(`| ${field.header} | ${field.kind} |`);
    }
  }
});
