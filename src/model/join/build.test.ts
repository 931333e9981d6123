import { describe, expect, test } from 'vitest';
import { check, Copy } from '../../../tests/unit/mutate.ts';
import { buildDataset } from './build.ts';
import { cohortOf } from './records.ts';
import type { Dataset } from '../types.ts';
import { policy } from '../../../tests/fixtures/records.ts';

/** The dataset of a copy that must be good. */
function built(copy: Copy): Dataset {
  const { dataset, problems } = check(copy);
  if (dataset === null) throw new Error(problems.map((p) => `${p.code} ${p.file} ${p.row}`).join('\n'));
  return dataset;
}
const compound = (dataset: Dataset, id: string) => {
  const found = dataset.byId.compound.get(id);
  if (!found) throw new Error(id);
  return found;
};
const project = (dataset: Dataset, id: string) => {
  const found = dataset.byId.project.get(id);
  if (!found) throw new Error(id);
  return found;
};
const itemStates = (dataset: Dataset, id: string) =>
  Object.fromEntries(
    project(dataset, id)
      .items.filter((entry) => entry.row !== null)
      .map((entry) => [entry.item.no, entry.state]),
  );
const noticeStates = (dataset: Dataset) => Object.fromEntries(dataset.notices.map((n) => [n.id, n.state]));

test('cohorts: both last days of December included; the latest building decides', () => {
  expect([null, 1978, 2000, 2001, 2005, 2006].map((year) => cohortOf(policy.terms.cohorts, year))).toEqual([
    null,
    'A',
    'A',
    'B',
    'B',
    'later',
  ]);
});

describe('the joined base dataset', () => {
  const dataset = built(new Copy());

  test('streets hold their taskforce, compounds and projects', () => {
    expect(
      dataset.streets.map((s) => [
        s.name,
        s.taskforce?.size,
        s.compounds.map((c) => c.id),
        s.projects.map((p) => p.id),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "东岭街道",
          8,
          [
            "WH-C01",
            "WH-C02",
          ],
          [
            "WH-2022-01",
          ],
        ],
        [
          "西湾街道",
          6,
          [
            "WH-C03",
          ],
          [
            "WH-2023-01",
          ],
        ],
        [
          "南屿街道",
          5,
          [
            "WH-C04",
          ],
          [
            "WH-2025-01",
          ],
        ],
      ]
    `);
  });

  test('compounds: cohort, point in CGCS2000, newest project first, its status', () => {
    expect(
      dataset.compounds.map((c) => ({
        id: c.id,
        street: c.street?.name,
        cohort: c.cohort,
        point: c.point,
        projects: c.projects.map((p) => p.id),
        status: c.status,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "cohort": "A",
          "id": "WH-C01",
          "point": {
            "lat": 36.12,
            "lng": 120.45,
          },
          "projects": [
            "WH-2022-01",
          ],
          "status": "已验收",
          "street": "东岭街道",
        },
        {
          "cohort": "A",
          "id": "WH-C02",
          "point": {
            "lat": 36.126554,
            "lng": 120.451053,
          },
          "projects": [
            "WH-2022-01",
          ],
          "status": "已验收",
          "street": "东岭街道",
        },
        {
          "cohort": "B",
          "id": "WH-C03",
          "point": {
            "lat": 36.10046,
            "lng": 120.421601,
          },
          "projects": [
            "WH-2023-01",
          ],
          "status": "施工中",
          "street": "西湾街道",
        },
        {
          "cohort": "B",
          "id": "WH-C04",
          "point": null,
          "projects": [
            "WH-2025-01",
          ],
          "status": "未开工",
          "street": "南屿街道",
        },
      ]
    `);
  });

  test('projects: all 27 items, stages in chain order, the street told by an alias', () => {
    const one = project(dataset, 'WH-2022-01');
    expect(one.items).toHaveLength(27);
    expect(one.stages.map((s) => s.stage)).toMatchInlineSnapshot(`
      [
        "摸底入库",
        "征集需求",
        "项目台账",
        "初步改造计划",
        "公示",
        "专题会议",
        "申报年度计划",
        "计划公布",
        "招投标",
        "开工",
        "完工",
        "联合验收",
      ]
    `);
    expect(one.compounds.map((c) => c.name)).toEqual(['东岭一村', '红枫里']);
    expect(one.consent).toHaveLength(3);
    expect(one.funding).toHaveLength(5);
    expect(one.utilities).toHaveLength(2);
    expect(one.notices.map((n) => n.id)).toEqual(['GS-2021-01', 'GS-2021-02']);
    expect(project(dataset, 'WH-2023-01').leadStreet).toBe('西湾街道');
    // Nobody leads yet: the street all its compounds share.
    expect(project(dataset, 'WH-2025-01')).toMatchObject({ leadStreet: null, street: { name: '南屿街道' } });
  });

  test('items without a row are 未公开', () => {
    expect(itemStates(dataset, 'WH-2022-01')).toEqual({
      1: '已验收',
      2: '已验收',
      7: '已验收',
      14: '不做',
      18: '不做',
    });
    expect(itemStates(dataset, 'WH-2023-01')).toEqual({ 15: '施工中' });
    expect(new Set(project(dataset, 'WH-2025-01').items.map((entry) => entry.state))).toEqual(
      new Set(['未公开']),
    );
  });

  test('notices: state on asOf, period, objections', () => {
    expect(noticeStates(dataset)).toEqual({
      'GS-2021-01': '已截止',
      'GS-2022-01': '已截止',
      'GS-2021-02': '公布',
      'GS-2024-01': '正在公示',
    });
    expect(dataset.byId.notice.get('GS-2021-01')).toMatchObject({
      period: { workingDays: 5, earliestEnd: '2021-05-17' },
      objections: [{ id: 'Y1' }, { id: 'Y2' }],
    });
    expect(dataset.byId.notice.get('GS-2021-02')?.period).toBeNull();
  });

  test('it is frozen through and through', () => {
    const loose = dataset as unknown as {
      compounds: { name: string }[];
      rows: { compounds: { name: string }[] };
    };
    expect(() => loose.compounds.pop()).toThrow(TypeError);
    expect(() => ((loose.compounds[0] as { name: string }).name = '改')).toThrow(TypeError);
    expect(() => ((loose.rows.compounds[0] as { name: string }).name = '改')).toThrow(TypeError);
    expect(Object.isFrozen(dataset.byId.project.get('WH-2022-01')?.items[0]?.row)).toBe(true);
  });

  test('the same input gives the same dataset', () => {
    expect(JSON.stringify(built(new Copy()).findings)).toBe(JSON.stringify(dataset.findings));
    expect(built(new Copy()).rows).toEqual(dataset.rows);
  });
});

