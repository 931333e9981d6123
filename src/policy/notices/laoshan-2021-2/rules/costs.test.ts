import { describe, expect, test } from 'vitest';
import { item, project, verdict } from '../../../../../tests/unit/facts.ts';
import type { FundingFacts } from '../../../facts.ts';
import { itemCosts } from '../../../rules/costs.ts';
import { costRules } from './costs.ts';

const judge = verdict(costRules, 'F7');
const wan = (amount: number): number => amount * 1_000_000;
const costs = (...list: (number | null)[]) =>
  list.map((cost, i) => item(i + 1, { decision: '纳入', cost: cost === null ? null : wan(cost) }));
const line = (basis: FundingFacts['basis'], amount: number): FundingFacts => ({
  workClass: null,
  source: '财政补贴',
  detail: null,
  basis,
  amount: wan(amount),
});

describe('F7', () => {
  test('the works cost what the project is estimated at', () => {
    expect(judge(project({ plannedFunds: wan(30), items: costs(10, 20) }))).toBe('符合');
    expect(judge(project({ plannedFunds: wan(31), items: costs(10, 20) }))).toBe(
      '不符合：各项预算相加30万元，计划投资31万元',
    );
    expect(judge(project({ plannedFunds: wan(29.5), items: costs(10, 20) }))).toBe(
      '不符合：各项预算相加30万元，计划投资29.5万元',
    );
  });

  test('a work that is left out needs no cost, one that is not decided may have one', () => {
    const out = item(9, { decision: '不纳入' });
    expect(judge(project({ plannedFunds: wan(30), items: [...costs(10, 20), out] }))).toBe('符合');
    expect(judge(project({ plannedFunds: wan(40), items: [...costs(10, 20), item(9, null)] }))).toBe(
      '无法判断：各项内容的预算',
    );
  });

  test('too much is too much, whatever is still unpublished', () => {
    expect(judge(project({ plannedFunds: wan(20), items: costs(10, 20, null) }))).toMatchInlineSnapshot(
      `"不符合：各项预算相加30万元，计划投资20万元"`,
    );
    expect(judge(project({ plannedFunds: wan(30), items: costs(10, 20, null) }))).toMatchInlineSnapshot(
      `"无法判断：各项内容的预算"`,
    );
  });

  test('without an estimate, or without costs', () => {
    expect(judge(project())).toBe('不适用');
    expect(judge(project({ items: costs(10) }))).toBe('无法判断：计划投资');
    expect(judge(project({ plannedFunds: wan(30) }))).toBe('无法判断：各项内容的预算');
  });

  test('the estimate is the planned sum, else the lines of the estimate before those of the budget', () => {
    const funding = [line('预算', 9), line('测算', 7), line('测算', 1), line('到位', 5)];
    expect(itemCosts(project({ funding })).estimate).toBe(wan(8));
    expect(itemCosts(project({ funding, plannedFunds: wan(6) })).estimate).toBe(wan(6));
    expect(itemCosts(project({ funding: [line('到位', 5)] })).estimate).toBeNull();
  });
});
