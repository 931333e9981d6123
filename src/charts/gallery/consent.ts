import { consentMargins, consentMarginsFinding } from '../../figures/progress/consent-margins.ts';
import { shareOf } from '../../figures/figure/make.ts';
import { consentMarginsChart, consentMarginsLabel } from '../consent-margins.ts';
import type { ChartMaker } from '../entry.ts';

/** Projects by the share of households that agree. */
export const consentEntry: ChartMaker = (dataset) => {
  const found = consentMargins(dataset);
  if (found.asked.value === 0) return null;
  return {
    id: 'consent',
    name: '同意的比例',
    finding: consentMarginsFinding(found, dataset.policy.terms.consentShare),
    note: '愿不愿改、改什么，两项里取同意少的那一项，除以项目总户数。各档宽窄不一样，看每一档写的数。',
    parts: [
      {
        heading: null,
        draw: (width) => consentMarginsChart(found, width),
        label: consentMarginsLabel(found),
        legend: null,
      },
    ],
    table: {
      caption: '项目按同意的比例分，单位：个',
      columns: [
        { key: 'name', label: '同意的户数占总户数', head: true },
        { key: 'projects', label: '项目', num: true },
        { key: 'share', label: '占比%', num: true },
      ],
      rows: found.classes.map(({ name, figure }) => ({ name, projects: figure, share: shareOf(figure) })),
      foot: { name: '公布了的项目', projects: found.asked },
    },
    sourceIds: [],
  };
};
