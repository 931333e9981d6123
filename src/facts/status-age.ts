import { formatDate } from '../shared/format.ts';
import type { Dataset, Project } from '../model/types.ts';
import { isAccepted, isEndedForGood, isFinished, isStopped, type State } from './status.ts';
import { lastDay, withoutDay } from './words.ts';

/** What is known of a project's status, and how old that is. */
export interface StatusAge {
  readonly state: State;
  /** The last day on which the status was stated; null: stated as of the data's day. */
  readonly on: string | null;
  /** That day, where things may have gone on since and nothing newer was published. */
  readonly silentSince: string | null;
  /** What the source says, without its date; null when it only repeats the status. */
  readonly note: string | null;
}

const endStage: Readonly<Record<string, string>> = {
  已验收: 'G19',
  已完工: 'G18b',
  暂停: 'X1a',
  居民否决: 'X1c',
  取消: 'X1d',
};

/** Status of a project with the day it speaks of, from the remark on the status or the stage that ended it. */
export function statusAge(project: Project, asOf: string): StatusAge {
  const { statusNote } = project;
  const state = project.status ?? '未公开';
  const told = statusNote === null ? null : lastDay(statusNote);
  const ended = project.stages.findLast(({ code, doneOn }) => code === endStage[state] && doneOn !== null);
  const note = statusNote === null ? null : withoutDay(statusNote);
  // A newspaper's 施工中 ages; what was stopped or accepted stays so.
  const settled = isStopped(project) || isAccepted(project);
  return {
    state,
    on: told ?? ended?.doneOn ?? null,
    silentSince: told !== null && told < asOf && !settled ? told : null,
    note: note === null || note === '' || note === state || note === `已${state}` ? null : note,
  };
}

/** The day after which nothing more was heard, or null. */
export const silentSince = (dataset: Dataset, project: Project): string | null =>
  statusAge(project, dataset.asOf).silentSince;

/** The grey lines under a status in a list; none when the status is of the data's day. */
export function ageLines(age: StatusAge, asOf: string): string[] {
  if (age.state === '未公开') {
    if (age.note === null) return ['没有见到进展'];
    return [`只见${age.note}`, ...(age.on === null ? [] : [formatDate(age.on)])];
  }
  if (age.on === null || age.on >= asOf) return [];
  return age.silentSince === null ? [formatDate(age.on)] : [formatDate(age.on), '之后未见报道'];
}

/** The same in one line, under the title of a project. */
export function statusAgeWords(dataset: Dataset, project: Project): string {
  const since = silentSince(dataset, project);
  return since === null ? `截至${formatDate(dataset.asOf)}` : `${formatDate(since)}，之后未见报道`;
}

/** The planned end of a project in words, with what is known of keeping it. */
export function plannedEndText(project: Project, asOf: string): string | null {
  const { plannedEnd } = project;
  if (plannedEnd === null) return null;
  const day = formatDate(plannedEnd);
  const over = isFinished(project) || isEndedForGood(project);
  if (over || plannedEnd >= asOf) return day;
  return statusAge(project, asOf).silentSince === null ? `${day}，已过` : `${day}，是否按时完工未见报道`;
}
