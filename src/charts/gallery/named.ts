import { namedBars, namedFinding, namedGap, namedShare } from '../../figures/progress/named-years.ts';
import { planSources } from '../../views/progress/plan-remarks.ts';
import { hasPlans, planYears } from '../../figures/progress/plan-years.ts';
import { namedChart, namedLabel } from '../plan-years.ts';
import type { ChartMaker } from '../entry.ts';
import { reportedCell } from './plan.ts';

/** Reported plans beside the compounds that this site can name. */
export const namedEntry: ChartMaker = (dataset) => {
  const years = planYears(dataset);
  return hasPlans(years)
    ? {
        id: 'named',
        name: '公布的计划数与收录的小区数',
        finding: namedFinding(dataset, years),
        note: '空心是部门或媒体公布的计划数，实心是本站能说出名字的小区数。两个数来历不同，不相加。',
        parts: [
          {
            heading: null,
            draw: (width) => namedChart(years, width),
            label: namedLabel(years),
            legend: null,
          },
        ],
        table: {
          caption: '公布的计划数和本站收录的小区数，单位：个',
          columns: [
            { key: 'year', label: '年份', head: true },
            { key: 'basis', label: '口径' },
            { key: 'plan', label: '公布', num: true },
            { key: 'named', label: '收录', num: true },
            { key: 'gap', label: '相差', num: true },
            { key: 'share', label: '收录占公布%', num: true },
          ],
          rows: namedBars(years).map((bar) => ({
            year: `${bar.year}年`,
            basis: bar.basis ?? (bar.plan ? '只有一个' : null),
            plan: reportedCell(bar.plan),
            named: bar.named.value === 0 ? '没有见到名单' : bar.named,
            gap: namedGap(bar) ?? '算不出',
            share: namedShare(bar) ?? '算不出',
          })),
        },
        sourceIds: planSources(years),
      }
    : null;
};
