import { shareOf } from '../../figures/figure/make.ts';
import { outturn, outturnFinding } from '../../figures/progress/outturn.ts';
import { joinWords, say } from '../../figures/figure/phrase.ts';
import { cohortChart, cohortLabel } from '../cohorts.ts';
import type { ChartMaker } from '../entry.ts';

/** What became of every compound that a year of the plan window lists. */
export const outturnEntry: ChartMaker = (dataset) => {
  const found = outturn(dataset);
  const { statuses, total } = found;
  if (statuses.length === 0) return null;
  return {
    id: 'outturn',
    name: '五年计划的结果',
    finding: outturnFinding(dataset, found),
    note: '每个小区按所在项目现在的状态分，一个算一次。',
    parts: [
      {
        heading: null,
        draw: (width) => cohortChart(found, width),
        label: cohortLabel(found),
        legend: say`从左到右：${joinWords(
          statuses.map(({ status, figure }) => say`${status}${figure}`),
          '，',
        )}`,
      },
    ],
    table: {
      caption: '列入计划的小区现在的状态，单位：个',
      columns: [
        { key: 'status', label: '状态', head: true },
        { key: 'count', label: '小区', num: true },
        { key: 'share', label: '占比%', num: true },
      ],
      rows: statuses.map(({ status, figure }) => ({ status, count: figure, share: shareOf(figure) })),
      foot: { status: '列入的一共', count: total },
    },
    sourceIds: [],
  };
};
