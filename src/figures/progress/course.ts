import { formatDecimal } from '../../shared/format.ts';
import type { Compound, Dataset, Project } from '../../model/types.ts';
import { addDays, daysBetween } from '../../shared/days.ts';
import { quote, say, type Words } from '../figure/phrase.ts';
import { countOf, differenceOf } from '../figure/make.ts';
import type { Family } from '../figure/family.ts';
import type { Figure, FigureGroup } from '../figure/figure.ts';
import { terms } from '../figure/terms.ts';
import { isAccepted, isEndedForGood } from '../../facts/status.ts';
import { compoundsOf } from './years.ts';

/** How many compounds should have been accepted by a day, and how many were. */
export interface CoursePoint {
  readonly date: string;
  readonly planned: number;
  /** null after the day the data speaks of. */
  readonly accepted: number | null;
}

/** The course on one day, quotable. */
export interface CourseEnd {
  readonly date: string;
  readonly planned: Figure;
  readonly accepted: Figure;
  readonly less: Figure;
}

/** Accepted compounds against the plan, added up over the plan window. */
export interface Course {
  readonly start: string;
  readonly end: string;
  readonly asOf: string;
  /** The start, every month's end, and the day the data speaks of. */
  readonly points: readonly CoursePoint[];
  /** All compounds with a planned day. */
  readonly planned: Figure;
  /** Every year's end that has passed, and the day the data speaks of, with figures. */
  readonly ends: readonly CourseEnd[];
  /** Those that should be accepted by now. */
  readonly due: Figure;
  readonly accepted: Figure;
  /** Due and not accepted, less those accepted early; negative when ahead. */
  readonly less: Figure;
  /** Compounds of projects without a planned day: no part of the plan line. */
  readonly unplanned: Figure;
  /** Accepted compounds without a day: they count on the last day only. */
  readonly undated: Figure;
}

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);

/** The planned day of acceptance; where only the end of works is promised, that day. */
export function plannedAcceptance(project: Project): string | null {
  const first = project.stages.find((event) => event.code === 'G19' && event.plannedOn !== null);
  return first?.plannedOn ?? project.plannedEnd;
}

/** The day the joint acceptance was passed (T4: 完成 = G19). */
export const acceptedOn = (project: Project): string | null =>
  earliest(
    project.stages
      .filter((event) => event.code === 'G19' && event.result !== '不通过')
      .map((event) => event.doneOn),
  );

/** Last day of every month from one day to another. */
function monthEnds(start: string, end: string): string[] {
  const days: string[] = [];
  for (let year = Number(start.slice(0, 4)), month = Number(start.slice(5, 7)); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
    const last = addDays(next, -1);
    if (last >= end) return [...days, end];
    days.push(last);
  }
}

/** Last days of the years that have passed, and the last day known. */
const yearEnds = (start: string, end: string, asOf: string): string[] => {
  const last = asOf < end ? asOf : end;
  const days = [...new Set([...monthEnds(start, end).filter((day) => day.endsWith('-12-31')), last])];
  return days.filter((day) => day <= last).sort();
};

/** Whose course it is. */
export interface Runner {
  readonly key: string;
  readonly group: FigureGroup;
  /** Where the key alone does not say it. */
  readonly family?: Family;
  /** Starts the figures' names. */
  readonly name: string;
  readonly scope: string;
  readonly compounds: readonly Compound[];
}

/** All compounds in projects. */
const everyone = (dataset: Dataset): Runner => ({
  key: 'course',
  group: 'course',
  name: '',
  scope: dataset.info.district,
  compounds: compoundsOf(dataset.projects),
});

/**
 * The course of all compounds in projects, or of some. null where no acceptance or no plan is dated:
 * then there is nothing to draw.
 */
