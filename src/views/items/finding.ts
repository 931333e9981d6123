import type { ItemState, Project } from '../../model/types.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { itemStateKeys } from '../../figures/records/project-items.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';
import { isUndecided } from './counts.ts';

/** How many items stand in each state that occurs, in the order of progress. */
export const itemStates = (project: Project): { state: ItemState; figure: RecordFigure }[] =>
  itemStateKeys
    .map(([state, key]) => ({ state, figure: projectNumbers(project).get(`items-state-${key}`)! }))
    .filter(({ figure }) => figure.value !== 0);

/** The finding that answers 做什么，不做什么？ */
export function itemsFinding(project: Project): Words {
  if (isUndecided(project)) return `${project.items.length}项做不做，都没有见到`;
  const numbers = projectNumbers(project);
  const of = (key: string): RecordFigure => numbers.get(`items-${key}`)!;
  const [doing, notDoing, cancelled, unknown] = [of('doing'), of('not'), of('cancelled'), of('unknown')];
  const musts = project.items.filter(({ item }) => item.obligation === '必选');
  const allMusts =
    musts.length > 0 && musts.every(({ row }) => row?.decision === '纳入' && row.status !== '取消');
  const parts: Words[] = [say`${project.items.length}项做${doing}`];
  if (allMusts) parts.push(`必选${musts.length}项都要做`);
  else if (notDoing.value! > 0) parts.push(say`不做${notDoing}`);
  if (cancelled.value! > 0) parts.push(say`取消${cancelled}`);
  if (unknown.value! > 0 && (unknown.value! > 3 || !allMusts)) parts.push(say`${unknown}未公开`);
  const wrong = project.items.filter(({ state }) => state === '不符合');
  const [only] = wrong;
  const tail =
    only === undefined
      ? ''
      : wrong.length === 1
        ? `；第${only.item.no}项${only.row?.decision === '纳入' ? '要做' : '不做'}，不符合文件`
        : say`；${of('state-breached')}的决定不符合文件`;
  return say`${joinWords(parts, '，')}${tail}`;
}
