import { parseCsv } from '../../src/intake/csv.ts';
import type { DatasetRead, TableReads } from '../../src/intake/dataset.ts';
import { renderProblem } from '../../src/intake/problem.ts';
import { readTable } from '../../src/intake/table.ts';
import { buildDataset } from '../../src/model/build.ts';
import type { Dataset } from '../../src/model/types.ts';
import type { DatasetInfo } from '../../src/schema/dataset.ts';
import type { Table } from '../../src/schema/field.ts';
import { tableNames, tables, type TableName } from '../../src/schema/tables.ts';

const info: DatasetInfo = {
  id: 'small',
  default: true,
  title: '小数据',
  district: '甲区',
  city: '甲市',
  publisher: '测试',
  compiled: '测试用。',
  official: false,
  sample: true,
  policy: 'laoshan-2021-2',
  asOf: '2024-06-15',
  nextRelease: null,
  planWindow: { start: '2021-01-01', end: '2025-12-31' },
  licence: { name: 'CC BY 4.0', url: null },
  streets: [
    { code: '1', name: '东街道', aliases: [], label: [120.45, 36.1] },
    { code: '2', name: '西街道', aliases: [], label: [120.5, 36.2] },
  ],
  contacts: [],
  siteCodes: { governmentSiteId: null, icp: null, publicSecurity: null },
  map: {
    bbox: [120.39, 36.04, 120.73, 36.36],
    land: null,
    boundaries: null,
    reviewNumber: null,
    attribution: '无',
    seaLabel: null,
    tianditu: false,
  },
};

/** A dataset from CSV texts, read and joined as the real ones are. Throws on any error in them. */
export function smallDataset(
  texts: Partial<Record<TableName, string>>,
  change: Partial<DatasetInfo> = {},
): Dataset {
  const problems: DatasetRead['problems'][number][] = [];
  const readOne = (name: TableName) => {
    const table = tables[name] as unknown as Table;
    const file = table.file;
    const text = texts[name];
    if (text === undefined)
      return { table, file, present: false, rows: [], total: 0, columns: new Map(), records: [] };
    const csv = parseCsv(text.trim());
    if (!csv.ok) throw new Error(`${file}: ${csv.detail}`);
    const { read, problems: found } = readTable(table, csv.records, file);
    problems.push(...found);
    return read;
  };
  const reads = Object.fromEntries(tableNames.map((name) => [name, readOne(name)])) as unknown as TableReads;
  const { dataset, problems: all } = buildDataset({
    folder: 'small',
    info: { ...info, ...change },
    tables: reads,
    problems,
    geo: { land: null, boundaries: null },
  });
  if (dataset) return dataset;
  throw new Error(
    all
      .filter(({ severity }) => severity !== 'note')
      .map(renderProblem)
      .join('\n'),
  );
}

/** Three reported years: several wordings, one unknown, one running. */
export const reportedFigures = `指标,年度,口径,范围,数值,修饰,单位,截至日期,来源编号,备注
小区数,2022,年度计划,甲区,28,无,个,2022-04-17,S1,
小区数,2022,年度完成,甲区,28,无,个,2022-12-31,S1,是否已验收未说明
小区数,2023,年度计划(省),甲区,9,无,个,2022-10-19,S1,同年口径不一致
小区数,2023,年度计划(区),甲区,12,约,个,2023-03-30,S2,
小区数,2023,年度开工,甲区,10,无,个,2023-03-30,S2,"报道称,2023-06-06才开工"
小区数,2024,年度计划,甲区,11,无,个,2024-03-01,S2,
小区数,2024,年度开工,甲区,11,无,个,2024-05-01,S2,
小区数,2021-2025,累计完成,甲区,70,无,个,2024-06-01,S2,
小区数,2023,年度计划(省),乙区,30,无,个,2022-10-19,S1,
小区数,2023,年度计划(省),丙区,9,无,个,2022-10-19,S1,
小区数,2023,年度计划(省),甲市,48,无,个,2022-10-19,S1,
`;

export const twoSources = `来源编号,发布机构,标题,发布日期,链接
S1,甲报,一,2022-04-17,
S2,乙报,二,2023-03-30,
`;

/** Four compounds in three projects: accepted, running, unknown, and one in no project. */
export const fourCompounds = {
  sources: twoSources,
  figures: reportedFigures,
  compounds: `小区编号,小区名称,街道,建成年份止,摸底日期,批次
C1,一号院,东街道,1998,2021-03-01,实施
C2,二号院,东街道,2000,2021-03-01,实施
C3,三号院,西街道,2003,2021-03-01,实施
C4,四号院,,,2021-03-01,储备
`,
  projects: `项目编号,项目名称,计划年度,小区编号,牵头街道,状态,计划完工日期
P1,一项目,2022,C1,东街道,已验收,2022-10-31
P2,二项目,2023,C2,东街道,施工中,2023-11-30
P3,三项目,2024,C3,西街道,,2024-12-31
`,
  stages: `项目编号,环节,轮次,计划日期,完成日期,结果
P1,五年规划,,,2021-05-21,通过
P1,开工,,,2022-04-01,
P1,完工,,,2022-11-20,
P1,联合验收,,2022-11-30,2022-12-20,通过
P2,开工,,,2023-05-01,
`,
  checklist: `项目编号,序号,决定,状态,改造必要
P1,2,纳入,验收,有
P1,11,纳入,完成,有
P2,2,纳入,施工中,有
P2,11,纳入,,有
`,
  funding: `项目编号,改造类别,资金来源,细项,口径,金额（万元）
P1,基础类,财政补贴,区,预算,100.5
P1,完善类,居民出资,直接出资,预算,20
P2,,财政补贴,区,预算,79.5
P2,,财政补贴,区,到位,50
`,
};
