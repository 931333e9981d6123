import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { dataset, itemOf, policy, project, withItems } from '../../../tests/fixtures/records.ts';
import {
  checklistFinding,
  itemOverview,
  overviewWords,
  quantitySums,
  reasonCounts,
  unitBudgets,
} from './overview.ts';
import { classFinding, itemNotes, mustFinding, neighbours, obligationCounts } from './annex.ts';

const data = dataset({
  projects: [
    project({
      id: 'P1',
      items: withItems({
        18: { state: '施工中', row: { decision: '纳入', planned: 14_000, done: 6000, unit: '部' } },
      }),
    }),
    project({
      id: 'P2',
      items: withItems({
        18: { state: '已验收', row: { decision: '纳入', status: '验收', planned: 2000, unit: '部' } },
      }),
    }),
    project({
      id: 'P3',
      items: withItems({ 18: { state: '不做', row: { decision: '不纳入', reasonCode: '客观条件不具备' } } }),
    }),
    project({ id: 'P4' }),
  ],
});

test('what all projects do about one item', () => {
  const overview = itemOverview(data, itemOf(18));
  expect(overviewWords(overview)).toEqual('2个项目做，1个不做，1个未公开');
  expect(overview.running).toHaveLength(1);
  expect(overview.finished).toHaveLength(1);
  expect(reasonCounts(data, itemOf(18))).toEqual('客观条件不具备1个。');
  // One of the two does not tell what is done: the sum would be a lie.
  expect(quantitySums(data, itemOf(18))).toEqual(['2个项目公布了数量：计划16部，完成多少没有都公布']);
});

test('what one costs by the budgets, where amount and budget are published', () => {
  const of = (...rows: readonly (readonly [planned: number | null, cost: number | null])[]) =>
    unitBudgets(
      dataset({
        projects: rows.map(([planned, cost], i) =>
          project({
            id: `P${i}`,
            items: withItems({
              18: { state: '要做', row: { projectId: `P${i}`, decision: '纳入', planned, unit: '部', cost } },
            }),
          }),
        ),
      }),
      itemOf(18),
    );
  expect(of([3000, 120e6], [1000, 50e6], [2000, null], [0, 9e6])).toEqual([
    '每部的预算，各项目的中位数是450,000元，不是每户交多少。居民出多少，按项目公布，不按这一项分开；各户怎么分，由居民商定。',
  ]);
  // Rounded to whole 元, half up; between two, the half stays.
  expect(String(of([3000, 1e6])[0])).toContain('中位数是3,333元');
  expect(String(of([1000, 1e6], [1000, 1_000_100])[0])).toContain('中位数是10,000.5元');
  expect(of([2000, null], [0, 1e6])).toEqual([]);
});

test('unknown is said as such', () => {
  expect(overviewWords(itemOverview(data, itemOf(1)))).toEqual('4个项目做不做，都未公开');
  expect(overviewWords(itemOverview(dataset(), itemOf(1)))).toBe('没有收录项目');
  expect(reasonCounts(data, itemOf(1))).toBeNull();
  expect(checklistFinding(data)).toEqual('4个项目里，3个公布了部分内容，没有一个公布全部27项');
  expect(checklistFinding(dataset({ projects: [project()] }))).toEqual('1个项目做哪些、不做哪些，都未公开');
});

test('the annex', () => {
  expect(obligationCounts(policy)).toBe('必选6项、应选15项、自选6项');
  expect(policy.workClasses.map(({ name }) => classFinding(policy, name))).toEqual([
    '12项：必选4项、应选7项、自选1项',
    '11项：必选2项、应选7项、自选2项',
    '4项：应选1项、自选3项',
  ]);
  expect(neighbours(policy, 23).next?.no).toBe(26);
  expect(neighbours(policy, 1).previous).toBeNull();
  expect(mustFinding(itemOf(7))).toBe('自选，可以做，也可以不做');
  expect(itemNotes(policy, itemOf(18))).toHaveLength(3);
});
