import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { compound, consentRound, dataset } from '../../../tests/fixtures/records.ts';
import { askedFinding, askedViews } from './asked.ts';

const of = (...rounds: Parameters<typeof consentRound>[0][]) =>
  compound({
    id: 'C1',
    asked: rounds.map((part, i) =>
      consentRound({ projectId: null, compoundId: 'C1', round: i + 1, ...part }),
    ),
  });
const said = (...rounds: Parameters<typeof consentRound>[0][]): string | null => {
  const found = of(...rounds);
  const words = askedFinding(dataset({ compounds: [found] }), found);
  return words === null ? null : String(words);
};

test('what residents answered before a project: the last round, and by how many households it failed', () => {
  expect(said()).toBeNull();
  expect(said({ total: 120, agreeWill: 70, agreeContent: 81 })).toBe('没有到三分之二：同意改造差10户');
  expect(
    said({ total: 120, agreeWill: 40, agreeContent: 40 }, { total: 120, agreeWill: 79, agreeContent: 78 }),
  ).toBe('征求了2轮，最后一轮没有到三分之二：同意改造差1户，同意改造内容差2户');
  expect(said({ total: 120, agreeWill: 80, agreeContent: 81 })).toBe('两项征询都达到三分之二');
  expect(said({ total: 120, agreeWill: 100, agreeContent: null })).toBe(
    '同意改造超过三分之二，同意改造内容的户数未公开',
  );
  expect(said({ total: 120, agreeWill: null, agreeContent: null })).toBe('征求过意见，同意的户数未公开');
});

test('so few households that a count would point at persons are not counted', () => {
  expect(said({ total: 6, agreeWill: 3, agreeContent: 3 })).toBe('征求过意见，同意的户数未公开');
  const few = of({ total: 6, returned: 5, agreeWill: 3 });
  expect(askedViews(dataset({ compounds: [few] }), few)).toMatchObject([
    {
      legs: [],
      mark: '',
      how: '日期未公开，征求意见，户数少，收回几户不列。按小区总户数计算，没有收回的不算同意。',
    },
  ]);
});

test('every round is told, newest first, with why it failed, and shares of all households of the compound', () => {
  const found = of(
    { total: 120, returned: 100, agreeWill: 40, agreeContent: 40, endOn: '2023-05-26', note: '费用没有谈拢' },
    { total: 120, returned: 110, agreeWill: 70, agreeContent: 60 },
  );
  const [last, first] = askedViews(dataset({ compounds: [found] }), found);
  expect([last!.round, last!.mark, last!.legs.map(({ over }) => over)]).toEqual([
    2,
    '三分之二线80户',
    [-10, -20],
  ]);
  expect([first!.note, first!.how]).toEqual([
    '费用没有谈拢',
    '2023年5月26日结束征求意见，收回100户。按小区总户数计算，没有收回的不算同意。',
  ]);
});
