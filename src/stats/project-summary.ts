import { formatDate, formatDecimal } from '../format.ts';
import type { Dataset, Project } from '../model/types.ts';
import { lastDone } from '../policy/rules/timeline.ts';
import { lastRound } from '../policy/rules/consent.ts';
import { itemSentence } from './status.ts';
import { lastDay, smallNumber } from './wording.ts';
import { nameList, shortDate } from './words.ts';

/**
 * The day a compiled status speaks of, when that is before `asOf`: a newspaper's 施工中 ages.
 * null when the status is of `asOf`, or can no longer change by itself.
 */
export function statusDate(dataset: Dataset, project: Project): string | null {
  if (['暂停', '居民否决', '取消', '已验收'].includes(project.status ?? '')) return null;
  const day = project.statusNote === null ? null : lastDay(project.statusNote);
  return day !== null && day < dataset.asOf ? day : null;
}

/** Households of the project: all compounds together, else as stated when they were asked; null is 未公开. */
export function households(project: Project): number | null {
  const known = project.compounds.map((compound) => compound.households);
  if (known.length > 0 && known.every((n) => n !== null))
    return known.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return lastRound(project.consent)?.total ?? null;
}

function who(project: Project): string {
  const names = project.compounds.map((compound) => compound.name);
  const n = households(project);
  const total = n === null ? '户数未公开' : `共${formatDecimal(n)}户`;
  if (names.length === 1) return `${names[0]}${total}`;
  const listed =
    names.length <= 3
      ? `${names.join('、')}${smallNumber(names.length)}个小区`
      : nameList(names, 3, '个小区');
  return `${listed}${total}`;
}

function when(project: Project): string[] {
  const start = lastDone(project, 'G18a')?.doneOn ?? null;
  const end = lastDone(project, 'G18b')?.doneOn ?? null;
  const accepted = lastDone(project, 'G19')?.doneOn ?? null;
  const { status, plannedStart, plannedEnd } = project;
  const started = status === '施工中' || status === '暂停' || status === '已完工' || status === '已验收';
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
export const projectSummary = (project: Project): string =>
  `${[who(project), ...when(project)].join('，')}。${itemSentence(project)}。`;

/** Under the title: how old the status is. */
export function statusAgeWords(dataset: Dataset, project: Project): string {
  const since = statusDate(dataset, project);
  return since === null ? `截至${formatDate(dataset.asOf)}` : `${formatDate(since)}，之后未见报道`;
}

/** The word and shape of the status; unknown is 未公开. */
export const statusWord = (project: Project): string => project.status ?? '未公开';
