import { describe, expect, test } from 'vitest';
import { compound, consent, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { householdsOf, lastRound, reachesShare } from '../../../rules/consent.ts';
import { consentShare } from '../lists/terms.ts';
import { consentRules } from './consent.ts';

const reachesTwoThirds = (agree: number, total: number) => reachesShare(consentShare, agree, total);
const twoThirds = (total: number) => householdsOf(consentShare, total);

test('two thirds: equality passes, integers only', () => {
  expect(reachesTwoThirds(200, 300)).toBe(true);
  expect(reachesTwoThirds(199, 300)).toBe(false);
  expect(reachesTwoThirds(67, 100)).toBe(true);
  expect(reachesTwoThirds(66, 100)).toBe(false);
  expect(reachesTwoThirds(1, 1)).toBe(true);
  expect(reachesTwoThirds(0, 1)).toBe(false);
  expect([1, 2, 3, 100, 101, 300].map(twoThirds)).toEqual([1, 2, 2, 67, 68, 200]);
  for (let total = 1; total <= 500; total++) {
    expect(reachesTwoThirds(twoThirds(total), total)).toBe(true);
    expect(reachesTwoThirds(twoThirds(total) - 1, total)).toBe(false);
  }
});

test('the last round that speaks of the whole project', () => {
  const [first, second, part] = [consent(), consent({ round: 2 }), consent({ round: 3, compoundId: 'C1' })];
  expect(lastRound([second, first, part])).toBe(second);
  expect(lastRound([consent({ round: 1 }), second])).toBe(second);
  expect(lastRound([part])).toBeNull();
  expect(lastRound([])).toBeNull();
});

describe('G02', () => {
  const judge = verdict(consentRules, 'G02');
  const asked = (
    agreeWill: number | null,
    agreeContent: number | null,
    ...stages: ReturnType<typeof stage>[]
  ) => project({ consent: [consent({ agreeWill, agreeContent })], stages });
  const ledger = stage('项目台账', '2022-05-01');

  test('200 of 300 passes on both counts', () => {
    expect(judge(asked(200, 200, ledger))).toBe('符合');
    expect(judge(asked(300, 200))).toBe('符合');
  });

  test('199 does not, on either count, once the project goes on', () => {
    expect(judge(asked(199, 200, ledger))).toMatchInlineSnapshot(
      `"不符合：同意改造199户，占总户数300户的66.3%，差1户；2022-05-01仍进入“项目台账”"`,
    );
    expect(judge(asked(200, 199, ledger))).toMatchInlineSnapshot(
      `"不符合：同意内容199户，占总户数300户的66.3%，差1户；2022-05-01仍进入“项目台账”"`,
    );
    expect(judge(asked(0, 199, stage('公示', '2022-06-01'), stage('项目台账', null)))).toMatchInlineSnapshot(
      `"不符合：同意改造0户，占总户数300户的0%，差200户；同意内容199户，占总户数300户的66.3%，差1户；2022-06-01仍进入“公示”"`,
    );
    expect(judge(asked(199, null, ledger))).toMatchInlineSnapshot(
      `"不符合：同意改造199户，占总户数300户的66.3%，差1户；2022-05-01仍进入“项目台账”"`,
    );
  });

  test('short of two thirds and not gone on: the notice is kept', () => {
    expect(judge(asked(199, 199))).toBe('不适用');
    expect(judge(asked(199, 199, stage('征集需求', '2022-04-01'), stage('居民否决', '2022-05-01')))).toBe(
      '不适用',
    );
  });

  test('the last round counts', () => {
    const rounds = [
      consent({ agreeWill: 100, agreeContent: 100 }),
      consent({ round: 2, agreeWill: 250, agreeContent: 250 }),
    ];
    expect(judge(project({ consent: rounds, stages: [ledger] }))).toBe('符合');
  });

  describe('a compound of it is short (A5)', () => {
    const rows = (round: number, ...contents: number[]) =>
      contents.map((agreeContent, i) =>
        consent({ round, compoundId: `C${i + 1}`, total: 100, agreeWill: 100, agreeContent }),
      );
    const of = (...more: ReturnType<typeof consent>[]) =>
      project({
        compounds: [compound({ name: '甲小区' }), compound({ id: 'C2', name: '乙小区' })],
        consent: [consent({ agreeWill: 300, agreeContent: 200 }), ...more],
        stages: [ledger],
      });

    test('存疑: one reading passes, the other does not', () => {
      expect(judge(of(...rows(1, 67, 66)))).toMatchInlineSnapshot(
        `"存疑：整个项目到了三分之二；单看小区，乙小区同意内容66户，占总户数100户的66%，差1户（三分之二是只看整个项目，还是每个小区都要到，文件没有写清）"`,
      );
    });

    test('every compound passes, the short one was asked in another round, or nothing went on', () => {
      expect(judge(of(...rows(1, 67, 100)))).toBe('符合');
      expect(judge(of(...rows(2, 10, 10)))).toBe('符合');
      expect(judge({ ...of(...rows(1, 10, 10)), stages: [] })).toBe('符合');
    });

    test('the project itself is short: a breach under both', () => {
      const both = of(...rows(1, 10, 10));
      expect(
        judge({
          ...both,
          consent: [consent({ agreeWill: 300, agreeContent: 199 }), ...both.consent.slice(1)],
        }),
      ).toMatchInlineSnapshot(
        `"不符合：同意内容199户，占总户数300户的66.3%，差1户；2022-05-01仍进入“项目台账”"`,
      );
    });
  });

  describe('the compounds have other households than the consent counts (A33)', () => {
    const of = (
      total: number,
      homes: (number | null)[],
      agreeWill: number,
      agreeContent: number | null,
      on = true,
    ) =>
      judge(
        project({
          compounds: homes.map((households, i) => compound({ id: `C${i + 1}`, households })),
          consent: [consent({ total, agreeWill, agreeContent })],
          stages: on ? [ledger] : [],
        }),
      );

    test('存疑 where the verdict differs, either way', () => {
      expect(of(100, [120], 70, 90)).toMatchInlineSnapshot(
        `"存疑：同意改造70户，按征求意见的总户数100户算占70%，按小区的总户数120户算占58.3%（三分之二是按征求意见时算的总户数，还是按小区表里的总户数，两个数不一样，结论不同）"`,
      );
      expect(of(120, [60, 40], 70, 90)).toMatchInlineSnapshot(
        `"存疑：同意改造70户，按征求意见的总户数120户算占58.3%，按小区的总户数100户算占70%（三分之二是按征求意见时算的总户数，还是按小区表里的总户数，两个数不一样，结论不同）"`,
      );
      expect(of(100, [120], 70, null)).toMatchInlineSnapshot(
        `"存疑：同意改造70户，按征求意见的总户数100户算占70%，按小区的总户数120户算占58.3%（三分之二是按征求意见时算的总户数，还是按小区表里的总户数，两个数不一样，结论不同）"`,
      );
    });

    test('the verdict is the same', () => {
      expect(of(100, [120], 80, 90)).toBe('符合');
      expect(of(100, [120], 60, 90)).toMatchInlineSnapshot(
        `"不符合：同意改造60户，占总户数100户的60%，差7户；2022-05-01仍进入“项目台账”"`,
      );
      expect(of(100, [120], 60, 70)).toMatchInlineSnapshot(
        `"不符合：同意改造60户，占总户数100户的60%，差7户；2022-05-01仍进入“项目台账”"`,
      );
    });

    test('one question is short by both counts: a breach', () => {
      expect(of(120, [100], 70, 60)).toMatchInlineSnapshot(
        `"不符合：同意改造70户，占总户数120户的58.3%，差10户；同意内容60户，占总户数120户的50%，差20户；2022-05-01仍进入“项目台账”"`,
      );
    });

    test('unpublished households, more who agree than there are, or nothing went on: by the consent', () => {
      expect(of(100, [60, null], 70, 90)).toBe('符合');
      expect(of(100, [], 70, 90)).toBe('符合');
      expect(of(120, [60], 70, 120)).toMatchInlineSnapshot(
        `"不符合：同意改造70户，占总户数120户的58.3%，差10户；2022-05-01仍进入“项目台账”"`,
      );
      expect(of(100, [120], 70, 90, false)).toBe('符合');
      expect(of(120, [100], 70, 90, false)).toBe('不适用');
    });
  });

  test('what is not published is not judged', () => {
    expect(judge(project({ stages: [ledger] }))).toMatchInlineSnapshot(`"无法判断：征求意见的结果"`);
    expect(judge(asked(200, null, ledger))).toMatchInlineSnapshot(`"无法判断：同意内容户数"`);
    expect(judge(asked(null, null))).toMatchInlineSnapshot(`"无法判断：同意改造户数、同意内容户数"`);
    expect(
      judge(project({ consent: [consent({ compoundId: 'C1', agreeWill: 1, agreeContent: 1 })] })),
    ).toMatchInlineSnapshot(`"无法判断：征求意见的结果"`);
  });
});

describe('G02-2', () => {
  const judge = verdict(consentRules, 'G02-2');
  const of = (rows: Parameters<typeof consent>[0][], ...stages: ReturnType<typeof stage>[]) =>
    judge(project({ consent: rows.map(consent), stages }));
  const works = stage('开工', '2022-05-10');

  test('asked on the day or before', () => {
    expect(of([{ startOn: '2022-05-10' }], works)).toBe('符合');
    expect(of([{ startOn: '2021-03-01', endOn: '2021-04-01' }], stage('项目台账', '2021-03-15'), works)).toBe(
      '符合',
    );
    expect(of([{ startOn: '2021-03-01' }, { round: 2, startOn: '2023-01-01' }], works)).toBe('符合');
    expect(of([{ startOn: '2022-05-11' }, { compoundId: 'C1', startOn: '2022-05-01' }], works)).toBe('符合');
  });

  test('works, or another step, before anybody was asked', () => {
    expect(of([{ startOn: '2022-05-11' }], works)).toMatchInlineSnapshot(
      `"不符合：2022-05-11才开始征求意见，2022-05-10已办“开工”"`,
    );
    expect(of([{ endOn: '2022-05-20' }], stage('项目台账', '2022-04-01'), works)).toMatchInlineSnapshot(
      `"不符合：2022-05-20才开始征求意见，2022-04-01已办“项目台账”"`,
    );
    expect(of([{ startOn: '2024-01-01' }], stage('公示', '2022-04-01', { round: 2 }))).toMatchInlineSnapshot(
      `"不符合：2024-01-01才开始征求意见，2022-04-01已办“公示”"`,
    );
  });

  test('nothing went on, or nothing is known of the first round', () => {
    expect(of([{ startOn: '2022-05-11' }])).toBe('不适用');
    expect(of([{ startOn: '2022-05-11' }], stage('征集需求', '2021-01-01'))).toBe('不适用');
    expect(of([], works)).toBe('无法判断：开始征求意见的日期');
    expect(of([{}], works)).toBe('无法判断：开始征求意见的日期');
    expect(of([{ round: 2, startOn: '2023-01-01' }], works)).toBe('无法判断：开始征求意见的日期');
  });
});
