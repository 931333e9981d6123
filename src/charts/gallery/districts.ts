import { districtCaption, districtsFinding, districtYears } from '../../figures/progress/districts.ts';
import { districtsChart, districtsLabel } from '../districts.ts';
import type { ChartMaker } from '../entry.ts';

/** Plans of the districts of the city, only from one source in one wording. */
export const districtsEntry: ChartMaker = (dataset) => {
  const years = districtYears(dataset);
  if (years.length === 0) return null;
  const { district } = dataset.info;
  const areas = [...new Set(years.flatMap(({ rows }) => rows.map(({ area }) => area)))];
  return {
    id: 'districts',
    name: '各区市计划改造的小区数',
    finding: districtsFinding(years, district),
    note: `各区市计划改造的小区数，单位：个。深色是${district}。`,
    parts: [
      {
        heading: null,
        draw: (width) => districtsChart(years, width),
        label: districtsLabel(years),
        legend: null,
      },
    ],
    table: {
      caption: `各区市计划改造的小区数，单位：个。${years.map(districtCaption).join('；')}`,
      compact: years.length < 4,
      columns: [
        { key: 'area', label: '区市', head: true },
        ...years.map((one, index) => ({
          key: `y${index}`,
          label:
            years.filter(({ year }) => year === one.year).length > 1
              ? `${one.year}年，${one.sourceId}`
              : `${one.year}年`,
          num: true,
        })),
      ],
      rows: areas.map((area) => ({
        area,
        ...Object.fromEntries(
          years.map(({ rows }, index) => [
            `y${index}`,
            rows.find((row) => row.area === area)?.figure ?? null,
          ]),
        ),
      })),
    },
    sourceIds: [...new Set(years.map(({ sourceId }) => sourceId))],
  };
};
