import { describe, expect, test } from 'vitest';
import { compound, notice, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import type { StreetFacts } from '../../../facts.ts';
import { leadRules, propertyRules, streetRules } from './organisation.ts';

const streetFacts = (taskforce: Partial<NonNullable<StreetFacts['taskforce']>> | null): StreetFacts => ({
  code: 'W01',
  name: '东岭街道',
  asOf: '2025-09-30',
  taskforce: taskforce === null ? null : { size: null, reportedOn: null, ...taskforce },
});

describe('O22', () => {
  const judge = verdict(streetRules, 'O22');

  test('92 days are fresh, 93 are old', () => {
    expect(judge(streetFacts({ reportedOn: '2025-09-30' }))).toBe('符合');
    expect(judge(streetFacts({ reportedOn: '2025-06-30' }))).toBe('符合');
    expect(judge(streetFacts({ reportedOn: '2025-06-29' }))).toMatchInlineSnapshot(
      `"不符合：最近一次上报是2025-06-29，到2025-09-30过了93天"`,
    );
    expect(judge(streetFacts({ reportedOn: '2022-01-01' }))).toMatchInlineSnapshot(
      `"不符合：最近一次上报是2022-01-01，到2025-09-30过了1368天"`,
    );
  });

  test('unknown', () => {
    expect(judge(streetFacts({}))).toBe('无法判断：最近上报日期');
    expect(judge(streetFacts(null))).toBe('无法判断：最近上报日期');
  });
});

describe('O3', () => {
  const judge = verdict(streetRules, 'O3');
  const street = (size: number | null) => streetFacts({ size });

  test('six pass, five do not', () => {
    expect(judge(street(6))).toBe('符合');
    expect(judge(street(40))).toBe('符合');
    expect(judge(street(5))).toMatchInlineSnapshot(`"不符合：专班5人，少1人"`);
    expect(judge(street(0))).toMatchInlineSnapshot(`"不符合：专班0人，少6人"`);
  });

  test('unknown', () => {
    expect(judge(street(null))).toBe('无法判断：专班人数');
    expect(judge({ ...street(null), taskforce: null })).toBe('无法判断：专班人数');
  });
});

describe('O24', () => {
  const judge = verdict(leadRules, 'O24');
  const here = compound({ street: { name: '东岭街道' } });
  const begun = [stage('招投标', '2022-04-10')];

  test('the street of one of the compounds leads', () => {
    expect(judge(project({ stages: begun, leadStreet: '东岭街道', compounds: [here] }))).toBe('符合');
    const two = [compound(), here];
    expect(judge(project({ stages: begun, leadStreet: '东岭街道', compounds: two }))).toBe('符合');
  });

  test('another street leads', () => {
    expect(
      judge(project({ stages: begun, leadStreet: '西湾街道', compounds: [here, here] })),
    ).toMatchInlineSnapshot(`"不符合：小区在东岭街道，由西湾街道牵头"`);
    const two = [here, compound({ street: { name: '南屿街道' } })];
    expect(
      judge(project({ stages: [stage('保修', '2023-01-01')], leadStreet: '西湾街道', compounds: two })),
    ).toMatchInlineSnapshot(`"不符合：小区在东岭街道、南屿街道，由西湾街道牵头"`);
  });

  test('unknown', () => {
    expect(judge(project({ stages: begun, compounds: [here] }))).toBe('无法判断：牵头街道');
    expect(judge(project({ stages: begun, leadStreet: '西湾街道', compounds: [here, compound()] }))).toBe(
      '无法判断：小区所在街道',
    );
    expect(judge(project({ stages: begun, leadStreet: '西湾街道' }))).toBe('无法判断：小区所在街道');
  });

  test('not before 选取咨询单位', () => {
    expect(
      judge(
        project({ stages: [stage('计划公布', '2021-12-20')], leadStreet: '西湾街道', compounds: [here] }),
      ),
    ).toBe('不适用');
    expect(
      judge(project({ stages: [stage('选取咨询单位', null)], leadStreet: '西湾街道', compounds: [here] })),
    ).toBe('不适用');
  });
});

describe('O12', () => {
  const judge = verdict(leadRules, 'O12');
  const built = (builder: string | null, over: Parameters<typeof project>[0] = {}) =>
    judge(project({ builder, ...over }));

  test('the body that the text names, however its name is written', () => {
    for (const builder of [
      '崂山湾发展集团',
      '崂山湾集团',
      '青岛崂山湾发展集团有限公司',
      '崂山湾发展集团（代建）',
      '某街道办事处、崂山湾集团',
    ])
      expect(built(builder), builder).toBe('符合');
    expect(built('青岚城市更新有限公司', { namedBuilder: '青岚城市更新集团' })).toBe('符合');
  });

  test('another firm is open, an office cannot be it', () => {
    expect(built('青岚城市更新有限公司')).toMatchInlineSnapshot(
      `"存疑：建设单位写的是青岚城市更新有限公司，文件点名的是崂山湾发展集团（别的公司是不是它的子公司、是不是改了名，文件没有写）"`,
    );
    expect(built('东岭街道城建公司')).toMatch(/^存疑/);
    expect(built('青岚一建、东岭街道办事处')).toMatch(/^存疑/);
    expect(built('崂山湾发展集团', { namedBuilder: '青岚城市更新集团' })).toMatch(/^存疑/);
    expect(built('东岭街道办事处')).toMatchInlineSnapshot(
      `"不符合：建设单位写的是东岭街道办事处，文件点名的是崂山湾发展集团"`,
    );
    expect(built('望海区住房和城乡建设局')).toMatch(/^不符合/);
    expect(built('某社区居民委员会、某区发改局')).toMatch(/^不符合/);
  });

  test('nobody told, before the notice, or a notice that names nobody', () => {
    expect(built(null)).toBe('无法判断：建设单位');
    expect(built('东岭街道办事处', { planYear: 2020 })).toBe('不适用');
    expect(built('东岭街道办事处', { planYear: 2021 })).toMatch(/^不符合/);
    expect(built('东岭街道办事处', { namedBuilder: null })).toBe('不适用');
  });
});

describe('L1', () => {
  const judge = verdict(propertyRules, 'L1');
  const begun = [project({ stages: [stage('开工', '2022-05-06')] })];

  test('decided by the day the works begin', () => {
    expect(
      judge(compound({ projects: begun, propertyMode: '物业企业', propertyDecidedOn: '2022-05-06' })),
    ).toBe('符合');
    expect(judge(compound({ projects: begun, propertyDecidedOn: '2021-06-01' }))).toBe('符合');
  });

  test('later, or never', () => {
    expect(judge(compound({ projects: begun, propertyDecidedOn: '2022-05-07' }))).toMatchInlineSnapshot(
      `"不符合：2022-05-06开工，2022-05-07才确定"`,
    );
    expect(judge(compound({ projects: begun, propertyMode: '无' }))).toMatchInlineSnapshot(
      `"不符合：2022-05-06已开工，物业管理方式还是“无”"`,
    );
    expect(judge(compound({ projects: begun, propertyMode: '无', propertyDecidedOn: '2022-06-01' }))).toMatch(
      /^不符合/,
    );
  });

  test('a mode that was decided in time and has ended since is no breach of this rule', () => {
    expect(judge(compound({ projects: begun, propertyMode: '无', propertyDecidedOn: '2021-06-01' }))).toBe(
      '符合',
    );
  });

  test('the first of several beginnings', () => {
    const projects = [project({ stages: [stage('开工', '2024-05-06')] }), ...begun];
    expect(judge(compound({ projects, propertyDecidedOn: '2023-01-01' }))).toMatchInlineSnapshot(
      `"不符合：2022-05-06开工，2023-01-01才确定"`,
    );
  });

  test('unknown, or not begun', () => {
    expect(judge(compound({ projects: begun, propertyMode: '居民自治' }))).toBe('无法判断：物业方式确定日期');
    expect(judge(compound({ projects: [project()], propertyMode: '无' }))).toBe('不适用');
    expect(judge(compound({ propertyMode: '无' }))).toBe('不适用');
  });
});

test('L1-2: decided before the declaration', () => {
  const judge = verdict(propertyRules, 'L1-2');
  const projects = [project({ stages: [stage('申报年度计划', '2022-08-30')] })];
  expect(judge(compound({ projects, propertyDecidedOn: '2022-08-30' }))).toBe('符合');
  expect(judge(compound({ projects, propertyDecidedOn: '2022-08-31' }))).toMatchInlineSnapshot(
    `"不符合：2022-08-30申报，2022-08-31才确定"`,
  );
  expect(judge(compound({ projects, propertyMode: '无' }))).toMatchInlineSnapshot(
    `"不符合：2022-08-30已申报，物业管理方式还是“无”"`,
  );
  expect(judge(compound({ projects, propertyMode: '物业企业' }))).toBe('无法判断：物业方式确定日期');
  const begun = [project({ status: '施工中' })];
  expect(judge(compound({ projects: begun, propertyMode: '无' }))).toBe('无法判断：申报年度计划的日期');
  expect(judge(compound({ projects: [project()] }))).toBe('不适用');
});

test('O6: management after acceptance', () => {
  const judge = verdict(propertyRules, 'O6');
  const projects = [project({ status: '已验收' })];
  for (const propertyMode of ['物业企业', '居民自治', '网格化'])
    expect(judge(compound({ projects, propertyMode }))).toBe('符合');
  expect(judge(compound({ projects, propertyMode: '无' }))).toMatchInlineSnapshot(
    `"不符合：项目已验收，小区没有物业管理"`,
  );
  const dated = [project({ stages: [stage('联合验收', '2022-11-20')] })];
  expect(judge(compound({ projects: dated, propertyMode: '无' }))).toMatchInlineSnapshot(
    `"不符合：项目已验收，小区没有物业管理"`,
  );
  expect(judge(compound({ projects }))).toBe('无法判断：物业方式');
  expect(judge(compound({ projects: [project({ status: '已完工' })], propertyMode: '无' }))).toBe('不适用');
});

test('L1-3: residents were asked before it was decided', () => {
  const judge = verdict(propertyRules, 'L1-3');
  const asked = (...days: (string | null)[]) =>
    days.map((postedOn) => notice(postedOn, null, { kind: '物业管理方式' }));
  const of = (notices: ReturnType<typeof notice>[], propertyDecidedOn: string | null = '2022-06-01') =>
    judge(compound({ propertyDecidedOn, projects: [project({ notices })] }));
  expect(of(asked('2022-05-20'))).toBe('符合');
  expect(of(asked('2022-06-20', '2022-05-20', null))).toBe('符合');
  expect(of(asked('2022-06-20'))).toMatchInlineSnapshot(
    `"不符合：2022-06-01已确定物业管理方式，2022-06-20才公示"`,
  );
  expect(of(asked('2022-06-01'))).toMatchInlineSnapshot(
    `"不符合：2022-06-01已确定物业管理方式，2022-06-01才公示"`,
  );
  expect(of([notice('2022-05-20', null)])).toBe('无法判断：物业管理方式征求居民意见的公示');
  expect(of(asked(null))).toBe('无法判断：物业管理方式公示的发布日期');
  expect(of(asked('2022-05-20'), null)).toBe('不适用');
});
