import { expect, test } from 'vitest';
import fc from 'fast-check';
import { cases, makeCase } from '../property/cases.ts';
import { descriptions } from '../property/description.ts';
import { lawful } from '../property/lawful.ts';
import { fault, make, refusals } from '../property/trial.ts';
import { tableNames } from '../../src/schema/tables/index.ts';
import { withFolder } from '../lib/run.ts';

test.each(Object.keys(cases))('%s: the check accepts it, and SQL finds the same numbers', async (name) => {
  await withFolder(async (folder) => {
    const made = makeCase(cases[name]!, folder);
    expect(refusals(made)).toBe('');
    expect(fault(made)).toBeNull();
  });
});

test('generated datasets are as different as those of districts', () => {
  const made = fc.sample(descriptions, { seed: 1, numRuns: 400 }).map((one) => ({ one, all: lawful(one) }));
  const some = (is: (dataset: (typeof made)[number]) => boolean): number => made.filter(is).length;
  for (const name of tableNames.filter((table) => table !== 'explanations')) {
    expect(
      some(({ all }) => all[name] === null),
      `no ${name}`,
    ).toBeGreaterThan(0);
    expect(
      some(({ all }) => (all[name]?.length ?? 0) > 0),
      `some ${name}`,
    ).toBeGreaterThan(0);
  }
  expect(some(({ one }) => one.streets.length === 1)).toBeGreaterThan(0);
  expect(some(({ one }) => one.streets.length === 12)).toBeGreaterThan(0);
  expect(some(({ one }) => one.judged)).toBeGreaterThan(0);
  expect(some(({ one }) => !one.judged)).toBeGreaterThan(0);
  const most = Math.max(
    ...made.flatMap(({ all }) => (all.projects ?? []).map((row) => row['compoundIds']!.split('、').length)),
  );
  expect(most).toBeGreaterThanOrEqual(40);
});

test('the check accepts nearly everything that is made to be lawful', async () => {
  await withFolder(async (folder) => {
    const refused = fc
      .sample(descriptions, { seed: 2, numRuns: 40 })
      .filter((one) => make(one, folder).refused.length > 0);
    expect(refused.length).toBeLessThanOrEqual(2);
  });
});
