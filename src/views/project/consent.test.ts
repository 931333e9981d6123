import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { compound, consentRound, dataset, project } from '../../../tests/fixtures/records.ts';
import { consentFinding, consentViews } from './consent.ts';

const data = dataset({
  compounds: [compound({ id: 'C1', name: '望海苑' }), compound({ id: 'C2', name: '石榴园' })],
});
const asked = (part: Parameters<typeof consentRound>[0]) => project({ consent: [consentRound(part)] });

describe('finding', () => {
  const cases = [
    [project(), null],
    [asked({ agreeWill: 948, agreeContent: 871 }), '两项征询都超过三分之二'],
    [asked({ total: 900, agreeWill: 600, agreeContent: 700 }), '两项征询都达到三分之二'],
    [asked({ agreeWill: 948, agreeContent: 671 }), '没有到三分之二：同意改造内容差52户'],
    [asked({ agreeWill: 948 }), '同意改造超过三分之二，同意改造内容的户数未公开'],
    [asked({}), '征求过意见，同意的户数未公开'],
    [asked({ compoundId: 'C1', agreeWill: 10 }), '公布了各小区的户数，项目合计未公开'],
  ] as const;
  test.each(cases)('%#', (shown, sentence) => {
    expect(consentFinding(shown)).toEqual(sentence);
  });
});

describe('the consent counts other households than the compounds have', () => {
  const of = (households: number, total: number, agreeWill: number, agreeContent: number) =>
    project({
      compounds: [compound({ id: 'C1', households })],
      consent: [consentRound({ total, agreeWill, agreeContent })],
    });

  test('the verdict differs: both shares, in words', () => {
    const shown = of(120, 100, 70, 90);
    expect(consentFinding(shown)).toEqual('到没有到三分之二，存疑：全部住户有两个数，结论不同');
    expect(consentViews(data, shown)[0]?.counts).toEqual(
      '同意改造70户，按征求意见的总户数100户算占70%，按小区的总户数120户算占58.3%：到没有到三分之二，两种算法结论不同，存疑。',
    );
  });

  test.each([
    [100, 100, 70, 90],
    [120, 100, 80, 90],
    [120, 100, 60, 60],
    [12, 8, 6, 6],
  ])('%i and %i households, %i and %i agree: no such doubt', (...counts) => {
    const shown = of(...counts);
    expect(consentViews(data, shown)[0]?.counts).toBeNull();
    expect(consentFinding(shown)).not.toContain('存疑');
  });
});

test('rounds are kept, newest first', () => {
  const shown = project({
    consent: [
      consentRound({ round: 1, total: 224, agreeWill: 120, agreeContent: 118 }),
      consentRound({ round: 2, total: 224, agreeWill: 137, agreeContent: 124 }),
    ],
  });
  expect(consentViews(data, shown).map(({ round }) => round)).toEqual([2, 1]);
  expect(consentFinding(shown)).toEqual(
    '征求了2轮，最后一轮没有到三分之二：同意改造差13户，同意改造内容差26户',
  );
});

test('bars, table and what was asked', () => {
  const shown = project({
    consent: [
      consentRound({
        agreeWill: 948,
        agreeContent: 871,
        returned: 1012,
        startOn: '2024-03-04',
        endOn: '2024-04-12',
        method: '入户问卷',
      }),
      consentRound({ compoundId: 'C1', total: 486, agreeWill: 436, agreeContent: 398 }),
      consentRound({ compoundId: 'C2', total: 226, agreeWill: 140, agreeContent: 172 }),
    ],
  });
  const [view] = consentViews(data, shown);
  expect(view?.legs.map(({ note }) => note)).toEqual([
    '948户同意，占87.5%，比三分之二线多225户',
    '871户同意，占80.4%，比三分之二线多148户',
  ]);
  expect(view?.mark).toEqual('三分之二线723户');
  expect(view?.how).toEqual(
    '2024年3月4日至4月12日入户问卷，收回1,012户。按项目总户数计算，没有收回的不算同意。',
  );
  expect(view?.compounds[0]).toMatchObject({ name: '望海苑', total: '486', will: '436', willShare: '89.7%' });
  expect(view?.below).toEqual('文件按项目总户数算。石榴园单独看不到三分之二。');
});

test('counts of very few households are not shown', () => {
  const [view] = consentViews(data, asked({ total: 8, agreeWill: 7, agreeContent: 7 }));
  expect(view?.legs).toEqual([]);
  expect(view?.total).toMatchObject({ total: '不足10', will: '户数少，不列' });
});
