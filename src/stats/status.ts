import { formatDate } from '../format.ts';
import type { Compound, Project } from '../model/types.ts';
import type { ProjectStatus } from '../policy/codes.ts';
import { daysBetween } from '../policy/days.ts';
import { lastDay, readable, withoutDays } from './wording.ts';

/** How a compound is shown: the status of its newest project, or its batch while it is in none. */
export type State = ProjectStatus | '谋划' | '储备' | '未公开';

/** Every state in the order of filters and counts. */
export const states: readonly State[] = [
  '未开工',
  '施工中',
  '暂停',
  '已完工',
  '已验收',
  '居民否决',
  '取消',
  '谋划',
  '储备',
  '未公开',
];

export function stateOf(compound: Compound): State {
  if (compound.projects.length > 0) return compound.status ?? '未公开';
  return compound.batch === '谋划' || compound.batch === '储备' ? compound.batch : '未公开';
}

/** What is known of a project's status, and how old that is. */
export interface StatusAge {
  readonly state: ProjectStatus | '未公开';
  /** The last day on which the status was stated; null: stated as of the data's day. */
  readonly on: string | null;
  /** Works may have gone on since: nothing newer was published. */
  readonly silentSince: boolean;
  /** What the source says, without its date; null when it only repeats the status. */
  readonly note: string | null;
}

const endStage: Readonly<Record<string, string>> = {
  已验收: '联合验收',
  已完工: '完工',
  暂停: '暂停',
  居民否决: '居民否决',
  取消: '取消',
};
const isFinal = (state: string): boolean => ['已完工', '已验收', '居民否决', '取消'].includes(state);

/** Status of a project with the day it speaks of, from the remark on the status or the stage that ended it. */
export function statusAge(project: Project, asOf: string): StatusAge {
  const state = project.status ?? '未公开';
  const stage = endStage[state];
  const ended = project.stages.filter((event) => event.stage === stage && event.doneOn !== null).at(-1);
  const on = (project.statusNote === null ? null : lastDay(project.statusNote)) ?? ended?.doneOn ?? null;
  const note = project.statusNote === null ? null : withoutDays(project.statusNote);
  return {
    state,
    on,
    silentSince: on !== null && on < asOf && !isFinal(state),
    note: note === null || note === '' || note === state || note === `已${state}` ? null : note,
  };
}

/** The grey lines under a status in a list; none when the status is of the data's day. */
export function ageLines(age: StatusAge, asOf: string): string[] {
  if (age.state === '未公开') {
    if (age.note === null) return ['没有见到进展'];
    return [`只见${age.note}`, ...(age.on === null ? [] : [formatDate(age.on)])];
  }
  if (age.on === null || age.on >= asOf) return [];
  return age.silentSince ? [formatDate(age.on), '之后未见报道'] : [formatDate(age.on)];
}

/** The answer to 改到哪一步了, a full sentence without its mark. */
export function statusFinding(project: Project, asOf: string): string {
  const age = statusAge(project, asOf);
  const day = formatDate(age.on ?? asOf);
  if (age.state === '未公开') {
    if (age.note === null) return '状态未公开；列入计划以后没有见到进展';
    return age.on === null ? `状态未公开；只见到${age.note}` : `状态未公开；最后见到的是${day}，${age.note}`;
  }
  if (age.state === '已完工') return `已完工，${day}；没有收录到验收记录`;
  if (isFinal(age.state)) return `${age.state}，${day}`;
  if (age.silentSince) return `${age.state}，${day}，之后未见报道`;
  return `${age.state}，截至${day}${endFinding(project, asOf)}`;
}

/** `；计划2025年12月31日完工`, or by how much that day has passed. */
function endFinding(project: Project, asOf: string): string {
  if (project.plannedEnd === null) return '；计划哪天完工，未公开';
  const late = daysBetween(project.plannedEnd, asOf);
  return late > 0
    ? `；原计划${formatDate(project.plannedEnd)}完工，已过${late}天`
    : `；计划${formatDate(project.plannedEnd)}完工`;
}

/** The planned end of a project in words, with what is known of keeping it. */
export function plannedEndText(project: Project, asOf: string): string | null {
  if (project.plannedEnd === null) return null;
  const day = formatDate(project.plannedEnd);
  const { state, silentSince } = statusAge(project, asOf);
  if (isFinal(state) || project.plannedEnd >= asOf) return day;
  return silentSince ? `${day}，是否按时完工未见报道` : `${day}，已过`;
}

/** The remark on the status as a quotation with its day, for the facts below it. */
export const statusRemark = (project: Project): string | null =>
  project.statusNote === null ? null : readable(project.statusNote);

/** How the 27 works of a project were decided; the four add up to 27. */
export interface ItemCounts {
  readonly doing: number;
  readonly notDoing: number;
  readonly cancelled: number;
  readonly unknown: number;
}

export function itemCounts(project: Project): ItemCounts {
  const counts = { doing: 0, notDoing: 0, cancelled: 0, unknown: 0 };
  for (const { row } of project.items) {
    if (row === null || row.decision === null) counts.unknown++;
    else if (row.decision === '不纳入') counts.notDoing++;
    else if (row.status === '取消') counts.cancelled++;
    else counts.doing++;
  }
  return counts;
}

/** `27项内容做8项，不做0项，19项未公开`. */
export function itemSentence(project: Project): string {
  const { doing, notDoing, cancelled, unknown } = itemCounts(project);
  if (unknown === project.items.length) return `${project.items.length}项内容做不做，都未公开`;
  const parts = [
    `做${doing}项`,
    notDoing > 0 ? `不做${notDoing}项` : '',
    cancelled > 0 ? `取消${cancelled}项` : '',
    unknown > 0 ? `${unknown}项未公开` : '',
  ];
  return `${project.items.length}项内容${parts.filter(Boolean).join('，')}`;
}
