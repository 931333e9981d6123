import * as Plot from '@observablehq/plot';
import { dayOf, type Course } from '../figures/progress/course.ts';
import { dots, trace } from './course-lines.ts';

/** The course of one street without text, for small multiples: all share `max`. */
export function miniCourse(one: Course, max: number): Plot.PlotOptions {
  const [width, height] = [160, 90];
  const accepted = dots(one, (point) => point.accepted);
  return {
    width,
    height,
    margin: 0,
    marginTop: 10,
    marginRight: 8,
    marginBottom: 4,
    x: { domain: [0, dayOf(one, one.end)] },
    y: { domain: [0, Math.max(1, max)] },
    axis: null,
    marks: [
      Plot.ruleY([0], { className: 'ch-zero' }),
      Plot.line(
        trace(one, (point) => point.planned),
        { x: 'day', y: 'value', className: 'ch-course-plan', strokeDasharray: '5 4', strokeWidth: 2 },
      ),
      Plot.line(
        trace(one, (point) => point.accepted),
        { x: 'day', y: 'value', className: 'ch-course', strokeWidth: 3 },
      ),
      Plot.dot(accepted.slice(-1), { x: 'day', y: 'value', r: 5, className: 'ch-dot', fill: 'currentColor' }),
    ],
  };
}
