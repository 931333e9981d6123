import { describe, expect, test } from 'vitest';
import { consent, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import type { ProjectFacts, StageFacts } from '../../../facts.ts';
import { evidenceRules } from './evidence.ts';

type Stages = Record<string, [string | null, Partial<StageFacts>?]>;
const rule = (id: string) => {
  const judge = verdict(evidenceRules, id);
  return (stages: Stages, more: Partial<ProjectFacts> = {}) =>
    judge(
      project({
        stages: Object.entries(stages).map(([name, [day, over]]) => stage(name, day, over)),
        ...more,
      }),
    );
};

test.each(evidenceRules.map(({ id }) => id))('%s makes no breach of what is not published', (id) => {
  expect(rule(id)({})).toBe('不适用');
  expect(rule(id)({ 联合验收: ['2023-05-20'] })).toMatch(/^无法判断/);
  expect(rule(id)({}, { status: '已验收' })).toMatch(/^无法判断/);
});

test('G03-2', () => {
  const judge = (participants: string | null) =>
    rule('G03-2')({ 项目台账: ['2022-04-01', { participants }] });
  expect(judge('相关部门和专营单位')).toBe('符合');
  expect(judge('没有征求')).toMatchInlineSnapshot(`"不符合：台账没有征求部门和单位的意见"`);
  expect(judge('未征求意见')).toMatchInlineSnapshot(`"不符合：台账没有征求部门和单位的意见"`);
  expect(judge(null)).toMatchInlineSnapshot(`"无法判断：台账征求了哪些单位的意见"`);
});

test('G04', () => {
  const judge = (basis: string | null) => rule('G04')({ 初步改造计划: ['2022-04-01', { basis }] });
  expect(judge('资金测算、资金筹集方案、长效管理方案')).toBe('符合');
  expect(judge('资金测算、资金筹集方案')).toMatchInlineSnapshot(`"不符合：列出的材料里没有长效管理方案"`);
  expect(judge('长效管理方案')).toMatchInlineSnapshot(`"不符合：列出的材料里没有资金测算、资金筹集方案"`);
  expect(judge('崂办发〔2022〕1号')).toMatchInlineSnapshot(`"无法判断：初步改造计划带的材料"`);
});

test('G06-2', () => {
  const judge = (participants: string | null) =>
    rule('G06-2')({ 部门评审: ['2022-04-01', { participants }] });
  expect(judge('发改、财政、自然资源、城管、农业农村、消防')).toBe('符合');
  expect(judge('发展改革、财政、自然资源、城市管理')).toMatchInlineSnapshot(
    `"不符合：参加评审的部门里没有农业农村"`,
  );
  expect(judge('财政')).toMatchInlineSnapshot(
    `"不符合：参加评审的部门里没有发展改革、自然资源、城管、农业农村"`,
  );
  expect(judge('5个部门')).toMatchInlineSnapshot(`"无法判断：参加评审的部门"`);
  expect(judge('相关部门、街道办事处')).toMatchInlineSnapshot(`"无法判断：参加评审的部门"`);
  expect(judge('区消防大队、专家')).toMatchInlineSnapshot(`"无法判断：参加评审的部门"`);
  // Bodies by name, and none of the five.
  expect(judge('东岭街道办事处、某发展集团')).toMatchInlineSnapshot(
    `"不符合：参加评审的部门里没有发展改革、财政、自然资源、城管、农业农村"`,
  );
  expect(judge('区卫生健康局')).toMatchInlineSnapshot(
    `"不符合：参加评审的部门里没有发展改革、财政、自然资源、城管、农业农村"`,
  );
});

test('D20', () => {
  const judge = (asked: string, declared: string) =>
    rule('D20')({ 征集需求: [asked], 申报年度计划: [declared] });
  expect(judge('2022-03-01', '2022-08-31')).toBe('符合');
  expect(judge('2021-12-31', '2022-08-31')).toMatchInlineSnapshot(
    `"不符合：2021-12-31征集需求，2022-08-31才申报，不在同一年"`,
  );
  expect(judge('2020-03-01', '2022-08-31')).toMatchInlineSnapshot(
    `"不符合：2020-03-01征集需求，2022-08-31才申报，不在同一年"`,
  );
  const asked = { consent: [consent({ endOn: '2022-04-20' })] };
  expect(rule('D20')({ 申报年度计划: ['2022-08-31'] }, asked)).toBe('符合');
  expect(rule('D20')({ 申报年度计划: ['2022-08-31'] })).toBe('无法判断：征集需求的日期');
  // Without a date the year that is written; with one, the date.
  const of = (demandYear: number) => rule('D20')({ 申报年度计划: ['2022-08-31'] }, { demandYear });
  expect(of(2022)).toBe('符合');
  expect(of(2021)).toMatchInlineSnapshot(`"不符合：需求是2021年的，2022-08-31才申报，不在同一年"`);
  expect(rule('D20')({ 征集需求: ['2022-03-01'] }, { demandYear: 2022 })).toBe('不适用');
});

test('G14', () => {
  const judge = (basis: string | null) => rule('G14')({ 选取咨询单位: ['2022-01-10', { basis }] });
  expect(judge('公开招标，招咨〔2022〕1号')).toBe('符合');
  expect(judge('直接委托')).toMatchInlineSnapshot(`"不符合：选咨询单位的方式写的是“直接委托”"`);
  expect(judge('没有招标，由集团指定')).toMatchInlineSnapshot(
    `"不符合：选咨询单位的方式写的是“没有招标，由集团指定”"`,
  );
  expect(judge('单一来源采购')).toMatchInlineSnapshot(`"不符合：选咨询单位的方式写的是“单一来源采购”"`);
  expect(judge('竞争性磋商')).toMatchInlineSnapshot(
    `"存疑：选咨询单位的方式写的是“竞争性磋商”（磋商、谈判、询价、比选算不算“招标形式”，文件没有写）"`,
  );
  expect(judge('合同2022-8')).toMatchInlineSnapshot(`"无法判断：咨询单位是怎样选的"`);
});

test('O16', () => {
  const judge = (approved: string, unit: string | null, tender: string | null) =>
    rule('O16')({ 立项: [approved, { unit }], 招投标: [tender] });
  expect(judge('2022-03-01', '区发展改革局', '2022-03-01')).toBe('符合');
  expect(judge('2022-03-02', '区发展改革局', '2022-03-01')).toMatchInlineSnapshot(
    `"不符合：2022-03-01招标，2022-03-02才立项"`,
  );
  expect(judge('2022-03-01', '石子口街道办事处', '2022-03-05')).toMatchInlineSnapshot(
    `"不符合：立项写的是由石子口街道办事处办"`,
  );
  expect(judge('2022-03-01', null, '2022-03-05')).toBe('无法判断：立项由谁办');
});

test('G17-2', () => {
  const judge = (onPlatform: '是' | '否' | null, url: string | null) =>
    rule('G17-2')({ 招投标: ['2022-03-01', { url }] }, { onPlatform });
  expect(judge('是', null)).toBe('符合');
  expect(judge(null, 'https://www.example.cn/t')).toBe('符合');
  expect(judge('否', null)).toMatchInlineSnapshot(`"不符合：没有在统一的招标平台招标"`);
  expect(judge('否', 'https://www.example.cn/t')).toMatchInlineSnapshot(`"不符合：没有在统一的招标平台招标"`);
  expect(judge(null, null)).toMatchInlineSnapshot(`"无法判断：是不是在平台招标"`);
});

test('O9', () => {
  const judge = (qualityGroupOn: string | null) => rule('O9')({ 开工: ['2022-03-01'] }, { qualityGroupOn });
  expect(judge('2022-03-01')).toBe('符合');
  expect(judge('2022-03-02')).toMatchInlineSnapshot(`"不符合：2022-03-01开工，2022-03-02才成立质量检查小组"`);
  expect(judge('2023-01-01')).toMatchInlineSnapshot(`"不符合：2022-03-01开工，2023-01-01才成立质量检查小组"`);
  expect(judge(null)).toBe('无法判断：质量检查小组成立日期');
});

test('G19-3', () => {
  const judge = (basis: string | null, note: string | null = null) =>
    rule('G19-3')({ 联合验收: ['2023-05-20', { basis, note }] });
  expect(judge('联合竣工验收和评估意见')).toBe('符合');
  expect(judge(null, '评估另见报告')).toBe('符合');
  expect(judge('竣工验收报告')).toMatchInlineSnapshot(`"不符合：验收的材料写的是“竣工验收报告”，没有评估"`);
  expect(judge('验收表', '一次通过')).toMatchInlineSnapshot(`"不符合：验收的材料写的是“验收表”，没有评估"`);
  expect(judge(null)).toMatchInlineSnapshot(`"无法判断：验收的评估材料"`);
});

test('G20: 180 days pass, 181 do not', () => {
  const judge = (settled: string) => rule('G20')({ 联合验收: ['2023-01-01'], 竣工决算: [settled] });
  expect(judge('2023-06-30')).toBe('符合');
  expect(judge('2023-07-01')).toMatchInlineSnapshot(`"不符合：2023-01-01验收，2023-07-01决算，隔了181天"`);
  expect(judge('2025-01-01')).toMatchInlineSnapshot(`"不符合：2023-01-01验收，2025-01-01决算，隔了731天"`);
});

describe('O20', () => {
  const judge = (evaluated: string, unit: string | null = '石子口街道办事处') =>
    rule('O20')({ 联合验收: ['2023-01-01'], 效果评价: [evaluated, { unit }] });
  test('by the street, within a year', () => {
    expect(judge('2024-01-01')).toBe('符合');
    expect(judge('2024-01-02')).toMatchInlineSnapshot(
      `"不符合：2023-01-01验收，2024-01-02才评价，隔了366天"`,
    );
    expect(judge('2023-02-01', '区住建局')).toMatchInlineSnapshot(`"不符合：效果评价写的是由区住建局办"`);
    expect(judge('2023-02-01', null)).toBe('无法判断：效果评价由谁办');
  });
});

test.each([
  ['O2', '安全检查', '文明施工检查'],
  ['O2-2', '文明施工检查', '安全检查'],
] as const)('%s: %s that failed is followed by one that passed', (id, name, other) => {
  const judge = verdict(evidenceRules, id);
  const checks = (...made: [day: string, result: '通过' | '不通过' | null][]) =>
    made.map(([day, result], i) => stage(name, day, { result, round: i + 1 }));
  const of = (...made: Parameters<typeof checks>) => judge(project({ stages: checks(...made) }));
  expect(of(['2023-07-01', '通过'], ['2023-09-01', null])).toBe('符合');
  expect(of(['2023-07-01', '不通过'], ['2023-07-20', '通过'])).toBe('符合');
  expect(of(['2023-07-20', '通过'], ['2023-07-01', '不通过'])).toBe('符合');
  expect(of(['2023-07-01', '不通过'], ['2023-07-01', '通过'])).toBe('符合');
  expect(of(['2023-07-01', '不通过'])).toBe(`不符合：2023-07-01${name}没有通过，之后没有写整改通过`);
  expect(of(['2023-07-01', '通过'], ['2023-07-20', '不通过'], ['2023-08-20', null])).toBe(
    `不符合：2023-07-20${name}没有通过，之后没有写整改通过`,
  );
  // One kind of check does not stand for the other.
  const passed = stage(other, '2023-08-01', { result: '通过' });
  expect(judge(project({ stages: [...checks(['2023-07-01', '不通过']), passed] }))).toMatch(/^不符合/);
  expect(judge(project({ status: '施工中', stages: [passed] }))).toBe(`无法判断：${name}`);
  expect(judge(project({ status: '施工中' }))).toBe(`无法判断：${name}`);
  expect(judge(project({ status: '未开工' }))).toBe('不适用');
});

/** Rules that need two days or words, and which they lack. */
test.each<[id: string, stages: Stages, more: Partial<ProjectFacts>, says: string]>([
  ['D20', { 征集需求: ['2022-03-01'], 开工: ['2022-05-01'] }, {}, '无法判断：申报年度计划的日期'],
  ['D20', { 开工: ['2022-05-01'] }, {}, '无法判断：征集需求的日期'],
  ['G14', { 选取咨询单位: ['2022-01-10'] }, {}, '无法判断：咨询单位是怎样选的'],
  ['O16', { 开工: ['2022-05-01'] }, {}, '无法判断：立项的日期'],
  ['O16', { 立项: ['2022-03-01', { unit: '区发展改革局' }] }, {}, '符合'],
  [
    'O16',
    { 立项: ['2022-03-01', { unit: '区发展改革局' }], 开工: ['2022-05-01'] },
    {},
    '无法判断：招投标的日期',
  ],
  ['O9', {}, { status: '施工中', qualityGroupOn: '2022-03-01' }, '无法判断：开工日期'],
  ['O9', {}, { status: '施工中' }, '无法判断：质量检查小组成立日期'],
  ['G19-3', {}, { status: '已验收' }, '无法判断：验收的评估材料'],
  ['G20', { 竣工决算: ['2023-06-30'] }, {}, '无法判断：验收的日期'],
  ['G20', { 联合验收: ['2023-01-01'] }, {}, '无法判断：竣工决算的日期'],
  ['O20', { 联合验收: ['2023-01-01'] }, {}, '无法判断：效果评价的日期'],
  [
    'O20',
    { 效果评价: ['2023-06-30', { unit: '石子口街道办事处' }] },
    { status: '已验收' },
    '无法判断：验收的日期',
  ],
])('%s of %o %o: %s', (id, stages, more, says) => {
  expect(rule(id)(stages, more)).toBe(says);
});

test('a tender that is denied, near the word and not in another clause', () => {
  const judge = (basis: string) => rule('G14')({ 选取咨询单位: ['2022-01-10', { basis }] });
  expect(judge('未公开招标')).toMatch(/^不符合/);
  expect(judge('工期不足，公开招标')).toBe('符合');
});

test('a list names bodies only where each is one', () => {
  const judge = (participants: string) => rule('G06-2')({ 部门评审: ['2022-04-01', { participants }] });
  expect(judge('东岭街道办事处、其他')).toBe('无法判断：参加评审的部门');
  expect(judge('其他、东岭街道办事处')).toBe('无法判断：参加评审的部门');
  expect(judge('局里的人')).toBe('无法判断：参加评审的部门');
  // No list of departments is that of a paper.
  expect(rule('G04')({ 初步改造计划: ['2022-04-01', { basis: '区财政局' }] })).toBe(
    '无法判断：初步改造计划带的材料',
  );
});

test('checks on one day go by their round, whatever the order of the rows', () => {
  const on = (round: number, result: '通过' | '不通过') => stage('安全检查', '2023-07-01', { round, result });
  const judge = verdict(evidenceRules, 'O2');
  expect(judge(project({ stages: [on(2, '通过'), on(1, '不通过')] }))).toBe('符合');
  expect(judge(project({ stages: [on(2, '不通过'), on(1, '通过')] }))).toMatch(/^不符合/);
});
