import type { ItemState, Project } from '../../model/types.ts';
import { isUndecided, itemCounts } from './counts.ts';

const order: readonly ItemState[] = [
  '已验收',
  '已完工',
  '施工中',
  '未开工',
  '要做',
  '不做',
  '取消',
  '不符合',
  '未公开',
];

/** How many items stand in each state, in the order of progress. */
export const itemStates = (project: Project): { state: ItemState; count: number }[] =>
  order
    .map((state) => ({ state, count: project.items.filter((entry) => entry.state === state).length }))
    .filter(({ count }) => count > 0);

/** The finding that answers 做什么，不做什么？ */
export function itemsFinding(project: Project): string {
  const { doing, notDoing, cancelled, unknown } = itemCounts(project.items);
  if (isUndecided(project)) return '27项做不做，都没有公开';
  const musts = project.items.filter(({ item }) => item.obligation === '必选');
  const allMusts = musts.every(({ row }) => row?.decision === '纳入' && row.status !== '取消');
  const parts = [`27项做${doing}项`];
  if (allMusts) parts.push('必选6项都要做');
  else if (notDoing > 0) parts.push(`不做${notDoing}项`);
  if (cancelled > 0) parts.push(`取消${cancelled}项`);
  if (unknown > 0 && (unknown > 3 || !allMusts)) parts.push(`${unknown}项未公开`);
  const wrong = project.items.filter(({ state }) => state === '不符合');
  const [only] = wrong;
  const tail =
    wrong.length === 0 || only === undefined
      ? ''
      : wrong.length === 1
        ? `；第${only.item.no}项${only.row?.decision === '纳入' ? '要做' : '不做'}，不符合文件`
        : `；${wrong.length}项的决定不符合文件`;
  return parts.join('，') + tail;
}
