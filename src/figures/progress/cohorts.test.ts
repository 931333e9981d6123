import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { compound, dataset, project } from '../../../tests/fixtures/records.ts';
import { reported } from '../../../tests/fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { projectStatuses } from '../../policy/codes.ts';
import { cohortFinding, cohorts, frozenSentence, statusOrder } from './cohorts.ts';
import { sizeSentence } from './cohort-sizes.ts';
import { itemShare, itemsFinding, itemsProgress, itemText, remaining, slowest } from './items-progress.ts';
import { money, moneyFinding, moneyText } from './money.ts';

const small = smallDataset(fourCompounds);

test('each group has its own denominator; an unknown year is a group of its own', () => {
  const rows = cohorts(small);
  expect(rows.map(({ name, total }) => [name, total.value])).toEqual([
    ['2000年底前建成', 2],
    ['2001年至2005年建成', 1],
    ['建成年份未公开', 1],
  ]);
  expect(
    rows.map(({ statuses }) => statuses.map(({ status, figure }) => `${status}${figure.value}`)),
  ).toEqual([['已验收1', '施工中1'], ['未公开1'], ['储备1']]);
  expect(rows[0]!.accepted.denominator).toBe(rows[0]!.total);
  expect(cohortFinding(rows)).toEqual('2000年底前建成的2个小区，已验收1个，占50%');
  expect(frozenSentence(rows[0]!)).toEqual(
    '2000年底前建成的，规划确定时是2个，现在是2个；按规划确定时算，已验收1个，占50%。',
  );
});

test('no status is lost on the way into a bar', () => {
  for (const status of projectStatuses) expect(statusOrder).toContain(status);
  for (const row of cohorts(reported))
    expect(row.statuses.reduce((sum, { figure }) => sum + figure.value!, 0)).toBe(row.total.value);
});

test('without a register no share is said', () => {
  expect(cohorts(reported).map(frozenSentence)).toEqual([null, null, null]);
  expect(cohortFinding(cohorts(reported))).toEqual(
    '收录的9个小区，6个没有公布建成年份；全区有多少个老小区，未公开',
  );
  expect(cohortFinding([])).toEqual('没有收录到小区');
});

test('items: an unpublished status is neither done nor left', () => {
  const all = itemsProgress(small);
  const [two, eleven] = [2, 11].map((no) => all.find(({ item }) => item.no === no)!);
  expect([itemText(two!), remaining(two!), itemShare(two!)?.value]).toEqual(['1/2', 1, 500]);
  expect([itemText(eleven!), remaining(eleven!), itemShare(eleven!)]).toEqual(['1/2，1个未公开', 0, null]);
  expect(slowest(all)?.item.no).toBe(2);
  expect(itemsFinding(small, all)).toEqual('剩得最多的是道路铺装：2个小区要做，做完1个');
  expect(itemsFinding(reported, itemsProgress(reported))).toEqual(
    '2个小区公布了部分改造内容，一共5项，写明做完的2项，其余未公开',
  );
  const empty = smallDataset({});
  expect(itemsFinding(empty, itemsProgress(empty))).toEqual('哪些内容要做、做到哪一步，都没有见到');
});

test('money stays in 分 and on one basis', () => {
  const found = money(small)!;
  expect(found.rows.map(({ source, amount }) => [source, amount.value])).toEqual([
    ['财政补贴', 180_000_000],
    ['居民出资', 20_000_000],
    ['上级奖补', null],
    ['平台公司融资', null],
    ['专营单位出资', null],
  ]);
  expect(moneyFinding(found)).toEqual('2个项目的预算共200万元，财政补贴最多，占90%；居民出资占10%');
  expect(moneyText(found.rows[0]!)).toEqual('180万元，占90%');
  expect(found.rows[0]!.byClass.find(({ workClass }) => workClass === null)?.amount.value).toBe(79_500_000);
  expect(found.projects.denominator).toMatchObject({ id: 'recorded-projects', value: 3 });
  expect(money(reported)).toBeNull();
});

test('the same share by households and by area, and none where a size is not published', () => {
  const sized = (status: '已验收' | null, households: number | null) =>
    compound({
      cohort: 'A',
      builtTo: 1999,
      status,
      projects: [project({ status })],
      households,
      area: 1_000_000,
    });
  const known = dataset({ compounds: [sized('已验收', 300), sized(null, 100)] });
  expect(cohorts(known).map((row) => String(sizeSentence(known, row)))).toEqual([
    '2000年底前建成的，按户数，400户中已验收300户，占75%；按面积，20,000平方米中已验收10,000平方米，占50%。',
  ]);
  const gap = dataset({ compounds: [sized('已验收', null)] });
  expect(cohorts(gap).map((row) => String(sizeSentence(gap, row)))).toEqual([
    '2000年底前建成的，1个小区的户数未公开，按户数的比例算不出；按面积，10,000平方米中已验收10,000平方米，占100%。',
  ]);
});
