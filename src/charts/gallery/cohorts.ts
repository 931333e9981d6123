import { cohortFinding, cohorts, statusOrder } from '../../figures/progress/cohorts.ts';
import { joinWords, say } from '../../figures/figure/phrase.ts';
import { cohortChart, cohortLabel } from '../cohorts.ts';
import type { ChartMaker } from '../entry.ts';

/** The groups by building year, each a bar of its statuses with its own denominator. */
export const cohortsEntry: ChartMaker = (dataset) => {
  const rows = cohorts(dataset);
  const statuses = statusOrder.filter((status) =>
    rows.some((row) => row.statuses.some((one) => one.status === status)),
  );
  if (statuses.length === 0) return null;
  return {
    id: 'cohorts',
    name: '按建成年份分组的小区状态',
    finding: cohortFinding(rows),
    note: '按最晚一栋楼的建成年份分组。各组分母不同，不合并计算。',
    parts: rows.map((row) => ({
      heading: say`${row.name}，${row.frozen ? '' : '已收录'}${row.total}${row.aim === null ? '' : `，${row.aim}`}`,
      draw: (width) => cohortChart(row, width),
      label: cohortLabel(row),
      legend: say`从左到右：${joinWords(
        row.statuses.map(({ status, figure }) => say`${status}${figure}`),
        '，',
      )}`,
    })),
    table: {
      caption: '各组小区的状态，单位：个',
      columns: [
        { key: 'status', label: '状态', head: true },
        ...rows.map(({ name }, index) => ({ key: `g${index}`, label: name, num: true })),
      ],
      rows: statuses.map((status) => ({
        status,
        ...Object.fromEntries(
          rows.map((row, index) => [
            `g${index}`,
            row.statuses.find((one) => one.status === status)?.figure ?? '0',
          ]),
        ),
      })),
      foot: {
        status: '这一组合计',
        ...Object.fromEntries(rows.map(({ total }, index) => [`g${index}`, total])),
      },
    },
    sourceIds: [],
  };
};
