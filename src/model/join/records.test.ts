import { describe, expect, test } from 'vitest';
import { info } from '../../../tests/fixtures/info.ts';
import { readsOf, type Cells } from '../../../tests/unit/table-reads.ts';
import type { DatasetRead } from '../../intake/dataset.ts';
import { announced } from '../../policy/holidays.ts';
import { policyOf } from '../../policy/policy-of.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import type { Dataset } from '../types.ts';
import { cohortOf, compoundsOf, noticesOf, projectsOf, streetsOf } from './records.ts';

const policy = policyOf('laoshan-2021-2');
type Tables = Partial<Record<TableName, readonly Cells[]>>;

/** Tables joined as the dataset joins them, without findings. */
function joined(tables: Tables) {
  const reads = readsOf(tables);
  const rows = Object.fromEntries(
    tableNames.map((name) => [name, reads[name].rows]),
  ) as unknown as Dataset['rows'];
  const read = { tables: reads } as DatasetRead;
  const streets = streetsOf(rows, info, policy);
  const streetOf = (name: string | null) => streets.find((street) => street.name === name) ?? null;
  const compounds = compoundsOf(rows, policy, streetOf);
  const projects = projectsOf(read, rows, policy, streetOf, new Map(compounds.map((one) => [one.id, one])));
  const byId = new Map(projects.map((one) => [one.id, one]));
  return { streets, compounds, projects, notices: noticesOf(rows, policy, announced, info.asOf, byId) };
}
const P1 = { 项目编号: 'P1', 小区编号: 'C1' };
const project = (tables: Tables, own: Cells = P1) =>
  joined({ compounds: [{ 小区编号: 'C1', 总户数: '100' }], projects: [own], ...tables }).projects[0]!;

test('a notice without cohorts puts a compound into none', () => {
  expect([cohortOf([], 1990), cohortOf(policy.terms.cohorts, null)]).toEqual([null, null]);
});

test('streets: their own taskforce, and nothing yet in them', () => {
  const { streets } = joined({ streets: [{ 街道: '西街道', 专班人数: '7' }] });
  expect(streets.map(({ name, taskforce }) => [name, taskforce?.size ?? null])).toEqual([
    ['东街道', null],
    ['西街道', 7],
  ]);
  expect(streets.map(({ compounds, projects, asOf }) => [compounds, projects, asOf])).toEqual([
    [[], [], '2024-06-15'],
    [[], [], '2024-06-15'],
  ]);
});

test('compounds: their buildings, what they were asked outside a project in the order of rounds, their point', () => {
  const at = { 经度: '120.45', 纬度: '36.1', 坐标系: 'CGCS2000' };
  const { compounds } = joined({
    compounds: [
      { 小区编号: 'C1', 街道: '西街道', ...at, 位置精度: '精确' },
      { 小区编号: 'C2', ...at, 位置精度: '街道' },
      { 小区编号: 'C3' },
    ],
    buildings: [
      { 小区编号: 'C2', 楼栋名称: '1号楼' },
      { 小区编号: 'C1', 楼栋名称: '2号楼' },
      { 小区编号: 'C1', 楼栋名称: '3号楼' },
    ],
    consent: [
      { 小区编号: 'C1', 轮次: '2', 总户数: '20' },
      { 小区编号: 'C1', 轮次: '1', 总户数: '10' },
      { 项目编号: 'P1', 小区编号: 'C1', 轮次: '3', 总户数: '30' },
    ],
  });
  expect(compounds.map(({ street }) => street?.name ?? null)).toEqual(['西街道', null, null]);
  expect(compounds.map(({ blocks }) => blocks.length)).toEqual([2, 1, 0]);
  expect(compounds.map(({ asked }) => asked.map(({ total }) => total))).toEqual([[10, 20], [], []]);
  expect(compounds.map(({ point }) => point !== null)).toEqual([true, false, false]);
  expect(compounds.every(({ projects, status }) => projects.length === 0 && status === null)).toBe(true);
});

