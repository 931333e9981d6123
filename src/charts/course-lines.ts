import { dayOf, type Course, type CoursePoint } from '../figures/progress/course.ts';
import { known } from './kit.ts';

/** A number on a day of the course; NaN, in a trace alone, where it is not known. */
export interface Dot {
  readonly day: number;
  readonly value: number;
}

/** The days on which the number is known. */
export const dots = (one: Course, pick: (point: CoursePoint) => number | null): Dot[] =>
  one.points.flatMap((point) => {
    const value = known(pick(point));
    return value === null ? [] : [{ day: dayOf(one, point.date), value }];
  });

/** Every day of the course, so that a line breaks where a number is missing instead of bridging it. */
export const trace = (one: Course, pick: (point: CoursePoint) => number | null): Dot[] =>
  one.points.map((point) => ({ day: dayOf(one, point.date), value: known(pick(point)) ?? NaN }));