export function course(dataset: Dataset, runner: Runner = everyone(dataset)): Course | null {
  const { start, end } = dataset.info.planWindow;
  const { asOf } = dataset;
  const days = runner.compounds
    .map((compound) => ({ compound, projects: compound.projects.filter((one) => !isEndedForGood(one)) }))
    .filter(({ projects }) => projects.length > 0)
    .map(({ compound, projects }) => ({
      compound,
      planned: earliest(projects.map(plannedAcceptance)),
      accepted: earliest(projects.map(acceptedOn)),
      isAccepted: projects.some(isAccepted),
    }));
  type Day = (typeof days)[number];
  const count = (
    id: string,
    name: string,
    definition: string,
    formula: string,
    keep: (day: Day) => boolean,
    of: Figure | null = null,
  ): Figure =>
    countOf(dataset, {
      id: `${runner.key}-${id}`,
      group: runner.group,
      ...(runner.family && { family: runner.family }),
      name: `${runner.name}${name}`,
      definition,
      formula,
      scope: runner.scope,
      of,
      rows: { table: 'compounds', ids: days.filter(keep).map(({ compound }) => compound.id) },
    });
  const by =
    (date: string) =>
    (day: string | null): boolean =>
      day !== null && day <= date;
  // Both lines are of the same compounds: those with a planned day. On the last day those count too that are accepted and do not say when.
  const acceptedBy =
    (date: string) =>
    ({ planned, accepted: day, isAccepted }: Day): boolean =>
      planned !== null && (day === null ? isAccepted && date === asOf : day <= date);
  const planned = count(
    'planned',
    '计划在规划期内验收的小区',
    terms.planned,
    '计划验收日期不晚于规划期最后一天的小区，一个算一次',
    ({ planned }) => by(end)(planned),
  );
  const accepted = count(
    'accepted',
    '到现在已验收的小区',
    terms.passed,
    '写了计划日期的小区里，验收日期不晚于数据截至日的，和已验收、没有写日期的，一个算一次',
    acceptedBy(asOf),
    planned,
  );
  const isDated = days.some(({ planned, accepted }) => planned !== null && by(asOf)(accepted));
  if (planned.value === 0 || !isDated) return null;
  const due = count(
    'due',
    '到现在应当验收的小区',
    terms.planned,
    '计划验收日期不晚于数据截至日的小区，一个算一次',
    ({ planned }) => by(asOf)(planned),
    planned,
  );
  const lessOf = (id: string, when: string, due: Figure, accepted: Figure): Figure =>
    differenceOf(due, accepted, {
      id: `${runner.key}-${id}`,
      name: `${runner.name}${when}已验收的比应当验收的少几个小区`,
      definition: '差额：应当验收的小区数减已验收的小区数；负数是超过计划。',
    })!;
  const ends = yearEnds(start, end, asOf).map((date): CourseEnd => {
    if (date === asOf) return { date, planned: due, accepted, less: lessOf('less', '', due, accepted) };
    const [key, when] = [date.slice(0, 4), `${date.slice(0, 4)}年底前`];
    const plannedThen = count(
      `${key}-planned`,
      `${when}计划验收的小区`,
      terms.planned,
      '计划验收日期不晚于这一年最后一天的小区，一个算一次',
      ({ planned }) => by(date)(planned),
    );
    const acceptedThen = count(
      `${key}-accepted`,
      `${when}已验收的小区`,
      terms.passed,
      '写了计划日期的小区里，验收日期不晚于这一年最后一天的，一个算一次',
      acceptedBy(date),
    );
    return {
      date,
      planned: plannedThen,
      accepted: acceptedThen,
      less: lessOf(`${key}-less`, when, plannedThen, acceptedThen),
    };
  });
  const at = [
    ...new Set([start, ...monthEnds(start, end), ...(asOf > start && asOf < end ? [asOf] : [])]),
  ].sort();
  return {
    start,
    end,
    asOf,
    points: at.map((date) => ({
      date,
      planned: days.filter(({ planned }) => by(date)(planned)).length,
      accepted: date > asOf ? null : days.filter(acceptedBy(date)).length,
    })),
    planned,
    accepted,
    due,
    less: lessOf('less', '', due, accepted),
    ends,
    unplanned: count(
      'unplanned',
      '没有计划日期的小区',
      '没有计划日期：项目没有写计划验收日期，也没有写计划完工日期。',
      '列入项目、没有计划日期的小区',
      ({ planned }) => planned === null,
    ),
    undated: count(
      'undated',
      '已验收、没有写日期的小区',
      terms.passed,
      '有一个项目的状态是已验收、没有验收日期的小区',
      ({ accepted, isAccepted }) => accepted === null && isAccepted,
    ),
  };
}

/** How many fewer than planned; negative when ahead. */
export const shortfall = ({ less }: Course): number => less.value ?? 0;

/** `应当验收108个，验收了97个，比计划少11个`. */
export function courseFinding({ due, accepted, less }: Course): Words {
  const gap = less.value ?? 0;
  if (gap === 0) return say`应当验收${due}，验收了${accepted}，和计划一样多`;
  return say`应当验收${due}，验收了${accepted}，比计划${gap > 0 ? '少' : '多'}${quote(less, `${formatDecimal(Math.abs(gap))}${less.unit}`)}`;
}

/** Days from the start, for a scale without clock or time zone. */
export const dayOf = (one: Course, date: string): number => daysBetween(one.start, date);
