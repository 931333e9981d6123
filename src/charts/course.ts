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

/** What is drawn, and where its numbers lie in the picture. */
interface Frame {
  readonly one: Course;
  readonly width: number;
  readonly height: number;
  readonly wide: boolean;
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly steps: readonly number[];
  readonly last: number;
  readonly y: (value: number) => number;
  readonly planned: readonly Dot[];
  /** What should be accepted by the day of the data, and what is. */
  readonly due: Dot | undefined;
  readonly now: Dot | undefined;
  readonly words: { readonly total: string; readonly due: string; readonly now: string };
}

function frameOf(one: Course, width: number): Frame {
  const wide = width >= 600;
  const planned = dots(one, (point) => point.planned);
  const accepted = dots(one, (point) => point.accepted);
  const max = Math.max(1, ...planned.map(({ value }) => value), ...accepted.map(({ value }) => value));
  const steps = ticks(max);
  const top = Math.max(max, steps.at(-1)!);
  const due = planned.filter(({ day }) => day <= dayOf(one, one.asOf)).at(-1);
  const now = accepted.at(-1);
  const words = {
    total: `计划${formatDecimal(planned.at(-1)?.value ?? 0)}个`,
    due: due ? `现应${formatDecimal(due.value)}个` : '',
    now: now ? `已验收${formatDecimal(now.value)}个` : '已验收：未公开',
  };
  const margin = {
    left: Math.max(...steps.map((step) => textWidth(formatDecimal(step)))) + 12,
    right: wide ? Math.max(textWidth(words.total), textWidth(words.due), textWidth(words.now)) + 16 : 10,
    top: wide ? 14 : 70,
    bottom: 40,
  };
  const height = margin.top + margin.bottom + (width >= 800 ? 340 : wide ? 280 : 210);
  const y = (value: number): number =>
    height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);
  return { one, width, height, wide, margin, steps, last: dayOf(one, one.end), y, planned, due, now, words };
}

/** Lines across with their numbers, and the years below. */
function scales({ one, width, wide, steps, y }: Frame): Plot.Markish[] {
  const years = one.points.filter(({ date }) => date.endsWith('-12-31')).map(({ date }) => date);
  const starts = [0, ...years.slice(0, -1).map((date) => dayOf(one, date))];
  const yearWords = years.map((date, index) => ({
    day: (starts[index]! + dayOf(one, date)) / 2,
    text: width < 340 ? `${date.slice(2, 4)}年` : `${date.slice(0, 4)}年`.slice(0, wide ? 5 : 4),
  }));
  return [
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
  ];
}

const courses = ({ one, y }: Frame): Plot.Markish[] => [
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
];

/** How far what is accepted lies from what is due. */
function gapMarks({ one, wide, y, due, now }: Frame): Plot.Markish[] {
  const less = shortfall(one);
  if (!due || !now || less === 0) return [];
  const below = Math.max(y(due.value), y(now.value));
  return [
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
    Plot.text([`${less > 0 ? '少' : '多'}${formatDecimal(Math.abs(less))}个`], {
      x: () => now.day,
      y: below + 48,
      textAnchor: 'middle',
      dx: wide ? 0 : -14,
      className: 'ch-strong ch-halo',
    }),
  ];
}

function dotMarks({ y, due, now }: Frame): Plot.Markish[] {
  const points = (found: readonly Dot[]) => found.map(({ day, value }) => ({ day, y: y(value) }));
  return [
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
  ];
}

/** What both lines come to: beside their ends, on a phone above the picture. */
function endWords({ wide, margin, last, y, planned, due, now, words }: Frame): Plot.Markish[] {
  const ends = [
    { y: y(planned.at(-1)?.value ?? 0), text: words.total, className: 'ch-strong' },
    ...(due && due.day < last ? [{ y: y(due.value), text: words.due, className: 'ch-quiet' }] : []),
    { y: now ? y(now.value) : y(0), text: words.now, className: 'ch-accent' },
  ];
  const at = spread(ends, 27);
  return wide
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
            `计划（虚线）${formatDecimal(planned.at(-1)?.value ?? 0)}个${due && due.day < last ? `，${words.due}` : ''}`,
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
}

/** Accepted compounds added up, solid, against the plan, dashed. Days without a number break the line. */
export function courseChart(one: Course, width: number): Plot.PlotOptions {
  const frame = frameOf(one, width);
  const { height, margin, last } = frame;
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
    marks: [...scales(frame), ...courses(frame), ...gapMarks(frame), ...dotMarks(frame), ...endWords(frame)],
  };
}

export const courseLabel = (one: Course): string =>
  `累计验收的小区数和计划。${formatDate(one.asOf)}，${courseFinding(one)}；到${formatDate(one.end)}计划${formatDecimal(one.planned.value ?? 0)}个。`;
