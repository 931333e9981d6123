import { expect, test } from 'vitest';
import { readsOf, reported, type Cells } from '../../../tests/unit/table-reads.ts';
import { policyOf } from '../../policy/policy-of.ts';
import type { TableName } from '../../schema/tables/index.ts';
import { checkDates, checkObjections, checkPhotos, checkWorks } from './dates.ts';

const AS_OF = '2024-06-30';
const said = (table: TableName, cells: Cells): string[] =>
  reported((report) => checkDates(readsOf({ [table]: [cells] }), AS_OF, report));

test.each<[table: TableName, header: string, key: string, ahead: boolean, most: string]>([
  ['compounds', '摸底日期', 'surveyedOn', false, ''],
  ['compounds', '拟改造年度', 'plannedYear', true, '2044'],
  ['compounds', '建成年份止', 'builtTo', false, ''],
  ['holidays', '年度', 'year', true, '2044'],
  ['holidays', '日期', 'date', true, '2044-12-31'],
  ['projects', '计划年度', 'planYear', true, '2044'],
  ['projects', '质量检查小组成立日期', 'qualityGroupOn', false, ''],
  ['projects', '计划开工日期', 'plannedStart', true, '2044-12-31'],
  ['projects', '计划完工日期', 'plannedEnd', true, '2044-12-31'],
  ['projects', '保修截止日期', 'warrantyEnd', true, '2094-12-31'],
  ['warranties', '保修截止日期', 'warrantyEnd', true, '2094-12-31'],
  ['plans', '计划年度', 'planYear', true, '2044'],
  ['plans', '计划开工日期', 'plannedStart', true, '2044-12-31'],
  ['plans', '计划完工日期', 'plannedEnd', true, '2044-12-31'],
  ['stages', '计划日期', 'plannedOn', true, '2044-12-31'],
  ['stages', '完成日期', 'doneOn', false, ''],
  ['promises', '期限', 'deadline', true, '2044-12-31'],
  ['notices', '发布日期', 'postedOn', false, ''],
  ['notices', '公示开始日期', 'startOn', true, '2044-12-31'],
  ['notices', '公示截止日期', 'endOn', true, '2044-12-31'],
])('D006, D010: %s, %s', (table, header, key, ahead, most) => {
  const isYear = header.includes('年');
  const today = isYear ? '2024' : AS_OF;
  const tomorrow = isYear ? '2025' : '2024-07-01';
  const about = (day: string): string[] =>
    said(table, { [header]: day }).filter((one) => one.includes(` ${key} `));
  expect(about(today)).toEqual([]);
  expect(about(tomorrow)).toEqual(ahead ? [] : [`D006 ${table} 2 ${key} ${AS_OF}`]);
  if (ahead) {
    expect(about(most)).toEqual([]);
    const beyond = `${Number(most.slice(0, 4)) + 1}${most.slice(4).replace('-12-31', '-01-01')}`;
    expect(about(beyond)).toEqual([`D010 ${table} 2 ${key} ${AS_OF}`]);
  }
  // Excel makes a day of 1905 of a year; a house may be as old.
  if (!isYear) {
    expect(about('1950-01-01').filter((one) => one.startsWith('D010'))).toEqual([]);
    expect(about('1949-12-31')).toEqual([`D010 ${table} 2 ${key} ${AS_OF}`]);
  }
});

test('D010: the year of a house may be as old as houses are', () => {
  expect(said('compounds', { 建成年份起: '1949', 建成年份止: '1949' })).toEqual([]);
});

test.each<[table: TableName, before: string, after: string, key: string, apart: boolean]>([
  ['plans', '计划开工日期', '计划完工日期', 'plannedEnd', false],
  ['projects', '计划开工日期', '计划完工日期', 'plannedEnd', false],
  ['projects', '保修开始日期', '保修截止日期', 'warrantyEnd', true],
  ['warranties', '保修开始日期', '保修截止日期', 'warrantyEnd', true],
  ['consent', '开始日期', '结束日期', 'endOn', false],
  ['notices', '发布日期', '公示截止日期', 'endOn', false],
  ['notices', '公示开始日期', '公示截止日期', 'endOn', false],
  ['objections', '收到日期', '办结日期', 'closedOn', false],
  ['promises', '答应日期', '期限', 'deadline', false],
  ['utilities', '施工开始日期', '施工结束日期', 'worksTo', false],
])('D007, D009: %s, %s before %s', (table, before, after, key, apart) => {
  const of = (from: string, to: string): string[] => said(table, { [before]: from, [after]: to });
  const at = `${table} 2 ${key} ${after} ${before} 2024-03-02`;
  expect(of('2024-03-02', '2024-03-03')).toEqual([]);
  expect(of('2024-03-02', '2024-03-01')).toEqual([`D007 ${at}`]);
  expect(of('2024-03-02', '2024-03-02')).toEqual(apart ? [`D009 ${at}`] : []);
  expect(of('2024-03-02', '')).toEqual([]);
  expect(of('', '2024-03-01')).toEqual([]);
});

