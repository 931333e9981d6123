import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../scripts/lib/datasets.ts';
import { policy } from '../fixtures/records.ts';
import { saidOf } from '../../src/facts/items/said.ts';
import { warrantyRows } from '../../src/views/project/warranty.ts';
import { rulesOf } from '../../src/policy/rules.ts';
import { reported } from '../fixtures/reported.ts';

const allRules = rulesOf(policy.rules);

const tallies = (id: string) => {
  const { dataset, problems } = checkFolder('data', id);
  return {
    dataset,
    problems,
    of: (ruleId: string) => dataset?.tallies.find((tally) => tally.ruleId === ruleId),
  };
};

describe('the sample shows every outcome of every rule', () => {
  const sample = tallies('sample');
  const ids = allRules.map(({ id }) => id);
  // The district is one record: it has one outcome, here that of a complete first batch.
  const single = ['D13'];
  /** Rules that speak only of what is written down: they are never 无法判断. */
  const always = ['F1', 'F10', 'G08-2', 'N1', 'N4', 'N5', 'N9', 'N12', 'N13', 'N17', 'X1-2'];
  const withDoubt = ['G02', 'G07', 'G07-4', 'G07-5', 'G14', 'G16', 'N3', 'N5', 'N6', 'N7', 'N18', 'O12'];

  test('and has no error', () => {
    expect(sample.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each(ids)('%s is met somewhere', (id) => {
    expect(sample.of(id)?.met).toBeGreaterThan(0);
  });

  test.each(ids.filter((id) => !single.includes(id)))('%s is broken or flagged somewhere', (id) => {
    expect(sample.of(id)?.breached).toBeGreaterThan(0);
  });

  test.each(ids.filter((id) => ![...single, ...always].includes(id)))('%s is 无法判断 somewhere', (id) => {
    expect(sample.of(id)?.unknown).toBeGreaterThan(0);
  });

  test.each(ids)('%s is 存疑 where readings differ, and only there', (id) => {
    expect((sample.of(id)?.doubtful ?? 0) > 0).toBe(withDoubt.includes(id));
  });

  test('a work is said to be done in a compound, or not, in every way', () => {
    const kinds = new Set(
      sample.dataset?.compounds.flatMap((compound) =>
        compound.projects.flatMap((project) =>
          project.items.map((entry) => saidOf(project, entry, compound).kind),
        ),
      ),
    );
    expect([...kinds].sort()).toEqual(['不做', '做', '取消', '合计', '未公开'].sort());
  });

  test('warranties of parts run, are over, and are untold', () => {
    const rows = sample.dataset?.compounds.flatMap((compound) =>
      warrantyRows(compound, sample.dataset!.asOf),
    );
    expect(rows?.some(({ turn }) => turn !== null)).toBe(true);
    expect(rows?.some(({ value }) => value?.endsWith('已到期'))).toBe(true);
    expect(rows?.some(({ value }) => value === null)).toBe(true);
    expect(rows?.some(({ call }) => call === null)).toBe(true);
  });

  test('every breach has its explanation, and breaks one record', () => {
    for (const finding of sample.dataset?.findings ?? [])
      expect(finding.explanation !== null, `${finding.ruleId} ${finding.subject.id}`).toBe(
        finding.result === '不符合',
      );
  });
});

test('where only the press has spoken there is not a single judgement: only what cannot be judged', () => {
  const { info, projects, findings, tallies: own } = reported;
  expect([info.official, findings]).toEqual([false, []]);
  for (const tally of own) expect([tally.breached, tally.doubtful], tally.ruleId).toEqual([0, 0]);
  const unknown = (id: string): number => own.find(({ ruleId }) => ruleId === id)?.unknown ?? 0;
  // Every project has 6 必选, 15 应选 and 6 自选, once each.
  expect(unknown('N2')).toBeGreaterThan(0);
  expect(unknown('N2') + unknown('N3') + unknown('N7')).toBeLessThanOrEqual(projects.length * 27);
  expect(unknown('N2')).toBeLessThanOrEqual(projects.length * 6);
});