test('the rows that speak of a project are its own, each table by itself', () => {
  const own = { 项目编号: 'P1' };
  const other = { 项目编号: 'P9' };
  const { plans, areas, consent, funding, utilities, warranties, evidence, photos, findings, notices } =
    project({
      plans: [{ ...own, 版次: '2' }, other, { ...own, 版次: '1' }],
      planworks: [
        { ...own, 版次: '1', 序号: '9' },
        { ...own, 版次: '2', 序号: '3' },
        { ...own, 版次: '1', 序号: '2' },
        { ...other, 版次: '1', 序号: '5' },
      ],
      areas: [{ ...own, 名称: '街角', 经度: '120.45', 纬度: '36.1', 坐标系: 'CGCS2000' }, other],
      consent: [{ ...own, 总户数: '9' }, other],
      funding: [own, other],
      utilities: [own, other],
      warranties: [own, other],
      evidence: [{ ...own, 方面: '成果共享' }, { ...own, 方面: '决策共谋' }, other],
      photos: [own, other],
    });
  expect(plans.map(({ version, works }) => [version, works.map(({ no }) => no)])).toEqual([
    [1, [2, 9]],
    [2, [3]],
  ]);
  expect(areas.map(({ name, point }) => [name, point !== null])).toEqual([['街角', true]]);
  expect(evidence.map(({ kind }) => kind)).toEqual(['决策共谋', '成果共享']);
  for (const list of [consent, funding, utilities, warranties, photos])
    expect(list.map(({ projectId }) => projectId)).toEqual(['P1']);
  expect([findings, notices]).toEqual([[], []]);
  const bare = project({});
  const lists = [bare.plans, bare.areas, bare.stages, bare.consent, bare.funding, bare.utilities];
  expect([...lists, bare.warranties, bare.evidence, bare.photos].flat()).toEqual([]);
});

test('steps in the order of the chain, then of their rounds', () => {
  const step = (name: string, round: string) => ({ 项目编号: 'P1', 环节: name, 轮次: round });
  const { stages } = project({ stages: [step('开工', '2'), step('公示', '1'), step('开工', '1')] });
  expect(stages.map(({ code, round }) => `${code} ${round}`)).toEqual(['G07 1', 'G18a 1', 'G18a 2']);
});

test('works of the list: their row, their parts, how they are shown, and who decides', () => {
  const states: [cells: Cells, state: string][] = [
    [{}, '未公开'],
    [{ 决定: '不纳入', 状态: '完成' }, '不做'],
    [{ 决定: '纳入' }, '要做'],
    [{ 决定: '纳入', 状态: '未开始' }, '未开工'],
    [{ 决定: '纳入', 状态: '施工中' }, '施工中'],
    [{ 决定: '纳入', 状态: '完成' }, '已完工'],
    [{ 决定: '纳入', 状态: '验收' }, '已验收'],
    [{ 决定: '纳入', 状态: '取消' }, '取消'],
  ];
  const checklist = states.map(([cells], i) => ({ 项目编号: 'P1', 序号: String(i + 1), ...cells }));
  const parts = [
    { 项目编号: 'P1', 序号: '2' },
    { 项目编号: 'P1', 序号: '3' },
    { 项目编号: 'P9', 序号: '3' },
  ];
  const { items } = project({ checklist, parts });
  expect(items.slice(0, 9).map(({ state }) => state)).toEqual([
    ...states.map(([, state]) => state),
    '未公开',
  ]);
  expect(items.slice(0, 4).map((item) => item.parts.length)).toEqual([0, 1, 1, 0]);
  expect([items[0]!.row?.no, items[8]!.row]).toEqual([1, null]);
  // A lift is decided by its door, everything else by all; by those who were asked last, else by all households.
  const voters = (own: typeof items) => [1, 18].map((no) => own.find(({ item }) => item.no === no)!.voters);
  expect(voters(items)).toEqual([100, null]);
  const consent = [
    { 项目编号: 'P1', 轮次: '2', 总户数: '90' },
    { 项目编号: 'P1', 轮次: '1', 总户数: '80' },
  ];
  expect(voters(project({ consent }).items)).toEqual([90, null]);
  const passed = project({ stages: [{ 项目编号: 'P1', 环节: '计划公布', 完成日期: '2024-01-02' }] }).items;
  expect([passed[0]!.passed, items[0]!.passed]).toEqual([['G13'], []]);
  expect([project({}, { ...P1, 状态: '已验收' }).items[0]!.accepted, items[0]!.accepted]).toEqual([
    true,
    false,
  ]);
});

