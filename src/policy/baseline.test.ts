import { expect, test } from 'vitest';
import { compound, item, project, stage } from '../../tests/unit/facts.ts';
import { fingerprint, planBaseline, type Baseline } from './baseline.ts';
import { fingerprintOf } from './fingerprint.ts';
import { allHouseholds } from './households.ts';

const base: Baseline = {
  projectId: 'P1',
  planYear: 2023,
  publishedOn: '2023-01-10',
  compoundIds: ['C2', 'C1'],
  funds: 1_500_000,
  start: '2023-03-01',
  end: null,
  works: [
    { no: 2, planned: 1500, unit: '米', cost: null },
    { no: 3, planned: null, unit: null, cost: 2_000_000 },
  ],
};

test('the fingerprint is that of these lines; what is not published is blank', () => {
  const lines = ['项目\tP1', '计划年度\t2023', '计划公布\t2023-01-10', '小区\tC1、C2'];
  expect(fingerprint(base)).toBe(
    fingerprintOf(
      [...lines, '预算\t1.5', '开工\t2023-03-01', '完工\t', '2\t1.5\t米\t', '3\t\t\t2'].join('\n'),
    ),
  );
  expect(fingerprint({ ...base, funds: null, start: null, end: '2023-12-01', works: null })).toBe(
    fingerprintOf([...lines, '预算\t', '开工\t', '完工\t2023-12-01'].join('\n')),
  );
});

test('the baseline of a project: its budget before what was planned, the works in scope at the plan', () => {
  const line = (basis: '预算' | '到位', amount: number) =>
    ({ workClass: null, source: '财政补贴', detail: null, basis, amount }) as const;
  const planned = project({
    stages: [stage('计划公布', '2023-01-10')],
    compounds: [compound({ id: 'C2' }), compound({ id: 'C1' })],
    plannedFunds: 9,
    plannedStart: '2023-03-01',
    items: [
      item(1, null),
      item(2, { gates: ['G13'], planned: 1500, unit: '米' }),
      item(3, { gates: ['G16'] }),
    ],
  });
  expect(planBaseline({ ...planned, funding: [line('预算', 3), line('到位', 8), line('预算', 4)] })).toEqual({
    ...base,
    funds: 7,
    works: [{ no: 2, planned: 1500, unit: '米', cost: null }],
  });
  expect(planBaseline({ ...planned, funding: [line('到位', 8)] })?.funds).toBe(9);
  // Nothing was in scope when the plan was published; and where no row tells, that is not known.
  expect(planBaseline({ ...planned, items: [item(3, { gates: ['G16'] })] })?.works).toEqual([]);
  expect(planBaseline({ ...planned, items: [item(1, null), item(3, {})] })?.works).toBeNull();
});

test.each([
  [[], null],
  [[100], 100],
  [[100, 44], 144],
  [[0, 44], 44],
  [[100, null], null],
  [[null], null],
])('households %j together: %s', (counts, all) => {
  expect(allHouseholds({ compounds: counts.map((households) => ({ households })) })).toBe(all);
});
