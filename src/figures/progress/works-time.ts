import { formatDate } from '../../shared/format.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import { works } from '../../facts/dates.ts';
import { say, type Words } from '../figure/phrase.ts';
import { hasStarted, isEndedForGood, isFinished } from '../../facts/status.ts';
import { phrase } from '../../facts/words.ts';
import { countOf, middleOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedProjects } from './recorded.ts';

/** A project whose works ended, or will end, after the day that was promised. */
export interface Delay {
  readonly project: Project;
  /** Calendar days after the promised end, up to the end or to the day the data speaks of. */
  readonly days: number;
  /** `计划2024年10月31日完工，2024年12月5日完工，晚35天`. */
  readonly text: string;
  /** `原因：…` or that none is published. */
  readonly reason: string;
}

/** The works: committed against actual. */
export interface WorksTime {
  /** Projects with a promised and an actual end. */
  readonly ended: Figure;
  readonly early: Figure;
  readonly punctual: Figure;
  readonly late: Figure;
  /** Median days of the late ones. */
  readonly lateDays: Figure;
  /** Projects with all four dates. */
  readonly timed: Figure;
  /** Median length in days as committed, and as it was. */
  readonly committed: Figure;
  readonly actual: Figure;
  /** The promised end has passed, and no end of works is on record: which does not say that there is none. */
  readonly overdue: Figure;
  /** Longest first. */
  readonly delays: readonly Delay[];
}

/** Why, as far as it is published: the remark on the status, and the reasons of pauses. */
function reasonOf({ statusNote, stages }: Project): string {
  const pauses = stages.flatMap(({ code, note }) =>
    code === 'X1a' && note !== null ? `暂停：${phrase(note)}` : [],
  );
  const said = [...(statusNote === null ? [] : [phrase(statusNote)]), ...pauses];
  return said.length === 0 ? '原因未公开。' : `${said.join('。')}。`;
}

interface Ended {
  readonly project: Project;
  readonly planned: string;
  readonly end: string;
  readonly days: number;
}

interface Timed {
  readonly id: string;
  readonly committed: number;
  readonly actual: number;
}

/** Projects by what they tell of their works: an end, all four dates, or a promised end that has passed. */
function worksOf({ asOf, projects }: Dataset) {
  const ended: Ended[] = [];
  const timed: Timed[] = [];
  const overdue: Omit<Ended, 'end'>[] = [];
  for (const project of projects) {
    const { plannedStart, plannedEnd } = project;
    const { start, end } = works(project);
    if (plannedEnd === null || isEndedForGood(project)) continue;
    if (end !== null) {
      ended.push({ project, planned: plannedEnd, end, days: daysBetween(plannedEnd, end) });
      if (plannedStart !== null && start !== null)
        timed.push({
          id: project.id,
          committed: daysBetween(plannedStart, plannedEnd),
          actual: daysBetween(start, end),
        });
    } else if (plannedEnd < asOf && !isFinished(project))
      overdue.push({ project, planned: plannedEnd, days: daysBetween(plannedEnd, asOf) });
  }
  return { ended, timed, overdue };
}

const countIn =
  (dataset: Dataset) =>
  (id: string, name: string, definition: string, ids: readonly string[], of: Figure | null = null): Figure =>
    countOf(dataset, {
      id: `works-${id}`,
      group: 'pace',
      name,
      definition,
      formula: '符合定义的项目，一个算一次；居民否决和取消的不算',
      of,
      rows: { table: 'projects', ids },
    });

const middleIn =
  (dataset: Dataset) =>
  (id: string, name: string, definition: string, values: readonly { id: string; value: number }[]): Figure =>
    middleOf(dataset, {
      id: `works-${id}`,
      group: 'pace',
      name,
      definition,
      formula: '天数从小到大排在正中间的',
      table: 'projects',
      values,
      unit: '天',
    });

const idsOf = (list: readonly { readonly project: Project }[]): string[] =>
  list.map(({ project }) => project.id);

