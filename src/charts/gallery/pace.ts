import { pace, paceFinding } from '../../figures/progress/pace.ts';
import { paceChart, paceLabel } from '../pace.ts';
import type { ChartMaker } from '../entry.ts';

/** With fewer steps than this a sentence says it all. */
const FEW = 3;

/** Median days of every step of the chain. */
export const paceEntry: ChartMaker = (dataset) => {
  const steps = pace(dataset);
  if (steps.length < FEW) return null;
  return {
    id: 'pace',
    name: '每一步用了几天',
    finding: paceFinding(steps),
    note: '中位数：能算的项目从少到多排，正中间的那个。验收以后的几步同时进行，都从验收数起。',
    parts: [
      { heading: null, draw: (width) => paceChart(steps, width), label: paceLabel(steps), legend: null },
    ],
    table: {
      caption: '每一步从前一步起用了几天',
      columns: [
        { key: 'step', label: '环节', head: true },
        { key: 'before', label: '从哪一步起' },
        { key: 'days', label: '天数（中位数）', num: true },
        { key: 'counted', label: '能算的项目，个', num: true },
      ],
      rows: steps.map(({ stage, before, days, counted }) => ({
        step: stage.name,
        before: before.name,
        days,
        counted,
      })),
    },
    sourceIds: [],
  };
};
