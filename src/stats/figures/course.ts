import { formatDecimal } from '../../format.ts';
import type { Compound, Dataset, Project } from '../../model/types.ts';
import { addDays, daysBetween } from '../../policy/days.ts';
import { counted, type Figure } from './figure.ts';
import { compoundsOf } from './years.ts';

/** How many compounds should have been accepted by a day, and how many were. */
export interface CoursePoint {
  readonly date: string;
  readonly planned: number;
  /** null after the day the data speaks of. */
  readonly accepted: number | null;
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
  /** Those that should be accepted by now. */
  readonly due: Figure;
  readonly accepted: Figure;
  /** Compounds of projects without a planned day: no part of the plan line. */
  readonly unplanned: Figure;
  /** Accepted compounds without a day: no part of the line of acceptances. */
  readonly undated: Figure;
}

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);

/** The planned day of acceptance; where only the end of works is promised, that day. */
export function plannedAcceptance(project: Project): string | null {
  const first = project.stages.find((event) => event.stage === '联合验收' && event.plannedOn !== null);
  return first?.plannedOn ?? project.plannedEnd;
}

/** The day the joint acceptance was passed (T4: 完成 = G19). */
export const acceptedOn = (project: Project): string | null =>
  earliest(
    project.stages
      .filter((event) => event.stage === '联合验收' && event.result !== '不通过')
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

/**
 * The course of all compounds in projects, or of some. null where no acceptance or no plan is dated:
 * then there is nothing to draw.
 */
export function course(
  dataset: Dataset,
  only: readonly Compound[] = compoundsOf(dataset.projects),
): Course | null {
  const { start, end } = dataset.info.planWindow;
  const { asOf } = dataset;
  const days = only
    .filter(({ projects }) => projects.length > 0)
    .map((compound) => ({
      compound,
      planned: earliest(compound.projects.map(plannedAcceptance)),
      accepted: earliest(compound.projects.map(acceptedOn)),
    }));
  type Day = (typeof days)[number];
  const count = (id: string, name: string, formula: string, keep: (day: Day) => boolean): Figure =>
    counted(dataset, `course-${id}`, name, formula, {
      table: 'compounds',
      ids: days.filter(keep).map(({ compound }) => compound.id),
    });
  const by =
    (date: string) =>
    (day: string | null): boolean =>
      day !== null && day <= date;
  const planned = count(
    'planned',
    '计划验收的小区',
    '计划验收日期在规划期内的小区数；没有计划验收日期的，按计划完工日期',
    ({ planned }) => by(end)(planned),
  );
  const accepted = count('accepted', '已验收的小区', '到数据截至日，联合验收通过的小区数', ({ accepted }) =>
    by(asOf)(accepted),
  );
  if (planned.value === 0 || accepted.value === 0) return null;
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
      accepted: date > asOf ? null : days.filter(({ accepted }) => by(date)(accepted)).length,
    })),
    planned,
    accepted,
    due: count('due', '现在应当验收的小区', '计划验收日期不晚于数据截至日的小区数', ({ planned }) =>
      by(asOf)(planned),
    ),
    unplanned: count(
      'unplanned',
      '没有计划日期的小区',
      '列入项目，计划验收日期和计划完工日期都没有的小区数',
      ({ planned }) => planned === null,
    ),
    undated: count(
      'undated',
      '没有验收日期的小区',
      '状态是已验收，验收日期没有写的小区数',
      ({ compound, accepted }) =>
        accepted === null && compound.projects.some(({ status }) => status === '已验收'),
    ),
  };
}

/** How many fewer than planned; negative when ahead. */
export const shortfall = ({ due, accepted }: Course): number => (due.value ?? 0) - (accepted.value ?? 0);

/** `已验收97个，比计划少11个`. */
export function courseFinding(one: Course): string {
  const less = shortfall(one);
  const said = `已验收${formatDecimal(one.accepted.value ?? 0)}个`;
  if (less === 0) return `${said}，和计划一样多`;
  return `${said}，比计划${less > 0 ? '少' : '多'}${formatDecimal(Math.abs(less))}个`;
}

/** The points of a table: every year's end that has passed, and the day the data speaks of. */
export const yearEnds = (one: Course): CoursePoint[] =>
  one.points.filter(({ date }) => date <= one.asOf && (date.endsWith('-12-31') || date === one.asOf));

/** Days from the start, for a scale without clock or time zone. */
export const dayOf = (one: Course, date: string): number => daysBetween(one.start, date);
