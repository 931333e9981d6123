import type { Project, ProjectItem } from '../../model/types.ts';

/** How works were decided; the four add up to all of them. */
export interface ItemCounts {
  readonly doing: number;
  readonly notDoing: number;
  readonly cancelled: number;
  readonly unknown: number;
}

export function itemCounts(items: readonly ProjectItem[]): ItemCounts {
  const counts = { doing: 0, notDoing: 0, cancelled: 0, unknown: 0 };
  for (const { row } of items) {
    if (row === null || row.decision === null) counts.unknown++;
    else if (row.decision === '不纳入') counts.notDoing++;
    else if (row.status === '取消') counts.cancelled++;
    else counts.doing++;
  }
  return counts;
}

/** `做7项，不做4项，1项未公开` */
export function countsLine(items: readonly ProjectItem[]): string {
  const { doing, notDoing, cancelled, unknown } = itemCounts(items);
  return [
    doing > 0 ? `做${doing}项` : '',
    notDoing > 0 ? `不做${notDoing}项` : '',
    cancelled > 0 ? `取消${cancelled}项` : '',
    unknown > 0 ? `${unknown}项未公开` : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** Nothing is published of what is done and what is not. */
export const isUndecided = ({ items }: Project): boolean => itemCounts(items).unknown === items.length;

/** `27项内容做8项，19项未公开`. */
export const itemSentence = (project: Project): string =>
  `${project.items.length}项内容${isUndecided(project) ? '做不做，都未公开' : countsLine(project.items)}`;
