import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { project, stageEvent, withItems } from '../../../tests/fixtures/records.ts';
import { costRows, costsFinding, costsSentence, costTotal, moneyFacts } from './costs.ts';

const wan = (amount: number): number => amount * 1_000_000;
const items = withItems({
  1: { state: '要做', row: { decision: '纳入', cost: wan(10) } },
  4: { state: '要做', row: { decision: '纳入', cost: wan(20.5) } },
});
const whole = items.filter(({ row }) => row !== null);

describe('what the works are to cost', () => {
  test('is listed with its sum', () => {
    expect(costRows(project({ items }))).toEqual([
      { no: 1, name: '拆除违法建设', cost: '10.0', residents: null, government: null },
      { no: 4, name: '完善公共照明', cost: '20.5', residents: null, government: null },
    ]);
    expect(costTotal(project({ items }))).toEqual('30.5');
  });

  test.each([
    [30.5, '2项内容的预算相加30.5万元，和计划投资一样。'],
    [31, '2项内容的预算相加30.5万元，比计划投资31万元少0.5万元。'],
    [30, '2项内容的预算相加30.5万元，比计划投资30万元多0.5万元。'],
  ])('beside an estimate of %s', (estimate, said) => {
    expect(costsSentence(project({ items: whole, plannedFunds: wan(estimate) }))).toEqual(said);
  });

  test('says what is not published', () => {
    expect(costsSentence(project({ items, plannedFunds: wan(40) }))).toEqual(
      '2项内容的预算相加30.5万元，计划投资40万元，其余内容的预算未公开。',
    );
    expect(costsSentence(project({ items }))).toEqual('2项内容的预算相加30.5万元，计划投资未公开。');
    expect(costsSentence(project({ plannedFunds: wan(40) }))).toBeNull();
  });
});

describe('the share that each side pays', () => {
  const shares = (residentShare: number | null, publicShare: number | null, cost: number | null = wan(10)) =>
    project({
      items: withItems({
        15: { state: '要做', row: { decision: '纳入', cost, residentShare, publicShare } },
      }),
    });
  const told = (of: ReturnType<typeof project>) => costRows(of).map((row) => [row.residents, row.government]);

  test('as the paper says it, a half and none too', () => {
    expect(told(shares(750, 8000))).toEqual([['7.5%', '80%']]);
    expect(told(shares(0, 10_000))).toEqual([['0%', '100%']]);
    expect(told(shares(null, 8000))).toEqual([[null, '80%']]);
  });

  test('told without a cost, it is listed, and nothing is added up', () => {
    const of = shares(1000, null, null);
    expect(costRows(of)).toEqual([
      { no: 15, name: '完善停车设施', cost: null, residents: '10%', government: null },
    ]);
    expect(costTotal(of)).toBe('—');
    expect(costsFinding(of)).toBe('写了有的内容由居民、政府各出百分之几');
  });

  test('not told of any work, it is 未公开; nothing is asked where no cost is told or no notice speaks of it', () => {
    const term = '各项的出资比例';
    expect(moneyFacts(shares(null, null))).toContainEqual({ term, value: null });
    expect(moneyFacts(shares(1000, null)).map((fact) => fact.term)).not.toContain(term);
    expect(moneyFacts(shares(null, null, null)).map((fact) => fact.term)).not.toContain(term);
  });
});

describe('contract and award', () => {
  test('nothing before the tender', () => {
    expect(moneyFacts(project())).toEqual([]);
  });

  test('未公开 once they are due', () => {
    const stages = [
      stageEvent('招投标', { doneOn: '2024-03-01' }),
      stageEvent('联合验收', { doneOn: '2024-12-01' }),
    ];
    expect(moneyFacts(project({ stages }))).toEqual([
      { term: '施工合同价', value: null },
      { term: '奖补', value: null },
    ]);
    expect(moneyFacts(project({ status: '已验收' }))).toEqual([{ term: '奖补', value: null }]);
  });

  test('the contract beside the plan', () => {
    const facts = (plannedFunds: number | null) =>
      moneyFacts(project({ contractPrice: wan(90), contractor: '某公司', plannedFunds }))[0];
    expect(facts(wan(100))).toEqual({
      term: '施工合同价',
      value: '90万元，施工单位某公司',
      note: '比计划投资少10万元，少10%；计划投资里还有设计、监理这些合同以外的钱',
    });
    expect(facts(wan(80))?.note).toMatch(/^比计划投资多10万元，多12\.5%/);
    expect(facts(wan(90))?.note).toBe('和计划投资一样');
    expect(facts(null)?.note).toBe('计划投资未公开，没有比较');
  });

  test('the award with its basis', () => {
    expect(moneyFacts(project({ award: '不予奖补', awardBasis: '2024年度绩效评价' }))).toEqual([
      { term: '奖补', value: '不予奖补', note: '依据：2024年度绩效评价' },
    ]);
    expect(moneyFacts(project({ award: '给予奖补' }))[0]?.note).toBe('依据未公开');
  });
});
