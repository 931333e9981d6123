import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { fundingLine, project } from '../../../tests/fixtures/records.ts';
import { basisTable } from './basis-table.ts';
import { finalAgainstBudget, moneyFinding, reconciliation } from './money-finding.ts';
import { mainBasis } from '../../facts/funding-lines.ts';
import { moneyView } from './money.ts';

const wan = 1_000_000;
const shown = project({
  funding: [
    fundingLine({ source: '上级奖补', detail: '中央', workClass: '基础类', amount: 620 * wan }),
    fundingLine({ source: '上级奖补', detail: '省', workClass: '基础类', amount: 218.6 * wan }),
    fundingLine({ source: '财政补贴', detail: '区', workClass: '完善类', amount: 965.4 * wan }),
    fundingLine({ source: '居民出资', detail: '直接出资', workClass: '完善类', amount: 190 * wan }),
    fundingLine({ source: '财政补贴', basis: '到位', amount: 300 * wan }),
  ],
});

test('one basis, most first, shares of its own total', () => {
  expect(mainBasis(shown)).toEqual('预算');
  const view = moneyView(shown, '预算');
  expect(view?.total).toEqual('1,994.0');
  expect(
    view?.rows.map(({ source, amount, share }) => `${source} ${String(amount)} ${String(share)}`),
  ).toEqual(['财政补贴 965.4 48.4%', '上级奖补 838.6 42.1%', '居民出资 190.0 9.5%']);
  expect(view?.details).toEqual(['上级奖补中，中央620万元、省218.6万元。', '居民出资都是直接出资。']);
  expect(view?.classes.map(({ name, cells }) => `${name} ${cells.total}`)).toEqual([
    '基础类 838.6',
    '完善类 1,155.4',
    '提升类 —',
  ]);
  expect(view?.classes[2]?.says).toEqual('文件未规定');
  expect(moneyView(shown, '决算')).toBeNull();
});

test('bases stand side by side', () => {
  expect(basisTable(shown)).toMatchObject({
    bases: ['预算', '到位'],
    total: { 预算: '1,994.0', 到位: '300.0' },
  });
  expect(basisTable(project())).toBeNull();
});

test('finding', () => {
  expect(moneyFinding(shown)).toEqual('预算1,994万元，居民出资190万元，占9.5%');
  expect(moneyFinding(project({ funding: [fundingLine({ amount: wan })] }))).toEqual(
    '预算1万元，没有列居民出资',
  );
  expect(moneyFinding(project({ plannedFunds: 3862 * wan }))).toEqual('计划投资3,862万元，谁出多少未公开');
  expect(moneyFinding(project())).toBeNull();
});

test('a published 0 is told, without a share of nothing', () => {
  const residents = fundingLine({ source: '居民出资', amount: 0 });
  const nothing = project({ funding: [residents] });
  expect(moneyFinding(nothing)).toEqual('预算0万元，居民出资0万元');
  expect(moneyView(nothing, '预算')?.rows).toEqual([
    { source: '居民出资', amount: '0.0', share: null, length: 0 },
  ]);
  const some = project({ funding: [fundingLine({ source: '财政补贴', amount: wan }), residents] });
  expect(moneyFinding(some)).toEqual('预算1万元，居民出资0万元');
  expect(moneyView(some, '预算')?.rows.map(({ source, share }) => [source, String(share)])).toEqual([
    ['财政补贴', '100.0%'],
    ['居民出资', '0.0%'],
  ]);
});

test('final account against the budget', () => {
  const lines = (final: number) =>
    project({
      funding: [fundingLine({ amount: 1000 * wan }), fundingLine({ basis: '决算', amount: final * wan })],
    });
  expect(finalAgainstBudget(lines(1100))).toEqual('决算比预算多100万元，多10%。');
  expect(finalAgainstBudget(lines(990))).toEqual('决算比预算少10万元，少1%。');
  expect(finalAgainstBudget(shown)).toBeNull();
});

test('the lines against the total, to the last 分; nothing without both', () => {
  const all = project({ ...shown, plannedFunds: 1994 * wan });
  expect(reconciliation(all)).toEqual('对账：预算各行相加1,994万元，和计划投资一样。');
  expect(reconciliation({ ...all, plannedFunds: 1994 * wan + 100 })).toEqual(
    '对账：预算各行相加1,994万元，和计划投资相差0.0001万元。',
  );
  expect(reconciliation(shown)).toBeNull();
  expect(reconciliation(project({ plannedFunds: 1 }))).toBeNull();
});
