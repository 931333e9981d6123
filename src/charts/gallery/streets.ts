import type { Course } from '../../figures/progress/course.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import {
  streetProgress,
  streetsFinding,
  type StreetProgress,
} from '../../figures/progress/street-progress.ts';
import type { FigureTable } from '../../figures/figure/table.ts';
import { quote, say, type Words } from '../../figures/figure/phrase.ts';
import { miniCourse } from '../course-mini.ts';
import type { ChartMaker } from '../entry.ts';

/** A street with its own course. */
export type DrawnStreet = StreetProgress & { readonly course: Course };

/** The streets whose course can be drawn, those most behind first. */
export const drawnStreets = (streets: readonly StreetProgress[]): DrawnStreet[] =>
  streets.filter((one): one is DrawnStreet => one.course !== null && one.street !== null);

/** `少3个`. */
export const lessText = (less: Figure): Words =>
  less.value === 0
    ? '和计划一样多'
    : say`${less.value! > 0 ? '少' : '多'}${quote(less, `${Math.abs(less.value!)}个`)}`;

/** Counts by street; due and accepted only where a course can be drawn. */
const streetTable = (streets: readonly StreetProgress[]): FigureTable => ({
  caption: '各街道的小区数，单位：个',
  columns: [
    { key: 'name', label: '街道', head: true },
    { key: 'recorded', label: '收录', num: true },
    ...(drawnStreets(streets).length > 0
      ? [
          { key: 'due', label: '现在应验收', num: true },
          { key: 'accepted', label: '已验收', num: true },
        ]
      : []),
    { key: 'running', label: '施工中', num: true },
    { key: 'finished', label: '已完工和已验收', num: true },
    { key: 'unknown', label: '状态未公开', num: true },
  ],
  rows: streets.map(({ street, name, recorded, running, finished, unknown, course }) => {
    const head = { name: street ? { name, page: 'street' as const, record: street.code } : name };
    return recorded.value === 0
      ? { ...head, recorded: '未见名单' }
      : { ...head, recorded, due: course?.due ?? null, accepted: course?.accepted ?? null, running, finished, unknown }; // prettier-ignore
  }),
});

/** Small multiples of the course, a street each, on one scale. */
export const streetsEntry: ChartMaker = (dataset) => {
  const streets = streetProgress(dataset);
  const drawn = drawnStreets(streets);
  if (drawn.length === 0) return null;
  const max = Math.max(
    1,
    ...drawn.map(({ course }) => Math.max(course.planned.value ?? 0, course.accepted.value ?? 0)),
  );
  const { start, end } = dataset.info.planWindow;
  return {
    id: 'streets',
    name: '各街道进度',
    finding: streetsFinding(streets),
    note: `${drawn.length}幅图的刻度相同，从${start.slice(0, 4)}年到${end.slice(0, 4)}年。虚线是计划，实线是验收，按相差从多到少排列。`,
    parts: drawn.map(({ name, course }) => ({
      heading: name,
      draw: () => miniCourse(course, max),
      label: `${name}累计验收和计划：已验收${course.accepted.value}个，现应${course.due.value}个。`,
      legend: say`${course.accepted}/应${course.due}，${lessText(course.less)}`,
    })),
    table: streetTable(streets),
    sourceIds: [],
  };
};
