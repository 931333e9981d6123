import { formatDate, formatDecimal } from '../../shared/format.ts';
import type { Project } from '../../model/types.ts';
import { lastRound } from '../../policy/rules/consent.ts';
import { itemSentence } from '../items/counts.ts';
import { allHouseholds } from '../../policy/households.ts';
import { hasStarted } from '../../facts/status.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { shortDate, smallNumber, someNames } from '../../facts/words.ts';
import { works } from '../../facts/dates.ts';

/** Households of the project: all compounds together, else as stated when they were asked; null is 未公开. */
export const households = (project: Project): number | null =>
  allHouseholds(project) ?? lastRound(project.consent)?.total ?? null;

function who(project: Project): Words {
  const names = project.compounds.map((compound) => compound.name);
  const n = households(project);
  const sum = projectNumbers(project).get('households');
  // One compound's households, or what was stated when they were asked, stand in one row: no sum.
  const total =
    n === null ? '户数未公开' : sum && names.length > 1 ? say`共${sum}` : `共${formatDecimal(n)}户`;
  if (names.length === 1) return say`${names[0]!}${total}`;
  const listed =
    names.length <= 3
      ? `${names.join('、')}${smallNumber(names.length)}个小区`
      : someNames(names, 3, '个小区');
  return say`${listed}${total}`;
}

function when(project: Project): string[] {
  const { start, end, accepted } = works(project);
  const { status, plannedStart, plannedEnd } = project;
  const started = hasStarted(project);
  const parts: string[] = [];
  if (start !== null) parts.push(`${formatDate(start)}开工`);
  else if (started) parts.push('开工日期未公开');
  else if (plannedStart !== null && status === '未开工') parts.push(`计划${formatDate(plannedStart)}开工`);
  const said = start ?? (parts.length > 0 ? plannedStart : null);
  if (end !== null) parts.push(`${shortDate(end, said)}完工`);
  else if (plannedEnd !== null && (started || status === '未开工'))
    parts.push(`计划${shortDate(plannedEnd, said)}完工`);
  if (accepted !== null) parts.push(`${shortDate(accepted, end ?? said)}验收`);
  return parts;
}

/** “{小区}共{n}户，{日期}开工，计划{日期}完工。27项内容做{a}项，不做{b}项，{c}项未公开。” */
export const projectSummary = (project: Project): Words =>
  say`${joinWords([who(project), ...when(project)], '，')}。${itemSentence(project)}。`;
