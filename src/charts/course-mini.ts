import * as Plot from '@observablehq/plot';
import { dayOf, type Course } from '../figures/progress/course.ts';
import { dots, trace, type Dot } from './course-lines.ts';

/** The course of one street without text, for small multiples: all share `max`. */
export function miniCourse(one: Course, max: number): Plot.PlotOptions {
  const [width, height] = [160, 90];
  const y = (value: number): number => height - 4 - (value / Math.max(1, max)) * (height - 14);
  const points = (found: readonly Dot[]) => found.map(({ day, value }) => ({ day, y: y(value) }));
  const accepted = points(dots(one, (point) => point.accepted));
  return {
    width,
    height,
    margin: 0,
    marginRight: 8,
    x: { type: 'linear', domain: [0, dayOf(one, one.end)] },
    y: { type: 'identity' },
    axis: null,
    marks: [
      Plot.ruleY([y(0)], { className: 'ch-zero' }),
      Plot.line(
        trace(one, (point) => point.planned, y),
        {
          x: 'day',
          y: 'y',
          className: 'ch-course-plan',
          strokeDasharray: '5 4',
          strokeWidth: 2,
        },
      ),
      Plot.line(
        trace(one, (point) => point.accepted, y),
        { x: 'day', y: 'y', className: 'ch-course', strokeWidth: 3 },
      ),
      ...(accepted.length > 0
        ? [
            Plot.dot(accepted.slice(-1), {
              x: 'day',
              y: 'y',
              r: 5,
              className: 'ch-dot',
              fill: 'currentColor',
            }),
          ]
        : []),
    ],
  };
}
