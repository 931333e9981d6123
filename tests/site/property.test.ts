import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Outcome } from '../property/outcome.ts';
import { cases } from '../property/cases.ts';
import { withFolder } from '../lib/run.ts';

/**
 * Datasets that nobody wrote, the same at every run: three before each commit; at night twenty, and the named cases,
 * which tests/unit/property.test.ts checks and recounts each time. `npm run fuzz` tries others.
 */
const isNight = import.meta.env.MODE === 'all';
const SEEDS = Array.from({ length: isNight ? 20 : 3 }, (_, i) => i + 1);
const NAMES = isNight ? Object.keys(cases) : [];

test('a dataset that the check accepts is published, its pages pass the audit, and SQL finds the same numbers', async () => {
  await withFolder(async (work) => {
    const named = isNight ? ['--cases'] : [];
    const worker = ['tests/property/worker.ts', ...named, '--seeds', SEEDS.join(','), '--work', work];
    const { stdout } = await promisify(execFile)(process.execPath, worker, { maxBuffer: 64 * 1024 * 1024 });
    const outcomes = stdout
      .split('\n')
      .filter((line) => line.startsWith('{"of"'))
      .map((line) => JSON.parse(line) as Outcome);
    expect(outcomes.map(({ of }) => of)).toEqual([...NAMES, ...SEEDS.map(String)]);
    expect(outcomes.filter(({ fault }) => fault !== null)).toEqual([]);
    // Every named case is lawful, and so is nearly all that is generated.
    const refused = outcomes.filter((one) => one.refused !== null);
    expect(refused.filter(({ of }) => of in cases)).toEqual([]);
    expect(refused.length).toBeLessThanOrEqual(isNight ? 2 : 0);
  });
});
