import { formatDate } from '../../shared/format.ts';
import type { Dataset } from '../../model/types.ts';

/** What a page or picture must say where the site does not speak for the authority; null where it does. */
export const siteMark = ({ info }: Dataset): string | null =>
  info.sample ? '虚构示例，非真实项目' : info.official ? null : '非政府官方网站';

/** `来源：甲报、乙报（出处S10、S12）。` */
export function sourceLine(dataset: Dataset, sourceIds: readonly string[]): string {
  if (sourceIds.length === 0) return '来源：由本站收录的记录算出。';
  const publishers = sourceIds.flatMap((id) => dataset.byId.source.get(id)?.publisher ?? []);
  return `来源：${[...new Set(publishers)].join('、')}（出处${sourceIds.join('、')}）。`;
}

/** What a chart must carry wherever it is copied: sources, day, version, site and licence. */
export const credit = (dataset: Dataset, sourceIds: readonly string[], release: string): string[] => [
  sourceLine(dataset, sourceIds),
  `数据截至${formatDate(dataset.asOf)}，版本${release}。`,
  `${dataset.info.title}，${dataset.info.publisher}。许可：${dataset.info.licence.name}。`,
];

/** What stands below a chart in a frame on another site; day and version stand in its foot. */
export const frameCredit = (dataset: Dataset, sourceIds: readonly string[]): string =>
  `${sourceLine(dataset, sourceIds)}整理发布：${dataset.info.publisher}。许可：${dataset.info.licence.name}。`;