describe('areas and holidays', () => {
  test('areas stand with their project, their points in CGCS2000', () => {
    const copy = new Copy().set('areas.csv', 2, '坐标系', 'GCJ02');
    const [area] = project(built(copy), 'WH-2023-01').areas;
    expect([area?.name, area?.works]).toEqual(['湾北路街角', '铺地，\n补栽绿化']);
    // About 450 m from where GCJ-02 puts it.
    expect(area?.point?.lng).toBeCloseTo(120.4455, 3);
    expect(project(built(new Copy()), 'WH-2022-01').areas[0]?.point).toBeNull();
    expect(project(built(new Copy()), 'WH-2025-01').areas).toEqual([]);
    // The outline, written clockwise, is closed and turned; the other area has none.
    expect(project(built(new Copy()), 'WH-2023-01').areas[0]?.ring).toEqual([
      [120.4508, 36.119],
      [120.4508, 36.1194],
      [120.4502, 36.1194],
      [120.4502, 36.119],
      [120.4508, 36.119],
    ]);
    expect(project(built(new Copy()), 'WH-2022-01').areas[0]?.ring).toBeNull();
  });

  test('a year of holidays.csv makes a notice countable that was not', () => {
    const later = new Copy().set('notices.csv', 5, '公示截止日期', '2027-05-10');
    const period = (copy: Copy) => built(copy).byId.notice.get('GS-2024-01')?.period;
    expect(period(later)?.effectiveEnd).toBe('2027-05-10');
    expect(period(later.remove('holidays.csv'))).toBeNull();
  });

  test('a year that is not whole stops the build and is not counted with', () => {
    const { dataset, problems } = check(new Copy().set('holidays.csv', 4, '日期', '春节'));
    expect(dataset).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['D001']);
  });
});

