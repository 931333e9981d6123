import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureMakers } from '../../src/figures/catalogue/figure-makers.ts';
import type { Figure } from '../../src/figures/figure/figure.ts';
import { planDifferences } from '../../src/figures/plans/plan-differences.ts';
import type { Dataset } from '../../src/model/types.ts';
import { check, Copy, settled } from './mutate.ts';

/** Every figure of 原定, by its id, with the rows that it counts. */
const original = (dataset: Dataset): [string, number | null, readonly string[]][] =>
  figureMakers
    .flatMap((make) => make(dataset))
    .filter((figure): figure is Figure => figure?.id.endsWith('-baseline') ?? false)
    .map(({ id, value, rows }) => [id, value, rows.ids]);

const built = (copy: Copy): Dataset => {
  const { dataset, problems } = check(settled(copy));
  if (dataset === null) throw new Error(problems.map((p) => `${p.code} ${p.file} ${p.row}`).join('\n'));
  return dataset;
};

/** A change of today's data, such as offices make, told by a number. */
const edits: readonly ((copy: Copy, n: number) => Copy)[] = [
  (copy, n) => copy.set('compounds.csv', 2 + (n % 4), '总户数', String(40 + n)),
  (copy, n) => copy.set('compounds.csv', 2 + (n % 4), '楼栋数', String(1 + (n % 30))),
  (copy, n) => copy.set('compounds.csv', 2 + (n % 4), '建筑面积（平方米）', String(3000 + n)),
  (copy, n) =>
    copy.set('projects.csv', 2, '计划年度', String(2021 + (n % 5))).set('projects.csv', 2, '需求年度', ''),
  (copy, n) => copy.set('projects.csv', 2, '计划完工日期', `2024-0${1 + (n % 9)}-28`),
  (copy) => copy.set('projects.csv', 2, '计划开工日期', ''),
  (copy, n) => copy.remove('funding.csv').set('projects.csv', 2, '计划投资（万元）', String(1000 + n)),
  (copy) => copy.remove('consent.csv').remove('parts.csv').set('projects.csv', 2, '小区编号', 'WH-C01'),
  (copy, n) => copy.set('checklist.csv', 2 + (n % 2), '计划数量', String(1 + n)),
  (copy, n) => copy.set('checklist.csv', 3, '预算（万元）', String(100 + n)),
  (copy) => copy.remove('parts.csv').remove('checklist.csv'),
  (copy) => copy.remove('stages.csv'),
  (copy) => copy.rewrite('stages.csv', (rows) => rows.filter((row) => row[1] !== '计划公布')),
  (copy) => copy.remove('stages.csv').set('projects.csv', 2, '状态', '取消'),
  (copy) => copy.remove('utilities.csv').remove('funding.csv'),
];

test('whatever is edited of today, what was planned at first stays', () => {
  const before = original(built(new Copy()));
  expect(before.filter(([, value]) => value !== null).length).toBeGreaterThan(10);
  const edit = fc.tuple(fc.nat(edits.length - 1), fc.nat(900));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (list) => {
      const copy = new Copy();
      for (const [which, n] of list)
        try {
          edits[which]!(copy, n);
        } catch (fault) {
          // An earlier edit took the file away.
          if (!String(fault).includes('broken already')) throw fault;
        }
      expect(original(built(copy))).toEqual(before);
    }),
    { numRuns: 20, seed: 46 },
  );
});

test('an edit of today is seen beside what was planned', () => {
  const differences = (copy: Copy) =>
    planDifferences(built(copy).byId.project.get('WH-2022-01')!)!.map(
      ({ term, planned, now, less, reason }) => [term, planned, now, less, reason],
    );
  const before = differences(new Copy());
  expect(before).toEqual([
    ['建筑面积', '38,000.5平方米', '39,880.5平方米', '多1,880平方米', null],
    ['计划完工', '2023年4月30日', '2023年5月31日', '晚31天', '雨期长'],
    ['第2项道路铺装，数量', '5,200.5平方米', '5,180.25平方米', '少20.25平方米', '按实测面积验收'],
    ['第7项健全安防设施，数量', '30套', '24套', '少6套', '雨期长'],
  ]);
  expect(differences(new Copy().set('compounds.csv', 2, '总户数', '428'))).toEqual([
    ['户数', '500户', '628户', '多128户', null],
    ...before,
  ]);
  const moved = (year: string): Copy =>
    new Copy().set('projects.csv', 2, '计划年度', year).set('projects.csv', 2, '需求年度', '');
  expect(differences(moved('2024'))).toEqual([['计划年度', '2022年', '2024年', '晚2年', null], ...before]);
  expect(differences(moved('2021'))).toEqual([['计划年度', '2022年', '2021年', '早1年', null], ...before]);
  const cancelled = new Copy().remove('stages.csv').set('projects.csv', 2, '状态', '取消');
  expect(differences(cancelled)).toContainEqual(['整个项目', '做', '取消', null, null]);
});

test('without a recorded plan 原定 is unpublished, not what the data say today', () => {
  const dataset = built(new Copy().remove('plans.csv').remove('planworks.csv'));
  expect(original(dataset).every(([, value]) => value === null)).toBe(true);
  expect(planDifferences(dataset.projects[0]!)).toBeNull();
});
