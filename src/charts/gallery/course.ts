import { formatDate } from '../../shared/format.ts';
import { course, courseFinding } from '../../figures/progress/course.ts';
import { courseChart, courseLabel } from '../course.ts';
import type { ChartMaker } from '../entry.ts';

/** Accepted compounds against the plan, day by day; the table has the ends of the years. */
export const courseEntry: ChartMaker = (dataset) => {
  const one = course(dataset);
  return one === null
    ? null
    : {
        id: 'course',
        name: '累计验收与计划',
        finding: courseFinding(one),
        note: '累计数。虚线是计划验收的小区，实线是验收通过的小区。',
        parts: [
          {
            heading: null,
            draw: (width) => courseChart(one, width),
            label: courseLabel(one),
            legend: null,
          },
        ],
        table: {
          caption: '累计验收的小区数，单位：个',
          compact: true,
          columns: [
            { key: 'date', label: '到哪天', head: true },
            { key: 'planned', label: '计划', num: true },
            { key: 'accepted', label: '验收', num: true },
            { key: 'less', label: '少几个', num: true },
          ],
          rows: one.ends.map(({ date, planned, accepted, less }) => ({
            date: date.endsWith('-12-31') ? `${date.slice(0, 4)}年底` : formatDate(date),
            planned,
            accepted,
            less,
          })),
        },
        sourceIds: [],
      };
};
