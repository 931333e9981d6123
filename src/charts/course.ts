import * as Plot from '@observablehq/plot';
import { formatDate, formatDecimal } from '../shared/format.ts';
import { courseFinding, dayOf, shortfall, type Course } from '../figures/progress/course.ts';
import { dots, trace, type Dot } from './course-lines.ts';
import { textWidth } from './kit.ts';

/** Round steps for three or four lines above zero. */
function ticks(max: number): number[] {
  const rough = max / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 4, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power);
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, i) => Math.round(i * step * 100) / 100);
}

/** Pushes labels apart so that none touches the next; order is kept. */
function spread(labels: readonly { y: number }[], least: number): number[] {
  const order = labels.map((label, index) => ({ y: label.y, index })).sort((a, b) => a.y - b.y);
  for (let pass = 0; pass < 20; pass++)
    for (let i = 1; i < order.length; i++) {
      const [above, below] = [order[i - 1]!, order[i]!];
      const lack = least - (below.y - above.y);
      if (lack > 0.01) [above.y, below.y] = [above.y - lack / 2, below.y + lack / 2];
    }
  return [...order].sort((a, b) => a.index - b.index).map(({ y }) => y);
}

/** Accepted compounds added up, solid, against the plan, dashed. Days without a number break the line. */
export function courseChart(one: Course, width: number): Plot.PlotOptions {
  const wide = width >= 600;
  const planned = dots(one, (point) => point.planned);
  const accepted = dots(one, (point) => point.accepted);
  const max = Math.max(1, ...planned.map(({ value }) => value), ...accepted.map(({ value }) => value));
  const steps = ticks(max);
  const top = Math.max(max, steps.at(-1)!);
  const last = dayOf(one, one.end);
  const total = `计划${formatDecimal(planned.at(-1)?.value ?? 0)}个`;
  const due = planned.filter(({ day }) => day <= dayOf(one, one.asOf)).at(-1);
  const now = accepted.at(-1);
  const dueText = due ? `现应${formatDecimal(due.value)}个` : '';
  const nowText = now ? `已验收${formatDecimal(now.value)}个` : '已验收：未公开';
  const margin = {
    left: Math.max(...steps.map((step) => textWidth(formatDecimal(step)))) + 12,
    right: wide ? Math.max(textWidth(total), textWidth(dueText), textWidth(nowText)) + 16 : 10,
    top: wide ? 14 : 70,
    bottom: 40,
  };
  const height = margin.top + margin.bottom + (width >= 800 ? 340 : wide ? 280 : 210);
  const y = (value: number): number =>
    height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);
  const years = one.points.filter(({ date }) => date.endsWith('-12-31')).map(({ date }) => date);
  const starts = [0, ...years.slice(0, -1).map((date) => dayOf(one, date))];
  const yearWords = years.map((date, index) => ({
    day: (starts[index]! + dayOf(one, date)) / 2,
    text: width < 340 ? `${date.slice(2, 4)}年` : `${date.slice(0, 4)}年`.slice(0, wide ? 5 : 4),
  }));
  const ends = [
    { y: y(planned.at(-1)?.value ?? 0), text: total, className: 'ch-strong' },
    ...(due && due.day < last ? [{ y: y(due.value), text: dueText, className: 'ch-quiet' }] : []),
    { y: now ? y(now.value) : y(0), text: nowText, className: 'ch-accent' },
  ];
  const at = spread(ends, 27);
  const less = shortfall(one);
  const labels = wide
    ? ends.map(({ text, className }, index) =>
        Plot.text([text], {
          x: () => last,
          y: at[index]!,
          dx: 12,
          text: (d: string) => d,
          textAnchor: 'start',
          className,
        }),
      )
    : [
        Plot.text(
          [
            `计划（虚线）${formatDecimal(planned.at(-1)?.value ?? 0)}个${due && due.day < last ? `，${dueText}` : ''}`,
          ],
          { x: () => 0, y: 14, dx: -margin.left, textAnchor: 'start', className: 'ch-strong' },
        ),
        Plot.text([`验收（实线）${now ? `${formatDecimal(now.value)}个` : '未公开'}`], {
          x: () => 0,
          y: 42,
          dx: -margin.left,
          textAnchor: 'start',
          className: 'ch-accent',
        }),
      ];
  const gapLabel = `${less > 0 ? '少' : '多'}${formatDecimal(Math.abs(less))}个`;
  const below = due && now ? Math.max(y(due.value), y(now.value)) : 0;
  const points = (found: readonly Dot[]) => found.map(({ day, value }) => ({ day, y: y(value) }));
  return {
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { type: 'linear', domain: [0, last] },
    y: { type: 'identity' },
    axis: null,
    marks: [
      Plot.ruleY(steps.slice(1).map(y), { className: 'ch-grid' }),
      Plot.text(steps, {
        x: () => 0,
        y: (step: number) => y(step),
        dx: -10,
        text: (step: number) => formatDecimal(step),
        textAnchor: 'end',
        className: 'ch-quiet',
      }),
      Plot.ruleY([y(0)], { className: 'ch-zero' }),
      Plot.link(starts.slice(1), {
        x1: (day: number) => day,
        x2: (day: number) => day,
        y1: () => y(0),
        y2: () => y(0) + 6,
        className: 'ch-tick',
      }),
      Plot.text(yearWords, { x: 'day', y: () => y(0) + 24, text: 'text', className: 'ch-quiet' }),
      Plot.line(
        trace(one, (point) => point.planned, y),
        {
          x: 'day',
          y: 'y',
          className: 'ch-course-plan',
          strokeDasharray: '7 5',
          strokeWidth: 2,
        },
      ),
      Plot.line(
        trace(one, (point) => point.accepted, y),
        { x: 'day', y: 'y', className: 'ch-course', strokeWidth: 4 },
      ),
      ...(due && now && less !== 0
        ? [
            Plot.link([0], {
              x1: () => due.day,
              x2: () => now.day,
              y1: () => y(due.value),
              y2: () => y(now.value),
              className: 'ch-tick',
              strokeWidth: 3,
            }),
            Plot.link([0], {
              x1: () => now.day,
              x2: () => now.day,
              y1: () => below + 10,
              y2: () => below + 34,
              className: 'ch-tick',
            }),
            Plot.text([gapLabel], {
              x: () => now.day,
              y: below + 48,
              textAnchor: 'middle',
              dx: wide ? 0 : -14,
              className: 'ch-strong ch-halo',
            }),
          ]
        : []),
      ...(due
        ? [
            Plot.dot(points([due]), {
              x: 'day',
              y: 'y',
              r: 6,
              className: 'ch-dot-plan',
              fill: 'none',
              strokeWidth: 2.5,
            }),
          ]
        : []),
      ...(now
        ? [Plot.dot(points([now]), { x: 'day', y: 'y', r: 7, className: 'ch-dot', fill: 'currentColor' })]
        : []),
      ...labels,
    ],
  };
}

export const courseLabel = (one: Course): string =>
  `累计验收的小区数和计划。${formatDate(one.asOf)}，${courseFinding(one)}；到${formatDate(one.end)}计划${formatDecimal(one.planned.value ?? 0)}个。`;
