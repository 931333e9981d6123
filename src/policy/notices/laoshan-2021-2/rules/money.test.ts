import { describe, expect, test } from 'vitest';
import { project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import type { FundingFacts, ProjectFacts } from '../../../facts.ts';
import { moneyRules } from './money.ts';

const line = (
  source: FundingFacts['source'],
  amount: number,
  over: Partial<FundingFacts> = {},
): FundingFacts => ({ workClass: null, source, detail: null, basis: '预算', amount, ...over });
const rule = (id: string) => {
  const judge = verdict(moneyRules, id);
  return (funding: FundingFacts[], over: Partial<ProjectFacts> = {}) => judge(project({ funding, ...over }));
};

test.each(moneyRules.map(({ id }) => id))('%s says nothing where no money is published', (id) => {
  expect(rule(id)([])).toBe('不适用');
});

test('F1', () => {
  const judge = rule('F1');
  expect(judge([line('财政补贴', 100), line('专营单位出资', 1)])).toBe('符合');
  expect(judge([line('财政补贴', 100), line('其他', 12_500_000)])).toMatchInlineSnapshot(
    `"不符合：预算里有12.5万元写的是“其他”，没有写明是谁出的"`,
  );
  // Of several bases the most final one that holds it is named, its lines together.
  const bases = [line('其他', 1_000_000), line('其他', 500_000), line('其他', 3_000_000, { basis: '到位' })];
  expect(judge([...bases, line('财政补贴', 1, { basis: '决算' })])).toMatchInlineSnapshot(
    `"不符合：预算里有1.5万元写的是“其他”，没有写明是谁出的"`,
  );
});

test('F2', () => {
  const grant = (detail: FundingFacts['detail']) => rule('F2')([line('上级奖补', 100, { detail })]);
  expect(grant('中央')).toBe('符合');
  expect(grant('区')).toMatchInlineSnapshot(`"不符合：上级奖补的细项写的是“区”"`);
  expect(rule('F2')([line('上级奖补', 1, { detail: '省' }), line('上级奖补', 1, { detail: '区' })])).toMatch(
    /^不符合/,
  );
  expect(grant(null)).toBe('无法判断：上级奖补是哪一级的');
  expect(rule('F2')([line('财政补贴', 100)])).toBe('不适用');
});

describe('F3', () => {
  const basic = { workClass: '基础类' } as const;
  const judge = rule('F3');

  test('government and owners carry most', () => {
    expect(
      judge([line('财政补贴', 50, basic), line('专营单位出资', 10, basic), line('居民出资', 60, basic)]),
    ).toBe('符合');
  });

  test('none of theirs, or less than another', () => {
    expect(judge([line('居民出资', 60, basic)], { plannedFunds: 60 })).toMatchInlineSnapshot(
      `"不符合：基础类没有政府和专营单位的钱"`,
    );
    expect(
      judge([line('财政补贴', 50, basic), line('平台公司融资', 60, basic)], { plannedFunds: 110 }),
    ).toMatchInlineSnapshot(`"不符合：基础类里平台公司融资比政府和专营单位的钱多"`);
  });

  test('what is written as 其他 may have come from either side', () => {
    const carried = line('财政补贴', 50, basic);
    const all = { plannedFunds: 100 };
    expect(judge([carried, line('居民出资', 30, basic), line('其他', 20, basic)], all)).toBe('符合');
    expect(judge([carried, line('居民出资', 40, basic), line('其他', 10.5, basic)])).toBe(
      '无法判断：“其他”是谁出的',
    );
    expect(judge([line('居民出资', 40, basic), line('其他', 60, basic)], all)).toBe(
      '无法判断：“其他”是谁出的',
    );
    expect(judge([line('居民出资', 80, basic), line('其他', 20, basic)], all)).toBe(
      '不符合：基础类里居民出资比政府和专营单位的钱多',
    );
  });

  test('part of the money, or no class, is not judged', () => {
    expect(judge([line('居民出资', 60, basic)])).toBe('无法判断：全部资金');
    expect(judge([line('财政补贴', 60)])).toBe('无法判断：资金分到哪一类改造');
    expect(judge([line('财政补贴', 60, { workClass: '提升类' })])).toBe('不适用');
  });

  test('the final account before the budget', () => {
    const lines = [line('居民出资', 60, basic), line('财政补贴', 60, { ...basic, basis: '决算' })];
    expect(judge(lines, { plannedFunds: 60 })).toBe('符合');
  });
});

test('F5', () => {
  const better = { workClass: '完善类' } as const;
  const judge = rule('F5');
  expect(judge([line('居民出资', 1, better), line('财政补贴', 60, better)])).toBe('符合');
  expect(judge([line('财政补贴', 60, better)], { plannedFunds: 60 })).toMatchInlineSnapshot(
    `"不符合：完善类里没有居民出资"`,
  );
  expect(judge([line('居民出资', 0, better), line('平台公司融资', 60, better)], { finalFunds: 60 })).toMatch(
    /^不符合/,
  );
  expect(judge([line('财政补贴', 60, better)], { plannedFunds: 90 })).toBe('无法判断：全部资金');
  expect(judge([line('财政补贴', 60, better), line('其他', 30, better)], { plannedFunds: 90 })).toBe(
    '无法判断：“其他”是谁出的',
  );
});

test('F9: ten percent more pass, a little more does not', () => {
  const judge = rule('F9');
  const budget = [line('财政补贴', 1000)];
  expect(judge(budget, { finalFunds: 1100 })).toBe('符合');
  expect(judge(budget, { finalFunds: 900 })).toBe('符合');
  expect(judge(budget, { finalFunds: 1101 })).toMatchInlineSnapshot(
    `"不符合：决算比预算多10.1%，没有写原因"`,
  );
  expect(judge([], { plannedFunds: 1000, finalFunds: 2000 })).toMatchInlineSnapshot(
    `"不符合：决算比预算多100%，没有写原因"`,
  );
  const why = { stages: [stage('竣工决算', '2024-01-01', { note: '增加两栋楼的屋面。' })] };
  expect(judge(budget, { finalFunds: 2000, ...why })).toBe('符合');
  expect(judge([], { finalFunds: 2000 })).toBe('无法判断：预算');
  expect(judge(budget, why)).toBe('无法判断：决算金额');
  expect(judge(budget)).toBe('不适用');
});

test('F10: an award, or its refusal, has its ground', () => {
  const judge = rule('F10');
  expect(judge([], { award: '给予奖补', awardBasis: '2024年度考核' })).toBe('符合');
  expect(judge([], { award: '给予奖补' })).toMatchInlineSnapshot(
    `"不符合：奖补结果是“给予奖补”，没有写按哪份考核或文件"`,
  );
  expect(judge([], { award: '不予奖补' })).toMatchInlineSnapshot(
    `"不符合：奖补结果是“不予奖补”，没有写按哪份考核或文件"`,
  );
  expect(judge([], { awardBasis: '2024年度考核' })).toBe('不适用');
});

describe('which lines are looked at', () => {
  const basic = { workClass: '基础类' } as const;

  test('what has arrived is no basis of its own', () => {
    const arrived = { ...basic, basis: '到位' } as const;
    expect(rule('F3')([line('居民出资', 60, arrived)], { plannedFunds: 60 })).toBe('不适用');
    expect(rule('F1')([line('财政补贴', 1, arrived)])).toBe('符合');
  });

  test('one line that does not tell its class is enough', () => {
    expect(rule('F3')([line('财政补贴', 60, basic), line('居民出资', 60)])).toBe(
      '无法判断：资金分到哪一类改造',
    );
  });

  test.each(['中央', '省', '市'] as const)('a grant of %s has its level', (detail) => {
    expect(rule('F2')([line('上级奖补', 1, { detail })])).toBe('符合');
    expect(rule('F2')([line('上级奖补', 1, { detail }), line('上级奖补', 1)])).toBe(
      '无法判断：上级奖补是哪一级的',
    );
  });

  test('the most that carriers may have is compared with the least of another', () => {
    const of = (carried: number, unnamed: number, residents: number) =>
      rule('F3')(
        [
          line('财政补贴', carried, basic),
          line('其他', unnamed, basic),
          line('居民出资', residents, basic),
          line('平台公司融资', 0.5, basic),
        ],
        { plannedFunds: carried + unnamed + residents + 0.5 },
      );
    expect(of(50, 10, 60)).toBe('无法判断：“其他”是谁出的');
    expect(of(50, 10, 60.5)).toBe('不符合：基础类里居民出资比政府和专营单位的钱多');
    expect(of(50, 0, 50)).toBe('符合');
    // Neither they nor anybody else has much: the class has none of theirs.
    expect(of(0, 0, 50)).toBe('不符合：基础类没有政府和专营单位的钱');
    expect(of(0, 50, 50)).toBe('无法判断：“其他”是谁出的');
  });

  test('F9 compares with the budget, and not with what has arrived; of a budget of nothing no share is told', () => {
    const lines = [line('财政补贴', 1000), line('财政补贴', 500, { basis: '到位' })];
    expect(rule('F9')(lines, { finalFunds: 1101 })).toMatch(/^不符合/);
    expect(rule('F9')([], { plannedFunds: 0, finalFunds: 2000 })).toBe('无法判断：预算');
    expect(
      rule('F9')([line('财政补贴', 500, { basis: '到位' })], { plannedFunds: 1000, finalFunds: 1100 }),
    ).toBe('符合');
  });

  test('F1 tells the amount by its cents', () => {
    expect(rule('F1')([line('其他', 1_234_567)])).toBe(
      '不符合：预算里有1.234567万元写的是“其他”，没有写明是谁出的',
    );
  });
});