test('D007: an objection cannot come before its notice is out, by the first of its two days', () => {
  const said = (notice: Cells, receivedOn: string, about = 'N1'): string[] =>
    reported((report) =>
      checkObjections(
        readsOf({
          notices: [{ 公示编号: 'N1', ...notice }],
          objections: [{ 公示编号: about, 收到日期: receivedOn }],
        }),
        report,
      ),
    );
  const both = { 发布日期: '2024-03-02', 公示开始日期: '2024-03-01' };
  expect(said(both, '2024-03-01')).toEqual([]);
  expect(said(both, '2024-02-29')).toEqual([
    'D007 objections 2 receivedOn 收到日期 公示的发布日期 2024-03-01',
  ]);
  expect(said({ 发布日期: '2024-03-02' }, '2024-03-01')).toHaveLength(1);
  expect(said({ 公示开始日期: '2024-03-02' }, '2024-03-01')).toHaveLength(1);
  expect(said({}, '2024-03-01')).toEqual([]);
  expect(said(both, '')).toEqual([]);
  expect(said(both, '2024-02-29', 'N2')).toEqual([]);
});

test('D007: the works of a round cannot end before they begin', () => {
  const works = (...rows: [stage: string, round: string, day: string, project?: string][]): string[] =>
    reported((report) => {
      const stages = rows.map(([stage, round, day, project = 'P1']) => ({
        项目编号: project,
        环节: stage,
        轮次: round,
        完成日期: day,
      }));
      checkWorks(readsOf({ stages }), policyOf('laoshan-2021-2'), report);
    });
  expect(works(['开工', '1', '2024-03-02'], ['完工', '1', '2024-03-02'])).toEqual([]);
  expect(works(['完工', '1', '2024-03-01'], ['开工', '1', '2024-03-02'])).toEqual([
    'D007 stages 2 doneOn 完工的完成日期 开工的完成日期 2024-03-02',
  ]);
  expect(works(['开工', '2', '2024-03-02'], ['完工', '1', '2024-03-01'])).toEqual([]);
  expect(works(['开工', '1', '2024-03-02', 'P2'], ['完工', '1', '2024-03-01'])).toEqual([]);
  expect(works(['开工', '1', ''], ['完工', '1', '2024-03-01'])).toEqual([]);
  expect(works(['开工', '1', '2024-03-02'], ['完工', '1', ''])).toEqual([]);
  expect(works(['开工', '1', '2024-03-02'], ['联合验收', '1', '2024-03-01'])).toEqual([]);
  expect(works(['招投标', '1', '2024-03-02'], ['完工', '1', '2024-03-01'])).toEqual([]);
});

test('D007: of one spot, before the works is before what came of them', () => {
  const photos = (...rows: [time: string, day: string, spot?: string, project?: string][]): string[] =>
    reported((report) => {
      const shots = rows.map(([time, day, spot = '大门', project = 'P1'], i) => ({
        项目编号: project,
        文件: `P${i}.jpg`,
        拍的地方: spot,
        时候: time,
        拍摄日期: day,
      }));
      checkPhotos(readsOf({ photos: shots }), report);
    });
  expect(photos(['改造前', '2024-03-02'], ['改造后', '2024-03-02'])).toEqual([]);
  const wrong = ['D007 photos 3 takenOn 改造后的拍摄日期 同一处改造前的 2024-03-02'];
  expect(photos(['改造前', '2024-03-02'], ['改造后', '2024-03-01'])).toEqual(wrong);
  // The last that was taken before the works counts.
  const after = ['改造后', '2024-03-01'] as const;
  expect(photos(['改造前', '2024-03-02'], [...after], ['改造前', '2024-02-01'])).toEqual(wrong);
  expect(photos(['改造前', '2024-02-01'], [...after], ['改造前', '2024-03-02'])).toEqual(wrong);
  expect(photos(['改造中', '2024-03-02'], [...after])).toEqual([]);
  expect(photos(['改造前', '2024-03-02'], ['改造中', '2024-03-01'])).toEqual([]);
  expect(photos(['改造前', '2024-03-02', '楼顶'], [...after])).toEqual([]);
  expect(photos(['改造前', '2024-03-02', '大门', 'P2'], [...after])).toEqual([]);
  expect(photos(['改造前', ''], [...after])).toEqual([]);
  expect(photos(['改造前', '2024-03-02'], ['改造后', ''])).toEqual([]);
});
