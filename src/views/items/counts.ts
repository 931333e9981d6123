import type { Project, ProjectItem } from '../../model/types.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';

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
function countsLine(project: Project): Words {
  const numbers = projectNumbers(project);
  const of = (key: string): RecordFigure => numbers.get(`items-${key}`)!;
  const [doing, notDoing, cancelled, unknown] = [of('doing'), of('not'), of('cancelled'), of('unknown')];
  return joinWords(
    [
      ...(doing.value === 0 ? [] : [say`做${doing}`]),
      ...(notDoing.value === 0 ? [] : [say`不做${notDoing}`]),
      ...(cancelled.value === 0 ? [] : [say`取消${cancelled}`]),
      ...(unknown.value === 0 ? [] : [say`${unknown}未公开`]),
    ],
    '，',
  );
}

/** Nothing is published of what is done and what is not. */
export const isUndecided = ({ items }: Project): boolean => itemCounts(items).unknown === items.length;

/** `27项内容做8项，19项未公开`. */
export const itemSentence = (project: Project): Words =>
  say`${project.items.length}项内容${isUndecided(project) ? '做不做，都未公开' : countsLine(project)}`;