describe('what is told and what is not', () => {
  test('a table without a file is a table without rows', () => {
    const copy = new Copy();
    for (const file of copy.files.keys()) if (/\.csv$|^photos\//.test(file)) copy.remove(file);
    const dataset = built(copy);
    expect(dataset.compounds).toEqual([]);
    expect(dataset.streets.map((street) => street.taskforce)).toEqual([null, null, null]);
  });

  test('no point from a place that is only known by its street', () => {
    const copy = new Copy();
    for (const header of ['经度', '纬度', '坐标系']) copy.set('compounds.csv', 2, header, '');
    const dataset = built(copy.set('compounds.csv', 2, '位置精度', '街道'));
    expect(compound(dataset, 'WH-C01').point).toBeNull();
    expect(compound(dataset, 'WH-C02').point).not.toBeNull();
  });

  test('ids are matched in full width and small letters, and shown as the record writes them', () => {
    const dataset = built(
      new Copy()
        .set('projects.csv', 2, '小区编号', 'ｗｈ－ｃ０１；wh-c02')
        .set('notices.csv', 2, '项目编号', 'wh-2022-01')
        .set('objections.csv', 2, '公示编号', 'gs-2021-01'),
    );
    expect(project(dataset, 'WH-2022-01').compoundIds).toEqual(['WH-C01', 'WH-C02']);
    expect(dataset.byId.notice.get('GS-2021-01')?.objections).toHaveLength(2);
  });

  test('an id with a space that nobody sees at its edge is still found', () => {
    expect(built(new Copy().set('sources.csv', 2, '来源编号', '\u200bS01\u3000')).sources[0]?.id).toBe('S01');
  });

  test('compounds of two streets and no lead street: no street is guessed', () => {
    const copy = new Copy().set('projects.csv', 4, '小区编号', 'WH-C03、WH-C04');
    expect(project(built(copy), 'WH-2025-01').street).toBeNull();
  });

  test('the newest project gives a compound its status, whatever the order of rows', () => {
    const copy = new Copy().set('projects.csv', 4, '小区编号', 'WH-C03、WH-C04');
    const newest = compound(built(copy), 'WH-C03');
    expect(newest.projects.map((p) => p.id)).toEqual(['WH-2025-01', 'WH-2023-01']);
    expect(newest.status).toBe('未开工');
  });

  test.each([
    [
      'begins after asOf',
      { 发布日期: '2024-06-28', 公示开始日期: '2024-07-01', 公示截止日期: '2024-07-08' },
      '未开始',
    ],
    ['ends on asOf', { 发布日期: '2024-06-20', 公示截止日期: '2024-06-30' }, '正在公示'],
    ['ended on the last working day', { 发布日期: '2024-06-20', 公示截止日期: '2024-06-28' }, '已截止'],
    // 29 June 2024 is a Saturday: the period runs to the end of Monday.
    ['ended on a day of rest', { 发布日期: '2024-06-20', 公示截止日期: '2024-06-29' }, '正在公示'],
    ['no end', { 发布日期: '2024-06-20' }, '日期未公开'],
    ['no beginning, not over', { 公示截止日期: '2024-07-08' }, '日期未公开'],
    ['no beginning, over', { 公示截止日期: '2024-06-08' }, '已截止'],
  ])('a notice that %s', (_, dates, state) => {
    const copy = new Copy().add('notices.csv', { 公示编号: 'N9', 类型: '变更', 标题: '变更公示', ...dates });
    expect(noticeStates(built(copy))['N9']).toBe(state);
  });

  test.each([
    ['纳入', '', '要做'],
    ['纳入', '未开始', '未开工'],
    ['纳入', '完成', '已完工'],
    ['纳入', '取消', '取消'],
    ['', '施工中', '未公开'],
  ])('an item decided %j with status %j is %s', (决定, 状态, state) => {
    const copy = new Copy().set('projects.csv', 4, '状态', '施工中').add('checklist.csv', {
      项目编号: 'WH-2025-01',
      序号: '2',
      改造必要: '有',
      决定,
      状态,
    });
    expect(itemStates(built(copy), 'WH-2025-01')).toEqual({ 2: state });
  });

  test('a 试点 year before the plan is let in', () => {
    const copy = new Copy()
      .set('projects.csv', 4, '计划年度', '2020')
      .set('compounds.csv', 5, '批次', '试点');
    expect(project(built(copy), 'WH-2025-01').planYear).toBe(2020);
  });

  test('some compounds’ counts of a round are less than the project’s: that is a gap, not an error', () => {
    expect(built(new Copy().removeRow('consent.csv', 4))).not.toBeNull();
    expect(
      check(new Copy().removeRow('consent.csv', 4).set('consent.csv', 3, '总户数', '501')).problems,
    ).toMatchObject([
      { code: 'S004' },
      { code: 'V004', severity: 'question' },
      { code: 'G02', severity: 'note' },
    ]);
  });
});

describe('all at once', () => {
  test('errors of files, of rows and between tables, and breaches, in one go', () => {
    const { problems, dataset } = check(
      new Copy()
        .set('compounds.csv', 2, '总户数', '约300')
        .set('compounds.csv', 3, '街道', '红枫街道')
        .set('stages.csv', 18, '完成日期', '2025-01-01')
        .set('notices.csv', 3, '公示截止日期', '2022-05-12')
        .remove('dataset.json')
        .write('dataset.json', new Copy().text('dataset.json')),
    );
    expect(problems.map((p) => `${p.severity} ${p.code}`)).toEqual([
      'error N003',
      'error C002',
      'error D006',
      'breach G07',
    ]);
    expect(dataset).toBeNull();
  });

  test('swapped and without its datum: both are said', () => {
    const { problems } = check(
      new Copy()
        .set('compounds.csv', 2, '经度', '36.12')
        .set('compounds.csv', 2, '纬度', '120.45')
        .set('compounds.csv', 2, '坐标系', ''),
    );
    expect(problems.map((p) => p.code)).toEqual(['G003', 'G002']);
  });

  test('a wrong cell is blamed alone: not the sum, not the pilot year, not the rows that point to it', () => {
    const only = (copy: Copy) => check(copy).problems.map((p) => p.code);
    expect(only(new Copy().set('funding.csv', 2, '金额（万元）', '约965'))).toEqual(['N003']);
    expect(only(new Copy().set('consent.csv', 3, '同意改造户数', '约250'))).toEqual(['N003']);
    expect(only(new Copy().set('sources.csv', 2, '发布日期', '44326'))).toEqual(['D002']);
    const pilot = new Copy()
      .set('projects.csv', 4, '计划年度', '2020')
      .set('compounds.csv', 5, '批次', '试点');
    expect(only(pilot.set('compounds.csv', 5, '总户数', '约144'))).toEqual(['N003']);
  });

  test('rows without anything in a key column lend no “did you mean”', () => {
    const copy = new Copy().write('sources.csv', `${new Copy().text('sources.csv')},,,,\n,,,,\n`);
    const { problems } = check(copy.set('utilities.csv', 2, '来源编号', 'XYZ'));
    expect(problems.map((p) => p.mend)).toMatchInlineSnapshot(`
      [
        "data/base/sources.csv 里没有编号“XYZ”",
      ]
    `);
  });

  test('without dataset.json there is nothing to join, and nothing throws', () => {
    const { read } = check(new Copy().remove('dataset.json'));
    expect(buildDataset(read)).toEqual({
      dataset: null,
      problems: read.problems,
      pending: 'dataset.json 改好以后，才查街道、坐标、晚于数据截至日的日期和规则',
    });
  });

  test('a breach is held back only where the row that explains it cannot be read', () => {
    const add = (copy: Copy, subject: string, date: string): Copy =>
      copy.add('explanations.csv', {
        规则编号: 'O3',
        对象编号: subject,
        情况说明: '八月底前补齐',
        责任单位: '某街道办事处',
        日期: date,
      });
    const breaches = (copy: Copy): string[] =>
      check(copy).problems.flatMap(({ severity, code, record }) =>
        severity === 'breach' ? `${code} ${record ?? ''}` : [],
      );
    const two = (): Copy =>
      new Copy().set('streets.csv', 2, '专班人数', '2').set('streets.csv', 3, '专班人数', '3');
    expect(breaches(two())).toEqual(['O3 W01 东岭街道', 'O3 W02 西湾街道']);
    expect(breaches(add(two(), 'w01', '2024-06-31'))).toEqual(['O3 W02 西湾街道']);
    // Nobody knows which one a row without its subject explains.
    expect(breaches(add(two(), '', '2024-06-01'))).toEqual([]);
    expect(breaches(two().set('explanations.csv', 1, '对象编号', '对象'))).toEqual([]);
    expect(breaches(two().set('explanations.csv', 1, '日期', '日子'))).toEqual([
      'O3 W01 东岭街道',
      'O3 W02 西湾街道',
    ]);
  });

  test('a plan is not said to be changed while a table of it cannot be read', () => {
    const copy = new Copy();
    copy.write('checklist.csv', copy.text('checklist.csv').replace('楼前棚屋', '楼前"棚屋'));
    expect(check(copy).problems.map(({ code }) => code)).toEqual(['F005']);
  });
});
