import { describe, expect, test } from 'vitest';
import { item, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { stageRules } from './stages.ts';
import { firstFrom, lastDone } from '../../../timeline.ts';
import { chainIndex as indexOf } from '../../../stages.ts';
import { chain } from '../lists/stages.ts';

const chainIndex = (name: string) => indexOf(chain, chain.byName.get(name)?.code ?? '');

describe('timeline', () => {
  test('chainIndex follows the text; interruptions stand outside', () => {
    expect(chainIndex('摸底入库')).toBe(0);
    expect(chainIndex('设计联合审查')).toBe(chainIndex('设计街道审核') + 1);
    expect(chainIndex('暂停')).toBe(-1);
    expect(chainIndex('没有的环节')).toBe(-1);
  });

  test('lastDone is the last round with a date', () => {
    const stages = [
      stage('公示', '2021-06-17', { round: 2 }),
      stage('公示', '2021-05-17'),
      stage('公示', null, { round: 3 }),
      stage('开工', '2022-01-01', { round: 9 }),
    ];
    expect(lastDone(project({ stages }), 'G07')?.doneOn).toBe('2021-06-17');
    expect(lastDone(project({ stages: [stage('公示', '2021-05-17', { round: 1 })] }), 'G07')?.doneOn).toBe(
      '2021-05-17',
    );
    expect(lastDone(project({ stages }), 'G19')).toBeNull();
  });

  test('firstFrom is the earliest dated step from there on', () => {
    const stages = [
      stage('招投标', '2022-04-10'),
      stage('开工', '2022-03-01'),
      stage('公示', '2021-05-17'),
      stage('暂停', '2020-01-01'),
    ];
    expect(firstFrom(project({ stages }), 'G14')).toMatchObject({
      doneOn: '2022-03-01',
      stage: { name: '开工' },
    });
    expect(firstFrom(project({ stages }), 'G19')).toBeNull();
    expect(firstFrom(project(), 'G00')).toBeNull();
  });
});

describe('GORD', () => {
  const judge = verdict(stageRules, 'GORD');

  test('dates that do not run backwards; the same day is in order; gaps and order of rows do not matter', () => {
    const stages = [
      stage('联合验收', '2023-05-20'),
      stage('公示', '2021-05-17'),
      stage('专题会议', '2021-05-17'),
      stage('开工', null),
      stage('完工', '2023-04-25'),
    ];
    expect(judge(project({ stages }))).toBe('符合');
  });

  test('a later step before an earlier one', () => {
    expect(
      judge(project({ stages: [stage('公示', '2021-05-17'), stage('专题会议', '2021-05-16')] })),
    ).toMatchInlineSnapshot(`"不符合：“专题会议”2021-05-16，早于前一步“公示”2021-05-17"`);
    expect(
      judge(
        project({
          stages: [
            stage('开工', '2022-04-01'),
            stage('招投标', '2022-04-10'),
            stage('项目台账', '2021-04-01'),
          ],
        }),
      ),
    ).toMatchInlineSnapshot(`"符合"`);
    expect(
      judge(project({ stages: [stage('设计批准', '2022-01-01'), stage('设计街道审核', '2022-01-02')] })),
    ).toMatchInlineSnapshot(`"不符合：“设计批准”2022-01-01，早于前一步“设计街道审核”2022-01-02"`);
    // These two have a rule of their own (G16): one breach is not counted twice.
    expect(
      judge(project({ stages: [stage('设计批准', '2022-01-01'), stage('设计联合审查', '2022-01-02')] })),
    ).toBe('符合');
  });

  test('rounds are judged each by itself', () => {
    const again = [
      stage('公示', '2021-05-17'),
      stage('初步改造计划', '2021-06-01', { round: 2 }),
      stage('公示', '2021-06-10', { round: 2 }),
    ];
    expect(judge(project({ stages: again }))).toBe('符合');
    const wrong = [...again, stage('街道审核', '2021-06-11', { round: 2 })];
    expect(judge(project({ stages: wrong }))).toMatchInlineSnapshot(
      `"不符合：“公示”2021-06-10，早于前一步“街道审核”2021-06-11"`,
    );
    expect(
      judge(
        project({ stages: [stage('公示', '2021-05-17', { round: 1 }), stage('街道审核', '2021-05-18')] }),
      ),
    ).toMatchInlineSnapshot(`"不符合：“公示”2021-05-17，早于前一步“街道审核”2021-05-18"`);
  });

  test('a pause is no step', () => {
    expect(judge(project({ stages: [stage('开工', '2022-05-09'), stage('暂停', '2022-06-01')] }))).toBe(
      '符合',
    );
    expect(judge(project({ stages: [stage('开工', '2022-05-09'), stage('暂停', '2022-05-01')] }))).toBe(
      '符合',
    );
  });

  test('unknown', () => {
    expect(judge(project())).toBe('无法判断：各环节的完成日期');
    expect(judge(project({ stages: [stage('开工', null)] }))).toBe('无法判断：各环节的完成日期');
  });
});

describe('G10', () => {
  const judge = verdict(stageRules, 'G10');
  const declared = (day: string | null, planYear = 2023) =>
    project({ planYear, stages: [stage('申报年度计划', day)] });

  test('31 August is in time, 1 September is not', () => {
    expect(judge(declared('2022-08-31'))).toBe('符合');
    expect(judge(declared('2021-12-01'))).toBe('符合');
    expect(judge(declared('2022-09-01'))).toMatchInlineSnapshot(`"不符合：2022-09-01申报，晚于2022-08-31"`);
    expect(judge(declared('2023-03-01'))).toMatchInlineSnapshot(`"不符合：2023-03-01申报，晚于2022-08-31"`);
  });

  test('the first batch, and the years before it, are exempt', () => {
    expect(judge(declared('2021-03-01', 2021))).toBe('不适用');
    expect(judge(declared('2020-03-01', 2020))).toBe('不适用');
    expect(judge(declared('2021-09-01', 2022))).toMatchInlineSnapshot(
      `"不符合：2021-09-01申报，晚于2021-08-31"`,
    );
  });

  test('unknown', () => {
    expect(judge(declared(null))).toBe('无法判断：申报年度计划的日期');
    expect(judge(project())).toBe('无法判断：申报年度计划的日期');
  });
});

describe('G19', () => {
  const judge = verdict(stageRules, 'G19');
  const accepted = (participants: string | null) =>
    project({ stages: [stage('联合验收', '2023-05-20', { participants })] });

  test('all three groups', () => {
    expect(judge(accepted('相关部门3、参建单位4、居民代表5'))).toBe('符合');
    expect(judge(accepted('居民代表 5 人；参建单位：4家；相关部门:３'))).toBe('符合');
    expect(judge(accepted('相关部门10、参建单位4、居民代表20'))).toBe('符合');
  });

  test('one or two missing', () => {
    expect(judge(accepted('相关部门3、参建单位4、居民代表0'))).toMatchInlineSnapshot(
      `"不符合：2023-05-20验收，没有居民代表参加"`,
    );
    expect(judge(accepted('相关部门0、参建单位4、居民代表0'))).toMatchInlineSnapshot(
      `"不符合：2023-05-20验收，没有相关部门、居民代表参加"`,
    );
    expect(judge(accepted('居民代表0'))).toMatchInlineSnapshot(`"不符合：2023-05-20验收，没有居民代表参加"`);
  });

  test('not told is not 0', () => {
    expect(judge(accepted(null))).toBe('无法判断：验收的参加方');
    expect(judge(accepted('相关部门3、参建单位4'))).toBe('无法判断：居民代表人数');
    expect(judge(accepted('各方参加'))).toMatchInlineSnapshot(
      `"无法判断：相关部门人数、参建单位人数、居民代表人数"`,
    );
  });

  test('not accepted yet', () => {
    expect(judge(project())).toBe('不适用');
    expect(judge(project({ stages: [stage('联合验收', null, { participants: '居民代表0' })] }))).toBe(
      '不适用',
    );
  });
});

test('GORD: what follows acceptance has no order of its own', () => {
  const judge = verdict(stageRules, 'GORD');
  const after = [
    stage('竣工决算', '2023-09-01'),
    stage('资料移交', '2023-07-01'),
    stage('保修', '2023-06-01'),
  ];
  expect(judge(project({ stages: [stage('联合验收', '2023-05-20'), ...after] }))).toBe('符合');
  expect(judge(project({ stages: [stage('联合验收', '2023-06-20'), ...after] }))).toMatchInlineSnapshot(
    `"不符合：“保修”2023-06-01，早于前一步“联合验收”2023-06-20"`,
  );
});

describe('GRES', () => {
  const judge = verdict(stageRules, 'GRES');
  const of = (...stages: ReturnType<typeof stage>[]) => judge(project({ stages }));
  const review = (on: string | null, result: '通过' | '不通过' | null, round = 1) =>
    stage('街道审核', on, { result, round });

  test('passed, or rejected and passed in a later round before anything follows', () => {
    expect(of(review('2022-05-01', '通过'))).toBe('符合');
    expect(of(review('2022-05-01', '不通过'))).toBe('符合');
    expect(
      of(
        review('2022-05-01', '不通过'),
        stage('初步改造计划', '2022-05-10', { round: 2 }),
        review('2022-05-12', '通过', 2),
        stage('部门评审', '2022-05-20', { result: '通过', round: 2 }),
      ),
    ).toBe('符合');
  });

  test('rejected, and on all the same', () => {
    expect(
      of(review('2022-05-01', '不通过'), stage('部门评审', '2022-05-20', { result: '通过' })),
    ).toMatchInlineSnapshot(`"不符合：“街道审核”2022-05-01没有通过，2022-05-20又办了“部门评审”"`);
    expect(
      of(
        review('2022-05-01', '不通过'),
        stage('部门评审', '2022-05-20', { result: '通过' }),
        review('2022-06-01', '通过', 2),
      ),
    ).toMatchInlineSnapshot(`"不符合：“街道审核”2022-05-01没有通过，2022-05-20又办了“部门评审”"`);
    expect(
      of(stage('联合验收', '2024-05-01', { result: '不通过' }), stage('资料移交', '2024-05-01')),
    ).toMatchInlineSnapshot(`"不符合：“联合验收”2024-05-01没有通过，2024-05-01又办了“资料移交”"`);
  });

  test('a residents’ vote has a rule of its own', () => {
    expect(of(stage('征集需求', '2022-03-01', { result: '不通过' }), stage('项目台账', '2022-04-01'))).toBe(
      '不适用',
    );
  });

  test('results that are not published', () => {
    expect(of(review('2022-05-01', null))).toMatchInlineSnapshot(`"无法判断：“街道审核”的结果"`);
    expect(judge(project({ status: '未开工' }))).toBe('不适用');
    expect(judge(project({ status: '施工中' }))).toMatchInlineSnapshot(
      `"无法判断：“街道审核”、“部门评审”、“专题会议”、“市级评审”、“报市政府同意”、“设计街道审核”、“设计联合审查”、“设计批准”的结果"`,
    );
  });
});

describe('G18-2', () => {
  const judge = verdict(stageRules, 'G18-2');
  type Row = NonNullable<Parameters<typeof item>[1]>;
  const of = (rows: Row[], ...days: [name: string, day: string | null, result?: '通过' | '不通过'][]) =>
    judge(
      project({
        items: rows.map((row, i) => item(i + 1, row)),
        stages: days.map(([name, day, result], i) =>
          stage(name, day, { round: i + 1, result: result ?? null }),
        ),
      }),
    );
  const works = ['开工', '2022-05-10'] as [string, string];
  const accepted = ['联合验收', '2022-11-20', '通过'] as [string, string, '通过'];

  test('within the works, on their first and last day too', () => {
    expect(of([{ doneOn: '2022-05-10' }, { doneOn: '2022-11-20' }], works, accepted)).toBe('符合');
    expect(of([{ doneOn: '2023-05-10' }], works)).toBe('符合');
    // Accepted the second time.
    expect(of([{ doneOn: '2022-10-10' }], works, ['联合验收', '2022-09-20', '不通过'], accepted)).toBe(
      '符合',
    );
  });

  test('before the works, or after their acceptance', () => {
    expect(of([{ doneOn: '2022-06-01' }, { doneOn: '2022-05-09' }], works)).toMatchInlineSnapshot(
      `"不符合：“道路铺装”2022-05-09做完，2022-05-10才开工"`,
    );
    expect(of([{ doneOn: '2022-11-21' }], works, accepted)).toMatchInlineSnapshot(
      `"不符合：“拆除违法建设”2022-11-21才做完，2022-11-20已联合验收"`,
    );
  });

  test('what another project did, or what is not done, is not looked at', () => {
    const elsewhere = { reasonCode: '已由其他项目完成', doneOn: '2019-05-09' } as const;
    expect(of([elsewhere, {}, { status: '施工中' }], works)).toBe('不适用');
    expect(of([], works)).toBe('不适用');
  });

  test('days that are not published', () => {
    expect(of([{ status: '完成' }], works)).toBe('无法判断：做完的日期');
    expect(of([{ doneOn: '2022-06-01' }])).toBe('无法判断：开工日期');
    expect(judge(project({ status: '已验收', items: [item(1, { status: '验收' })] }))).toBe(
      '无法判断：开工日期、联合验收日期、做完的日期',
    );
  });
});

test('G19: accepted, as its status says; who came is not told', () => {
  expect(verdict(stageRules, 'G19')(project({ status: '已验收' }))).toBe('无法判断：验收的参加方');
});

test('GORD: a step whose round has no day is none, and acceptance is still in the order', () => {
  const judge = verdict(stageRules, 'GORD');
  expect(judge(project({ stages: [stage('街道审核', null), stage('摸底入库', '2021-05-17')] }))).toBe('符合');
  expect(
    judge(project({ stages: [stage('摸底入库', '2021-05-18'), stage('征集需求', '2021-05-17')] })),
  ).toMatch(/^不符合/);
});

describe('GRES: which step, and which result', () => {
  const judge = verdict(stageRules, 'GRES');
  const of = (...stages: ReturnType<typeof stage>[]) => judge(project({ stages }));
  const no = stage('街道审核', '2022-05-01', { result: '不通过' });
  const on = (name: string, day: string | null, round = 1, result: '通过' | '不通过' | null = null) =>
    stage(name, day, { round, result });

  test('one that was passed is not rejected; one without a day does not tell when', () => {
    expect(of(on('街道审核', '2022-05-01', 1, '通过'), on('部门评审', '2022-05-20', 1, '通过'))).toBe('符合');
    expect(of({ ...no, doneOn: null }, on('部门评审', '2022-05-20', 1, '通过'))).toMatch(/^无法判断/);
  });

  test('only a later step, on the day of the no or after it, and before the pass', () => {
    expect(of(no, on('初步改造计划', '2022-05-10'))).toBe('符合');
    expect(of(no, on('部门评审', '2022-04-30'))).toMatch(/^无法判断/);
    expect(of(no, on('部门评审', null))).toBe('符合');
    expect(of(no, on('街道审核', '2022-05-12', 2, '通过'), on('部门评审', '2022-05-12'))).toMatch(
      /^无法判断/,
    );
    // Passed in the end, on the very day; what was passed before the no does not count.
    expect(of(no, on('街道审核', '2022-05-01', 2, '通过'), on('部门评审', '2022-05-02', 1, '通过'))).toBe(
      '符合',
    );
    expect(of(on('街道审核', '2022-04-01', 2, '通过'), no, on('部门评审', '2022-05-20'))).toMatch(/^不符合/);
    expect(
      of(
        no,
        on('街道审核', '2022-07-01', 3, '通过'),
        on('街道审核', '2022-05-10', 2, '通过'),
        on('部门评审', '2022-05-20', 1, '通过'),
      ),
    ).toBe('符合');
  });
});

test('G18-2: a step beside the works, an acceptance that failed, one of two without a day', () => {
  const judge = verdict(stageRules, 'G18-2');
  const of = (rows: Parameters<typeof item>[1][], ...stages: ReturnType<typeof stage>[]) =>
    judge(project({ items: rows.map((row, i) => item(i + 1, row)), stages }));
  const begun = [stage('开工', '2022-05-10', { round: 2 }), stage('开工', '2022-05-01')];
  expect(of([null, { doneOn: '2022-05-05' }], ...begun)).toBe('符合');
  expect(of([{ doneOn: '2022-06-01' }, { status: '完成' }], ...begun)).toBe('无法判断：做完的日期');
  const failed = stage('联合验收', '2022-11-20', { result: '不通过' });
  expect(of([{ doneOn: '2022-12-01' }], ...begun, failed)).toBe('无法判断：联合验收日期');
});
