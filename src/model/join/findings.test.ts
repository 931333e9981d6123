import { describe, expect, test } from 'vitest';
import { check, Copy } from '../../../tests/unit/mutate.ts';
import { renderProblem } from '../../intake/problem.ts';
import { policy } from '../../../tests/fixtures/records.ts';
import { rulesOf } from '../../policy/rules.ts';

/** A notice of three working days, four with the posting day: too short by every reading. */
const short = (): Copy => new Copy().set('notices.csv', 3, '公示截止日期', '2022-05-12');
const explain = (copy: Copy, ruleId: string, subjectId: string): Copy =>
  copy.add('explanations.csv', {
    规则编号: ruleId,
    对象编号: subjectId,
    情况说明: '工期紧，少公示了两天，5月30日已补公示',
    责任单位: '西湾街道办事处',
    日期: '2022-06-01',
  });
const tally = (copy: Copy, ruleId: string) => check(copy).dataset?.tallies.find((t) => t.ruleId === ruleId);

describe('comply or explain', () => {
  test('a breach without explanation stops the build and says what to write', () => {
    const { problems, dataset } = check(short());
    expect(dataset).toBeNull();
    expect(problems.map(renderProblem).join('\n')).toMatchInlineSnapshot(`
      "不符合 G07 公示不少于5个工作日
        data/base/notices.csv 第 3 行：2022年5月9日张贴，2022年5月12日截止，3个工作日，至少应到2022年5月16日
        记录：GS-2022-01 西湾新村初步改造计划公示
        怎么改：初步改造计划公示不少于5个工作日；张贴当天不算（民法典第201条）。数据有误的请改正；确实如此的，请在 explanations.csv 加一行：规则编号 G07，对象编号 GS-2022-01，写明情况和责任单位，会和“不符合”一起公布"
    `);
  });

  test('with its explanation it is published, the two together', () => {
    const { problems, dataset } = check(explain(short(), 'G07', 'GS-2022-01'));
    expect(problems).toEqual([]);
    const finding = dataset?.findings.find((f) => f.ruleId === 'G07');
    expect(finding).toMatchInlineSnapshot(`
      {
        "clause": "五(二)4",
        "compoundIds": [
          "WH-C03",
        ],
        "explanation": {
          "date": "2022-06-01",
          "row": 3,
          "ruleId": "G07",
          "subjectId": "GS-2022-01",
          "text": "工期紧，少公示了两天，5月30日已补公示",
          "unit": "西湾街道办事处",
        },
        "fact": "2022年5月9日张贴，2022年5月12日截止，3个工作日，至少应到2022年5月16日",
        "open": null,
        "projectIds": [
          "WH-2023-01",
        ],
        "question": null,
        "result": "不符合",
        "ruleId": "G07",
        "statement": "初步改造计划公示不少于5个工作日；张贴当天不算（民法典第201条）。",
        "subject": {
          "id": "GS-2022-01",
          "kind": "notice",
          "name": "西湾新村初步改造计划公示",
        },
        "title": "公示不少于5个工作日",
      }
    `);
    expect(dataset?.byId.project.get('WH-2023-01')?.findings).toContain(finding);
    expect(tally(explain(short(), 'G07', 'GS-2022-01'), 'G07')).toEqual({
      ruleId: 'G07',
      met: 1,
      breached: 1,
      doubtful: 0,
      unknown: 0,
    });
  });

  test('the rule and the record may be written in full width and small letters', () => {
    expect(check(explain(short(), 'G07', 'ｇｓ-2022-01')).problems).toEqual([]);
    expect(check(explain(short(), 'ｇ07', 'GS-2022-01')).problems).toEqual([]);
  });

  test('an explanation of what is no breach is refused: nothing there, another record, another rule', () => {
    const refused = (copy: Copy) => check(copy).problems.map((p) => `${p.severity} ${p.code} ${p.row}`);
    expect(refused(explain(new Copy(), 'G07', 'GS-2022-01'))).toEqual(['error E001 3']);
    expect(refused(explain(short(), 'G07', 'GS-2021-01'))).toEqual(['breach G07 3', 'error E001 3']);
    expect(refused(explain(short(), 'G08', 'GS-2022-01'))).toEqual(['breach G07 3', 'error E001 3']);
  });

  test('while anything else is wrong, no explanation is called needless, and none is missed that cannot be read', () => {
    const wrong = explain(short(), 'G07', 'GS-2022-01').set('notices.csv', 3, '发布日期', '44690');
    expect(check(wrong).problems.map((p) => p.code)).toEqual(['D002']);
    const unread = explain(short(), 'G07', 'GS-2022-01').set('explanations.csv', 3, '日期', '2022-13-01');
    expect(check(unread).problems.map((p) => p.code)).toEqual(['D003']);
  });

  test('an item’s breach marks the item, whatever its progress', () => {
    const copy = new Copy().set('checklist.csv', 4, '资金', '不满足');
    expect(check(copy).problems.map((p) => `${p.severity} ${p.code} ${p.file} ${p.row} ${p.record}`))
      .toMatchInlineSnapshot(`
      [
        "breach N7 data/base/checklist.csv 4 WH-2022-01+7 东岭片区改造项目第7项健全安防设施",
      ]
    `);
    const { dataset } = check(explain(copy, 'N7', 'WH-2022-01+7'));
    const entry = dataset?.byId.project.get('WH-2022-01')?.items.find((other) => other.item.no === 7);
    expect(entry).toMatchObject({ state: '不符合', row: { status: '验收' } });
  });

  test('the base dataset holds one breach, explained', () => {
    const { dataset } = check(new Copy());
    expect(
      dataset?.findings.map((f) => [f.ruleId, f.subject.kind, f.subject.id, f.explanation?.unit]),
    ).toEqual([['O3', 'street', 'W03', '南屿街道办事处']]);
  });
});

