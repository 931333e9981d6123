import { shareOf } from '../../figures/figure/make.ts';
import { money, moneyFinding } from '../../figures/progress/money.ts';
import { moneyChart, moneyLabel } from '../money.ts';
import type { ChartMaker } from '../entry.ts';

/** Budgets of the projects by source. */
export const moneyEntry: ChartMaker = (dataset) => {
  const found = money(dataset);
  return found === null
    ? null
    : {
        id: 'money',
        name: `${found.basis}按资金来源`,
        finding: moneyFinding(found),
        note: `各项目公布的${found.basis}相加。没有公布的项目不在里面。${found.rows.some(({ source }) => source === '其他') ? '“其他”没有写明是谁出的。' : ''}`,
        parts: [
          {
            heading: null,
            draw: (width) => moneyChart(found, width),
            label: moneyLabel(found),
            legend: null,
          },
        ],
        table: {
          caption: `${found.basis}按来源和类别，单位：万元`,
          columns: [
            { key: 'source', label: '资金来源', head: true },
            ...found.classes.map(({ workClass }) => ({
              key: workClass ?? 'none',
              label: workClass ?? '不分类别',
              num: true,
            })),
            { key: 'total', label: '合计', num: true },
            { key: 'share', label: '占比%', num: true },
          ],
          rows: found.rows.map(({ source, amount, byClass }) => ({
            source,
            ...Object.fromEntries(byClass.map((one) => [one.workClass ?? 'none', one.amount])),
            total: amount,
            share: shareOf(amount),
          })),
          foot: {
            source: '合计',
            ...Object.fromEntries(found.classes.map((one) => [one.workClass ?? 'none', one.amount])),
            total: found.total,
          },
        },
        sourceIds: [],
      };
};
