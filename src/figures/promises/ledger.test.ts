import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dataset,
  fundingLine,
  plan,
  policy,
  project,
  stageEvent,
  withItems,
} from '../../../tests/fixtures/records.ts';
import type { Dataset, Project, TypedPromise } from '../../model/types.ts';
import { promisesOf } from './ledger.ts';

const DAY = 86_400_000;
const dayAfter = (days: number): string =>
  new Date(Date.UTC(2022, 0, 1) + days * DAY).toISOString().slice(0, 10);

/** A work of the plan that was done: as much as planned or more, or nobody says how much. */
const doneWork = fc.record({
  quantity: fc.option(fc.integer({ min: 1, max: 900_000 })),
  more: fc.nat(5000),
  unit: fc.constantFrom(null, '处', '米'),
  ownUnit: fc.constantFrom(null, '处', '米'),
  told: fc.boolean(),
  status: fc.constantFrom('完成' as const, '验收' as const),
  doneOn: fc.option(fc.nat(900)),
  /** A later paper with more of it, or the same. */
  later: fc.option(fc.nat(3000)),
});

/** Whatever was planned, done: on time, for no more of the residents' money, what was accepted done; cells missing anywhere. */
const keptProject = fc.record({
  works: fc.array(doneWork, { maxLength: 12 }),
  end: fc.option(fc.integer({ min: 300, max: 900 })),
  early: fc.nat(250),
  dated: fc.boolean(),
  postponed: fc.option(fc.nat(200)),
  reasoned: fc.boolean(),
  residents: fc.option(fc.integer({ min: 0, max: 900_000_000 })),
  less: fc.nat(900_000_000),
  settled: fc.boolean(),
  arrived: fc.boolean(),
  status: fc.constantFrom('已完工' as const, '已验收' as const, null),
  contract: fc.option(fc.nat(90_000_000)),
  typed: fc.array(
    fc.record({
      result: fc.boolean(),
      deadline: fc.option(fc.integer({ min: 300, max: 900 })),
      early: fc.nat(200),
      no: fc.option(fc.nat(11)),
    }),
    { maxLength: 4 },
  ),
});
type Kept = typeof keptProject extends fc.Arbitrary<infer T> ? T : never;

const typedRow = (one: Kept['typed'][number], i: number, nos: readonly number[]): TypedPromise => ({
  row: i + 2,
  id: `T${i}`,
  projectId: 'P1',
  compoundId: null,
  to: null,
  promisedOn: null,
  what: '装一盏灯',
  no: one.no === null ? null : (nos[one.no] ?? null),
  quantity: null,
  unit: null,
  place: null,
  // Of a work it is as late as the works may end.
  deadline: one.deadline === null ? null : dayAfter(one.no === null ? one.deadline : 1000),
  sourceIds: ['S1'],
  result: one.result ? '做到' : null,
  resultOn: one.result && one.deadline !== null ? dayAfter(one.deadline - one.early) : null,
  reason: null,
  evidenceIds: one.result ? ['S1'] : null,
});

function kept(one: Kept): Dataset {
  const nos = policy.items.map(({ no }) => no).slice(0, one.works.length);
  const common = { projectId: 'P1', included: null, cost: null };
  const works = one.works.map(({ quantity, unit }, i) => ({
    ...common,
    row: i + 2,
    version: 1,
    no: nos[i]!,
    quantity,
    unit,
  }));
  const later = one.works.flatMap(({ later, quantity, unit }, i) =>
    later === null || quantity === null
      ? []
      : [{ ...common, row: 99, version: 2, no: nos[i]!, quantity: quantity + later, unit }],
  );
  const items = withItems(
    Object.fromEntries(
      one.works.map(({ quantity, more, ownUnit, told, status, doneOn }, i) => [
        nos[i]!,
        {
          state: '已完工' as const,
          row: {
            no: nos[i]!,
            decision: '纳入' as const,
            status,
            planned: quantity,
            done: told && quantity !== null ? quantity + more : null,
            unit: ownUnit,
            doneOn: doneOn === null ? null : dayAfter(doneOn),
          },
        },
      ]),
    ),
  );
  const end = one.end === null ? null : dayAfter(one.end);
  const finished = one.end === null || !one.dated ? null : dayAfter(one.end - one.early);
  const money = (basis: '到位' | '决算') =>
    fundingLine({ basis, source: '居民出资', amount: Math.max(0, (one.residents ?? 0) - one.less) });
  const made: Project = project({
    status: finished === null ? one.status : (one.status ?? '已完工'),
    plans: [
      plan({ plannedEnd: end, residentFunds: one.residents, works }),
      ...(later.length > 0 || one.postponed !== null
        ? [
            plan({
              version: 2,
              plannedEnd:
                one.end === null || one.postponed === null ? null : dayAfter(one.end + one.postponed),
              reason: one.reasoned ? '雨期长' : null,
              works: later,
            }),
          ]
        : []),
    ],
    items,
    stages: finished === null ? [] : [stageEvent('完工', { doneOn: finished })],
    funding: [...(one.settled ? [money('决算')] : []), ...(one.arrived ? [money('到位')] : [])],
    contractPrice: one.contract,
    finalFunds: one.contract === null ? null : one.contract + 1,
  });
  const promises = one.typed.map((row, i) => typedRow(row, i, nos));
  return dataset({ projects: [made], rows: { promises } as unknown as Dataset['rows'] });
}

/** How often; 500 were run once when this was written. */
const RUNS = Number(process.env['PROMISE_RUNS'] ?? 100);

test('where everything planned was done, nothing is called broken', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(keptProject, (one) => {
      const data = kept(one);
      const list = promisesOf(data, data.projects[0]!);
      for (const { state } of list) seen.add(state);
      expect(list.filter(({ state }) => state === '没做到')).toEqual([]);
    }),
    { numRuns: RUNS, seed: 47 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['做到', '不知道']));
});

const stateOf = (part: Partial<Project>, kind: string): string | undefined => {
  const data = dataset({ projects: [project(part)] });
  return promisesOf(data, data.projects[0]!).find((one) => one.kind === kind)?.state;
};

test('the end: on its day it is not over yet; put off with a reason it is changed, without one broken', () => {
  const ends = (plannedEnd: string, more: Partial<Project> = {}) =>
    stateOf({ status: '施工中', plans: [plan({ plannedEnd })], ...more }, 'end');
  expect(ends('2025-09-30')).toBe('还没到期');
  expect(ends('2025-09-29')).toBe('没做到');
  expect(ends('2025-09-29', { status: null })).toBe('不知道');
  expect(ends('2025-09-29', { status: '已验收' })).toBe('不知道');
  const later = (reason: string | null) => ({
    plans: [plan({ plannedEnd: '2025-08-31' }), plan({ version: 2, plannedEnd: '2025-11-30', reason })],
  });
  expect(ends('', later('雨期长'))).toBe('改了');
  expect(ends('', later(null))).toBe('没做到');
  expect(ends('2025-08-31', { status: '取消' })).toBe('没做到');
  expect(ends('2025-08-31', { status: '居民否决' })).toBe('改了');
});

test('a price above the contract is not called broken: the account of the project holds more', () => {
  expect(stateOf({ contractPrice: 100, finalFunds: 99 }, 'contract')).toBe('做到');
  expect(stateOf({ contractPrice: 100, finalFunds: 101 }, 'contract')).toBe('不知道');
  expect(stateOf({ contractPrice: 100 }, 'contract')).toBe('还没到期');
});