describe('what stops nothing', () => {
  test('a flag (W) is published without explanation', () => {
    const { problems, dataset } = check(new Copy().set('stages.csv', 17, '完成日期', '2022-09-01'));
    expect(problems.map((p) => `${p.severity} ${p.code}`)).toEqual(['note G10']);
    expect(dataset?.findings.find((f) => f.ruleId === 'G10')).toMatchObject({
      result: '提示',
      fact: '2022年9月1日申报，晚于2022年8月31日',
      explanation: null,
    });
  });

  test('a flag cannot be explained', () => {
    const copy = explain(new Copy().set('stages.csv', 17, '完成日期', '2022-09-01'), 'G10', 'WH-2023-01');
    expect(check(copy).problems.map((p) => `${p.severity} ${p.code}`)).toEqual(['note G10', 'error E001']);
  });

  test('存疑 is published with its question, and its item is no 不符合', () => {
    const copy = new Copy()
      .set('notices.csv', 3, '公示截止日期', '2022-05-13')
      .set('checklist.csv', 4, '同意户数', '300');
    const { problems, dataset } = check(copy);
    expect(problems.map((p) => `${p.severity} ${p.code}`)).toEqual(['note N7', 'note G07']);
    expect(dataset?.findings.map((f) => [f.ruleId, f.result, f.question])).toMatchInlineSnapshot(`
      [
        [
          "O3",
          "不符合",
          null,
        ],
        [
          "N7",
          "存疑",
          "“多数居民同意”是过半数还是三分之二，文件没有写",
        ],
        [
          "G07",
          "存疑",
          "张贴当天算不算，文件没有写",
        ],
      ]
    `);
    expect(dataset?.byId.project.get('WH-2022-01')?.items.find((e) => e.item.no === 7)?.state).toBe('已验收');
  });

  test('missing data is 无法判断: counted, and no finding', () => {
    const copy = new Copy().remove('consent.csv').remove('streets.csv').remove('explanations.csv');
    const { problems, dataset } = check(copy);
    expect(problems).toEqual([]);
    expect(dataset?.findings).toEqual([]);
    expect(tally(copy, 'G02')).toEqual({ ruleId: 'G02', met: 0, breached: 0, doubtful: 0, unknown: 3 });
    expect(tally(copy, 'O3')).toEqual({ ruleId: 'O3', met: 0, breached: 0, doubtful: 0, unknown: 3 });
  });

  test('a dataset that tells nothing breaks no rule', () => {
    const copy = new Copy();
    for (const file of [
      'stages',
      'consent',
      'checklist',
      'parts',
      'funding',
      'notices',
      'objections',
      'streets',
      'utilities',
      'explanations',
    ])
      copy.remove(`${file}.csv`);
    for (const row of [2, 3, 4, 5])
      for (const header of ['土地性质', '建成年份起', '建成年份止', '批次', '物业方式', '物业方式确定日期'])
        copy.set('compounds.csv', row, header, '');
    const { dataset, problems } = check(copy);
    expect(problems).toEqual([]);
    expect(dataset?.findings).toEqual([]);
  });
});

