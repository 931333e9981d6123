import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { reported } from '../../../tests/fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { course, courseFinding, dayOf, shortfall } from './course.ts';
import { plannedAcceptance } from './acceptance-days.ts';
import { progressLead } from '../../views/progress/progress-lead.ts';
import { streetsFinding, streetProgress, streetText } from './street-progress.ts';

const small = smallDataset(fourCompounds);
const one = course(small)!;

test('the plan takes the planned acceptance, else the promised end of works', () => {
  expect(small.projects.map(plannedAcceptance)).toEqual(['2022-11-30', '2023-11-30', '2024-12-31']);
});

test('a course counts compounds once, up to the day the data speaks of', () => {
  expect([one.planned.value, one.due.value, one.accepted.value]).toEqual([3, 2, 1]);
  expect(one.due.rows).toEqual({ table: 'compounds', ids: ['C1', 'C2'] });
  expect(shortfall(one)).toBe(1);
  expect(courseFinding(one)).toEqual('应当验收2个，验收了1个，比计划少1个');
  expect(
    one.ends.map(({ date, planned, accepted, less }) => [date, planned.value, accepted.value, less.value]),
  ).toEqual([
    ['2021-12-31', 0, 0, 0],
    ['2022-12-31', 1, 1, 0],
    ['2023-12-31', 2, 1, 1],
    ['2024-06-15', 2, 1, 1],
  ]);
  expect(one.points.at(0)?.date).toEqual('2021-01-01');
  expect(one.points.at(-1)).toEqual({ date: '2025-12-31', planned: 3, accepted: null });
  expect(dayOf(one, '2021-01-31')).toBe(30);
});

test('a failed acceptance is none, and a project without dates is no part of the lines', () => {
  const failed = smallDataset({
    ...fourCompounds,
    projects: `${fourCompounds.projects}P4,四项目,2024,C4,,已验收,\n`,
    stages: `${fourCompounds.stages}P2,联合验收,,,2024-01-05,不通过\n`,
  });
  const found = course(failed)!;
  expect(found.accepted.rows.ids).toEqual(['C1']);
  expect(found.unplanned.rows.ids).toEqual(['C4']);
  expect(found.undated.rows.ids).toEqual(['C4']);
});

test('both lines are of the same compounds: what was given up is in neither, an acceptance without a day counts at the end', () => {
  const found = course(
    smallDataset({
      ...fourCompounds,
      projects: `项目编号,项目名称,计划年度,小区编号,计划完工日期,状态
P1,一项目,2022,C1,2022-11-30,已验收
P2,二项目,2022,C2,2023-11-30,取消
P3,三项目,2022,C3,2023-12-31,已验收
P4,四项目,2023,C4,,已验收
`,
      stages: `项目编号,环节,轮次,计划日期,完成日期,结果
P1,联合验收,,,2022-12-01,通过
P4,联合验收,,,2023-12-01,通过
`,
    }),
  )!;
  expect(found.due.rows.ids).toEqual(['C1', 'C3']);
  expect(found.accepted.rows.ids).toEqual(['C1', 'C3']);
  expect(found.ends.at(-2)?.accepted.rows.ids).toEqual(['C1']);
  expect(found.unplanned.rows.ids).toEqual(['C4']);
  expect(courseFinding(found)).toEqual('应当验收2个，验收了2个，和计划一样多');
});

test('without dated acceptances there is no course', () => {
  expect(course(reported)).toBeNull();
  expect(course(smallDataset({}))).toBeNull();
});

test('streets: most behind first, the unknown street last', () => {
  const streets = streetProgress(small);
  expect(streets.map(({ name, less }) => [name, less])).toEqual([
    ['东街道', 1],
    ['西街道', null],
    ['街道未公开', null],
  ]);
  expect(streetsFinding(streets)).toEqual('各街道应当验收的小区都不到5个，不比快慢');
  expect(streets.map(streetText)).toEqual(['施工中1个，已完工和已验收1个', '状态未公开1个', '其他状态1个']);
  expect(streetsFinding(streetProgress(reported))).toEqual(
    '快慢算不出来，验收日期没有公布；收录的9个小区，5个在潮头街道',
  );
});

test('the streets that make up half of what is missing are named', () => {
  const behind = (name: string, less: number, due = 9) => ({
    ...streetProgress(small)[0]!,
    name,
    less,
    course: { ...one, due: { ...one.due, value: due }, less: { ...one.less, value: less } },
  });
  expect(streetsFinding([behind('石门街道', 4), behind('北山街道', 4), behind('听涛街道', 3)])).toEqual(
    '比计划少的11个里，8个在石门街道、北山街道两个街道',
  );
  expect(streetsFinding([behind('石门街道', 0)])).toEqual('能比的街道，都没有比计划少');
  expect(streetsFinding([behind('石门街道', 2), behind('听涛街道', 3, 4)])).toEqual(
    '比计划少的2个，都在石门街道',
  );
  expect(streetsFinding([behind('石门街道', 1), behind('北山街道', 1)])).toEqual(
    '比计划少的2个，在石门街道、北山街道两个街道',
  );
  expect(streetsFinding([behind('石门街道', 3), behind('北山街道', 3), behind('听涛街道', 1)])).toEqual(
    '比计划少的7个里，6个在石门街道、北山街道两个街道',
  );
});

test('the lead says what the words mean', () => {
  expect(progressLead(small, one)).toEqual(
    '甲区2021年至2025年列入计划3个小区。截至2024年6月15日，已验收1个，施工中1个。“完成”指验收通过。',
  );
  expect(String(progressLead(reported, null))).toContain('2025年7月18日公布的累计完成数是83个');
});
