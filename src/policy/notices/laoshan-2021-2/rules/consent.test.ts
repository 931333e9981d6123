import { describe, expect, test } from 'vitest';
import { compound, consent, project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { householdsOf, lastRound, reachesShare } from '../../../rules/consent.ts';
import { consentShare } from '../terms.ts';
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
      `"不符合：同意改造199户，总户数300户，差1户；2022-05-01仍进入“项目台账”"`,
    );
    expect(judge(asked(200, 199, ledger))).toMatchInlineSnapshot(
      `"不符合：同意内容199户，总户数300户，差1户；2022-05-01仍进入“项目台账”"`,
    );
    expect(judge(asked(0, 199, stage('公示', '2022-06-01'), stage('项目台账', null)))).toMatchInlineSnapshot(
      `"不符合：同意改造0户，总户数300户，差200户；同意内容199户，总户数300户，差1户；2022-06-01仍进入“公示”"`,
    );
    expect(judge(asked(199, null, ledger))).toMatchInlineSnapshot(
      `"不符合：同意改造199户，总户数300户，差1户；2022-05-01仍进入“项目台账”"`,
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
        `"存疑：整个项目到了三分之二；单看小区，乙小区同意内容66户，总户数100户，差1户（三分之二是只看整个项目，还是每个小区都要到，文件没有写清）"`,
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
      ).toMatch(/^不符合/);
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
