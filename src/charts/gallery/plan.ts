import { formatDate } from '../../shared/format.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import { planSources } from '../../views/progress/plan-remarks.ts';
import { hasPlans, planFinding, planYears } from '../../figures/progress/plan-years.ts';
import type { TableCell } from '../../figures/figure/table.ts';
import { planChart, planLabel } from '../plan-years.ts';
import type { ChartMaker } from '../entry.ts';

/** A reported figure with the day and the sources that it was reported by. */
export const reportedCell = (figure: Figure | null): TableCell =>
  figure && { figure, note: `${formatDate(figure.asOf)}，${figure.sourceIds.join('、')}` };

/** Plan, started and finished by year, as reported. */
export const planEntry: ChartMaker = (dataset) => {
  const years = planYears(dataset);
  return hasPlans(years)
    ? {
        id: 'plan',
        name: '各年计划、开工和完成',
        finding: planFinding(years),
        note: '各年公布的小区数。空心是计划，实心是完成，半格是已开工，斜线是未公开。',
        parts: [
          {
            heading: null,
            draw: (width) => planChart(years, width),
            label: planLabel(years),
            legend: null,
          },
        ],
        table: {
          caption: '各年计划、开工和完成的小区数，单位：个',
          columns: [
            { key: 'year', label: '年份', head: true },
            { key: 'basis', label: '口径' },
            { key: 'plan', label: '计划', num: true },
            { key: 'started', label: '开工', num: true },
            { key: 'finished', label: '完成', num: true },
          ],
          rows: years.flatMap(({ year, bars }) =>
            bars.map(({ basis, plan, started, finished }) => ({
              year: `${year}年`,
              basis: basis ?? (plan || started || finished ? '没有写' : null),
              plan: reportedCell(plan),
              started: reportedCell(started),
              finished: reportedCell(finished),
            })),
          ),
        },
        sourceIds: planSources(years),
      }
    : null;
};
