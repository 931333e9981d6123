import { streets } from './names.ts';
import type { Rec } from './record.ts';
import { seasonOf } from './timeline.ts';
import { fiveYearPlanOn, units } from './settings.ts';

const years = [2021, 2022, 2023, 2024, 2025];

const source = (id: string, publisher: string, title: string, publishedOn: string): Rec<'sources'> => ({
  id,
  publisher,
  title: `${title}（虚构）`,
  publishedOn,
  url: `https://example.com/sources/${id}`,
  seenOn: '2025-09-29',
});

/** Every source: S0x plans, S1x yearly plans, S2x streets, S3x builder, finance, changes of plans, S4x reports, S5x other bases, S60 a real notice. */
export function sourceRows(): Rec<'sources'>[] {
  return [
    source('S01', units.office, '虚构示例区2021—2025年城镇老旧小区改造五年规划', fiveYearPlanOn),
    source('S02', units.housing, '虚构示例区城镇老旧小区数据库摸底成果', '2021-05-18'),
    source('S03', units.office, '领导小组办公室工作规则、责任清单和议事规程', '2021-06-10'),
    ...years.map((year, i) =>
      source(`S1${i + 1}`, units.cityHousing, `${year}年度城镇老旧小区改造计划`, seasonOf(year).published),
    ),
    ...streets.map(({ office }, i) =>
      source(`S2${i + 1}`, office, '改造项目台账和公示材料汇编', `2025-09-${22 + i}`),
    ),
    source('S31', units.builder, '改造项目进度月报（2025年9月）', '2025-09-28'),
    source('S32', units.finance, '老旧小区改造资金预算、拨付和决算情况', '2025-09-25'),
    source('S33', '虚构示例区审计局', '2024年度老旧小区改造资金审计结果', '2025-07-18'),
    source('S34', units.office, '改造计划调整批复汇编（2021—2025年）', '2025-09-12'),
    ...[2021, 2022, 2023, 2024].map((year, i) =>
      source(`S4${i + 1}`, '示范日报', `${year}年虚构示例区老旧小区改造综述`, `${year + 1}-01-18`),
    ),
    source('S45', '示范日报', '“十四五”老旧小区改造成绩单', '2025-09-16'),
    source('S51', '示范省住房城乡建设厅', '2024年全省城镇老旧小区改造计划', '2023-11-06'),
    source('S52', units.office, '虚构示例区2024年老旧小区改造工作要点', '2024-03-12'),
    {
      id: 'S60',
      publisher: '国务院办公厅',
      title: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
      publishedOn: '2024-11-12',
    },
  ];
}