/** Ends against what was promised. */
function endFigures(
  dataset: Dataset,
  ended: readonly Ended[],
): Pick<WorksTime, 'ended' | 'early' | 'punctual' | 'late' | 'lateDays'> {
  const count = countIn(dataset);
  const late = ended.filter(({ days }) => days > 0);
  const whole = count(
    'ended',
    '计划和实际完工日期都有的项目',
    '项目的计划完工日期和环节“完工”的日期都已公布。',
    idsOf(ended),
    recordedProjects(dataset),
  );
  return {
    ended: whole,
    early: count(
      'early',
      '早于计划完工的项目',
      '实际完工日期早于计划完工日期。',
      idsOf(ended.filter(({ days }) => days < 0)),
      whole,
    ),
    punctual: count(
      'punctual',
      '计划那一天完工的项目',
      '实际完工日期就是计划完工日期。',
      idsOf(ended.filter(({ days }) => days === 0)),
      whole,
    ),
    late: count('late', '晚于计划完工的项目', '实际完工日期晚于计划完工日期。', idsOf(late), whole),
    lateDays: middleIn(dataset)(
      'late-days',
      '晚于计划完工的项目晚的天数，中位数',
      '晚的天数：实际完工日期减计划完工日期，按自然日。',
      late.map(({ project, days }) => ({ id: project.id, value: days })),
    ),
  };
}

/** How long the works took, against how long they were to take. */
const lengthFigures = (
  dataset: Dataset,
  timed: readonly Timed[],
): Pick<WorksTime, 'timed' | 'committed' | 'actual'> => ({
  timed: countIn(dataset)(
    'timed',
    '开工、完工的计划和实际日期都有的项目',
    '计划开工、计划完工、实际开工、实际完工四个日期都已公布。',
    timed.map(({ id }) => id),
    recordedProjects(dataset),
  ),
  committed: middleIn(dataset)(
    'committed',
    '计划工期的天数，中位数',
    '计划工期：计划完工日期减计划开工日期，按自然日；四个日期都有的项目。',
    timed.map(({ id, committed }) => ({ id, value: committed })),
  ),
  actual: middleIn(dataset)(
    'actual',
    '实际工期的天数，中位数',
    '实际工期：完工日期减开工日期，按自然日；四个日期都有的项目。',
    timed.map(({ id, actual }) => ({ id, value: actual })),
  ),
});

/** Promised and actual ends of works over all projects. */
export function worksTime(dataset: Dataset): WorksTime {
  const { ended, timed, overdue } = worksOf(dataset);
  const late = ended.filter(({ days }) => days > 0);
  return {
    ...endFigures(dataset, ended),
    ...lengthFigures(dataset, timed),
    overdue: countIn(dataset)(
      'overdue',
      '过了计划完工日期、没有见到完工记录的项目',
      '计划完工日期早于数据截至日，没有完工日期，状态不是已完工或已验收。',
      idsOf(overdue),
      recordedProjects(dataset),
    ),
    delays: [
      ...late.map(({ project, planned, end, days }) => ({
        project,
        days,
        text: `计划${formatDate(planned)}完工，${formatDate(end)}完工，晚${days}天`,
        reason: reasonOf(project),
      })),
      ...overdue.map(({ project, planned, days }) => ({
        project,
        days,
        text: `计划${formatDate(planned)}完工，到数据截至日过了${days}天，没有见到${hasStarted(project) ? '完工' : '开工'}的记录`,
        reason: reasonOf(project),
      })),
    ].sort((a, b) => b.days - a.days || (a.project.id < b.project.id ? -1 : 1)),
  };
}

/** `39个项目有计划和实际完工日期：12个晚，一半晚了20天以上`. */
export function worksFinding({ ended, late, lateDays, overdue }: WorksTime): Words {
  if (ended.value === 0)
    return overdue.value === 0
      ? '说好哪天完工、实际哪天完工，没有一个项目都公布'
      : say`${overdue}项目过了计划完工日期，没有见到完工的记录`;
  if (late.value === 0) return say`能比的${ended}项目，没有一个比计划完工晚`;
  return say`能比的${ended}项目，${late}比计划完工晚，中间的晚${lateDays}`;
}

/** All its figures. */
export const worksFigures = (works: WorksTime): Figure[] => [
  works.ended,
  works.early,
  works.punctual,
  works.late,
  works.lateDays,
  works.timed,
  works.committed,
  works.actual,
  works.overdue,
];

/** How many delays are listed; the rest is in the table. */
const LISTED = 100;

/** The longest delays, and whether there are still more. */
export const shortList = (
  delays: readonly Delay[],
): { readonly listed: readonly Delay[]; readonly left: boolean } => ({
  listed: delays.slice(0, LISTED),
  left: delays.length > LISTED,
});