test('every rule has its tally, on the base dataset', () => {
  const { dataset } = check(new Copy());
  expect(dataset?.tallies.map((t) => t.ruleId)).toEqual(rulesOf(policy.rules).map((rule) => rule.id));
  expect(
    Object.fromEntries(
      (dataset?.tallies ?? []).map((t) => [t.ruleId, `${t.met} ${t.breached} ${t.doubtful} ${t.unknown}`]),
    ),
  ).toMatchInlineSnapshot(`
    {
      "D10": "2 0 0 1",
      "D13": "0 0 0 1",
      "D15": "0 0 0 0",
      "D15-2": "2 0 0 1",
      "D16": "4 0 0 0",
      "D20": "2 0 0 0",
      "D8": "4 0 0 0",
      "D9": "3 0 0 1",
      "F1": "2 0 0 0",
      "F10": "1 0 0 0",
      "F2": "1 0 0 0",
      "F3": "1 0 0 1",
      "F5": "0 0 0 1",
      "F7": "0 0 0 2",
      "F9": "1 0 0 0",
      "G02": "2 0 0 1",
      "G02-2": "2 0 0 0",
      "G03": "1 0 0 1",
      "G03-2": "0 0 0 2",
      "G04": "0 0 0 2",
      "G05": "0 0 0 2",
      "G06": "0 0 0 2",
      "G06-2": "0 0 0 2",
      "G07": "2 0 0 0",
      "G07-2": "0 0 0 2",
      "G07-3": "2 0 0 0",
      "G07-4": "3 0 0 0",
      "G07-5": "2 0 0 0",
      "G07-6": "2 0 0 0",
      "G08": "1 0 0 0",
      "G08-2": "1 0 0 0",
      "G09": "2 0 0 0",
      "G10": "2 0 0 1",
      "G10-2": "2 0 0 0",
      "G11": "0 0 0 2",
      "G12": "0 0 0 2",
      "G13": "0 0 0 2",
      "G13-2": "1 0 0 0",
      "G13-3": "1 0 0 0",
      "G14": "0 0 0 2",
      "G14-2": "0 0 0 2",
      "G15": "0 0 0 2",
      "G16": "0 0 0 2",
      "G17": "0 0 0 2",
      "G17-2": "1 0 0 1",
      "G18": "1 0 0 1",
      "G18-2": "1 0 0 0",
      "G19": "1 0 0 0",
      "G19-2": "1 0 0 0",
      "G19-3": "0 0 0 1",
      "G20": "0 0 0 1",
      "G20-2": "0 0 0 0",
      "G21": "0 0 0 0",
      "G22": "1 0 0 0",
      "GACT": "3 0 0 0",
      "GORD": "3 0 0 0",
      "GRES": "0 0 0 2",
      "L1": "3 0 0 0",
      "L1-2": "3 0 0 0",
      "L1-3": "0 0 0 3",
      "L4": "0 0 0 1",
      "L4-2": "1 0 0 0",
      "L4-3": "1 0 0 0",
      "L5": "0 0 0 1",
      "L6": "1 0 0 0",
      "N1": "1 0 0 0",
      "N10": "4 0 0 0",
      "N11": "6 0 0 75",
      "N12": "0 0 0 0",
      "N13": "0 0 0 0",
      "N14": "1 0 0 0",
      "N15": "4 0 0 0",
      "N16": "2 0 0 13",
      "N17": "2 0 0 0",
      "N18": "1 0 0 0",
      "N19": "2 0 0 0",
      "N2": "1 0 0 16",
      "N3": "2 0 0 42",
      "N4": "0 0 0 0",
      "N5": "1 0 0 0",
      "N6": "2 0 0 0",
      "N7": "1 0 0 17",
      "N8": "4 0 0 0",
      "N9": "0 0 0 0",
      "O12": "3 0 0 0",
      "O14": "0 0 0 2",
      "O16": "0 0 0 2",
      "O17": "0 0 0 3",
      "O2": "0 0 0 2",
      "O2-2": "0 0 0 2",
      "O20": "0 0 0 1",
      "O21": "1 0 0 0",
      "O22": "3 0 0 0",
      "O24": "2 0 0 0",
      "O3": "2 1 0 0",
      "O6": "2 0 0 0",
      "O9": "2 0 0 0",
      "X1": "0 0 0 0",
      "X1-2": "0 0 0 0",
    }
  `);
});
