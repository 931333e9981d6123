import { formatDecimal } from '../../shared/format.ts';
import type { Compound, Dataset } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import { quote, say, type Words } from '../figure/phrase.ts';
import { countOf, differenceOf } from '../figure/make.ts';
import type { Family } from '../figure/family.ts';
import type { Figure, FigureGroup } from '../figure/figure.ts';
import { terms } from '../figure/terms.ts';
import { isAccepted, isEndedForGood } from '../../facts/status.ts';
import { acceptedOn, earliest, monthEnds, plannedAcceptance, yearEnds } from './acceptance-days.ts';
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

/** A compound in projects that were not given up, with its days. */
interface Day {
  readonly compound: Compound;
  readonly planned: string | null;
  readonly accepted: string | null;
  readonly isAccepted: boolean;
}

const daysOf = (compounds: readonly Compound[]): Day[] =>
  compounds
    .map((compound) => ({ compound, projects: compound.projects.filter((one) => !isEndedForGood(one)) }))
    .filter(({ projects }) => projects.length > 0)
    .map(({ compound, projects }) => ({
      compound,
      planned: earliest(projects.map(plannedAcceptance)),
      accepted: earliest(projects.map(acceptedOn)),
      isAccepted: projects.some(isAccepted),
    }));

const isBy = (day: string | null, date: string): boolean => day !== null && day <= date;
const plannedBy =
  (date: string) =>
  ({ planned }: Day): boolean =>
    isBy(planned, date);

/**
 * Both lines are of the same compounds: those with a planned day. On the last day those count too that are accepted
 * and do not say when.
 */
const acceptedBy =
  (date: string, asOf: string) =>
  ({ planned, accepted: day, isAccepted }: Day): boolean =>
    planned !== null && (day === null ? isAccepted && date === asOf : day <= date);

type CountOfDays = (
  told: Pick<Figure, 'id' | 'name' | 'definition' | 'formula'>,
  keep: (day: Day) => boolean,
  of?: Figure | null,
) => Figure;

const countIn =
  (dataset: Dataset, runner: Runner, days: readonly Day[]): CountOfDays =>
  ({ id, name, definition, formula }, keep, of = null) =>
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

const lessOf = (runner: Runner, id: string, when: string, due: Figure, accepted: Figure): Figure =>
  differenceOf(due, accepted, {
    id: `${runner.key}-${id}`,
    name: `${runner.name}${when}已验收的比应当验收的少几个小区`,
    definition: '差额：应当验收的小区数减已验收的小区数；负数是超过计划。',
  })!;

/** The course at the end of a year. */
function yearEnd(runner: Runner, date: string, asOf: string, count: CountOfDays): CourseEnd {
  const [key, when] = [date.slice(0, 4), `${date.slice(0, 4)}年底前`];
  const planned = count(
    {
      id: `${key}-planned`,
      name: `${when}计划验收的小区`,
      definition: terms.planned,
      formula: '计划验收日期不晚于这一年最后一天的小区，一个算一次',
    },
    plannedBy(date),
  );
  const accepted = count(
    {
      id: `${key}-accepted`,
      name: `${when}已验收的小区`,
      definition: terms.passed,
      formula: '写了计划日期的小区里，验收日期不晚于这一年最后一天的，一个算一次',
    },
    acceptedBy(date, asOf),
  );
  return { date, planned, accepted, less: lessOf(runner, `${key}-less`, when, planned, accepted) };
}

/** Compounds that one of the lines lacks a day of. */
const withoutDay = (count: CountOfDays): Pick<Course, 'unplanned' | 'undated'> => ({
  unplanned: count(
    {
      id: 'unplanned',
      name: '没有计划日期的小区',
      definition: '没有计划日期：项目没有写计划验收日期，也没有写计划完工日期。',
      formula: '列入项目、没有计划日期的小区',
    },
    ({ planned }) => planned === null,
  ),
  undated: count(
    {
      id: 'undated',
      name: '已验收、没有写日期的小区',
      definition: terms.passed,
      formula: '有一个项目的状态是已验收、没有验收日期的小区',
    },
    ({ accepted, isAccepted }) => accepted === null && isAccepted,
  ),
});

/** Planned and accepted in all, and due by now. */
function sumsOf(count: CountOfDays, end: string, asOf: string): Pick<Course, 'planned' | 'accepted' | 'due'> {
  const planned = count(
    {
      id: 'planned',
      name: '计划在规划期内验收的小区',
      definition: terms.planned,
      formula: '计划验收日期不晚于规划期最后一天的小区，一个算一次',
    },
    plannedBy(end),
  );
  const accepted = count(
    {
      id: 'accepted',
      name: '到现在已验收的小区',
      definition: terms.passed,
      formula: '写了计划日期的小区里，验收日期不晚于数据截至日的，和已验收、没有写日期的，一个算一次',
    },
    acceptedBy(asOf, asOf),
    planned,
  );
  const due = count(
    {
      id: 'due',
      name: '到现在应当验收的小区',
      definition: terms.planned,
      formula: '计划验收日期不晚于数据截至日的小区，一个算一次',
    },
    plannedBy(asOf),
    planned,
  );
  return { planned, accepted, due };
}

/** Both lines on every day that is drawn. */
function pointsOf(days: readonly Day[], start: string, end: string, asOf: string): CoursePoint[] {
  const drawn = new Set([start, ...monthEnds(start, end), ...(asOf > start && asOf < end ? [asOf] : [])]);
  return [...drawn].sort().map((date) => ({
    date,
    planned: days.filter(plannedBy(date)).length,
    accepted: date > asOf ? null : days.filter(acceptedBy(date, asOf)).length,
  }));
}

/**
 * The course of all compounds in projects, or of some. null where no acceptance or no plan is dated:
 * then there is nothing to draw.
 */
export function course(dataset: Dataset, runner: Runner = everyone(dataset)): Course | null {
  const { start, end } = dataset.info.planWindow;
  const { asOf } = dataset;
  const days = daysOf(runner.compounds);
  const count = countIn(dataset, runner, days);
  const sums = sumsOf(count, end, asOf);
  const isDated = days.some(({ planned, accepted }) => planned !== null && isBy(accepted, asOf));
  if (sums.planned.value === 0 || !isDated) return null;
  const less = lessOf(runner, 'less', '', sums.due, sums.accepted);
  return {
    start,
    end,
    asOf,
    points: pointsOf(days, start, end, asOf),
    ...sums,
    less,
    ends: yearEnds(start, end, asOf).map((date) =>
      date === asOf
        ? { date, planned: sums.due, accepted: sums.accepted, less }
        : yearEnd(runner, date, asOf, count),
    ),
    ...withoutDay(count),
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