test('the street that leads, else the one that all its compounds are in', () => {
  const streetOf = (lead: string, ...streets: string[]): (string | null)[] => {
    const compounds = streets.map((street, i) => ({ 小区编号: `C${i}`, 街道: street }));
    const ids = compounds.map(({ 小区编号: id }) => id).join('、');
    const [own] = joined({
      compounds,
      projects: [{ 项目编号: 'P1', 牵头街道: lead, 小区编号: `${ids}、C9` }],
    }).projects;
    expect(own!.compoundIds).toEqual(compounds.map(({ 小区编号: id }) => id));
    return [own!.leadStreet, own!.street?.name ?? null];
  };
  expect(streetOf('西街道', '东街道')).toEqual(['西街道', '西街道']);
  expect(streetOf('', '东街道', '东街道')).toEqual([null, '东街道']);
  expect(streetOf('', '东街道', '西街道')).toEqual([null, null]);
  expect(streetOf('', '')).toEqual([null, null]);
});

test('what hangs on a whole table is not told while a row of it is wrong', () => {
  const own = { ...P1, 计划指纹: 'ejbgckkipofc' };
  const funding = [{ 项目编号: 'P1' }];
  const whole = project({ funding }, own);
  expect([whole.baselineHash, whole.funding.length]).toEqual(['ejbgckkipofc', 1]);
  const wrong = project({ funding: [...funding, { 项目编号: 'P1', '金额（万元）': '很多' }] }, own);
  expect([wrong.baselineHash, wrong.funding.length]).toEqual([null, 0]);
  for (const name of ['stages', 'checklist'] as const)
    expect(project({ [name]: [{ 项目编号: '\u0000' }] }, own).baselineHash).toBeNull();
  expect(whole.namedBuilder).toBe(policy.terms.namedBodies['建设单位'] ?? null);
  expect(whole.namedBuilder).not.toBeNull();
});

describe('notices', () => {
  const state = (cells: Cells) =>
    joined({ notices: [{ 公示编号: 'N1', 类型: '其他', ...cells }] }).notices[0]!.state;
  test.each<[cells: Cells, is: string]>([
    [{ 类型: '年度计划' }, '公布'],
    [{ 类型: '年度计划', 发布日期: '2024-06-10', 公示截止日期: '2024-06-14' }, '已截止'],
    [{}, '日期未公开'],
    [{ 发布日期: '2024-06-10' }, '日期未公开'],
    [{ 公示截止日期: '2024-06-14' }, '已截止'],
    [{ 公示截止日期: '2024-06-15' }, '日期未公开'],
    [{ 发布日期: '2024-06-10', 公示截止日期: '2024-06-15' }, '正在公示'],
    [{ 发布日期: '2024-06-15', 公示截止日期: '2024-06-28' }, '正在公示'],
    [{ 发布日期: '2024-06-10', 公示开始日期: '2024-06-16', 公示截止日期: '2024-06-28' }, '未开始'],
    [{ 公示开始日期: '2024-06-15', 公示截止日期: '2024-06-28' }, '正在公示'],
  ])('%o: %s', (cells, is) => {
    expect(state(cells)).toBe(is);
  });

  test('with their projects and objections', () => {
    const { notices } = joined({
      projects: [P1, { 项目编号: 'P2' }],
      notices: [{ 公示编号: 'N1', 项目编号: 'P2、P9' }, { 公示编号: 'N2' }],
      objections: [
        { 公示编号: 'N2', 异议编号: 'Y1' },
        { 公示编号: 'N2', 异议编号: 'Y2' },
      ],
    });
    expect(notices.map(({ projects }) => projects.map(({ id }) => id))).toEqual([['P2'], []]);
    expect(notices.map(({ objections }) => objections.map(({ id }) => id))).toEqual([[], ['Y1', 'Y2']]);
  });
});
