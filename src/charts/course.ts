import * as Plot from '@observablehq/plot';
import { nice, ticks } from 'd3';
import { formatDate, formatDecimal } from '../shared/format.ts';
import { courseFinding, dayOf, shortfall, type Course } from '../figures/progress/course.ts';
import { dots, trace, type Dot } from './course-lines.ts';
import { textWidth } from './kit.ts';

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

/** What is drawn, and the scales of its numbers. */
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
  /** Of compounds, to pixels. */
  readonly y: Plot.Scale;
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
  const domain = nice(0, max, 3);
  const steps = ticks(...domain, 3).filter(Number.isInteger);
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
  const y = Plot.scale({ y: { domain, range: [height - margin.bottom, margin.top] } })!;
  return { one, width, height, wide, margin, steps, last: dayOf(one, one.end), y, planned, due, now, words };
}

/** Lines across with their numbers, and the years below. */
function scales({ one, width, wide, steps }: Frame): Plot.Markish[] {
  const years = one.points.filter(({ date }) => date.endsWith('-12-31')).map(({ date }) => date);
  const starts = [0, ...years.slice(0, -1).map((date) => dayOf(one, date))];
  const middles = years.map((date, index) => (starts[index]! + dayOf(one, date)) / 2);
  const year = (_: number, index: number): string =>
    width < 340 ? `${years[index]!.slice(2, 4)}年` : `${years[index]!.slice(0, 4)}${wide ? '年' : ''}`;
  return [
    Plot.gridY(steps.slice(1), { className: 'ch-grid', strokeOpacity: 1 }),
    Plot.axisY(steps, {
      className: 'ch-quiet',
      tickSize: 0,
      tickPadding: 10,
      tickFormat: (step: number) => formatDecimal(step),
    }),
    Plot.ruleY([0], { className: 'ch-zero' }),
    Plot.ruleX(starts.slice(1), { y: 0, insetBottom: -6, className: 'ch-tick' }),
    Plot.axisX(middles, { className: 'ch-quiet', tickSize: 0, tickPadding: 14, tickFormat: year }),
  ];
}

const courses = ({ one }: Frame): Plot.Markish[] => [
  Plot.line(
    trace(one, (point) => point.planned),
    { x: 'day', y: 'value', className: 'ch-course-plan', strokeDasharray: '7 5', strokeWidth: 2 },
  ),
  Plot.line(
    trace(one, (point) => point.accepted),
    { x: 'day', y: 'value', className: 'ch-course', strokeWidth: 4 },
  ),
];

/** How far what is accepted lies from what is due. */
function gapMarks({ one, wide, due, now }: Frame): Plot.Markish[] {
  const less = shortfall(one);
  if (!due || !now || less === 0) return [];
  const below = { x: now.day, y: Math.min(due.value, now.value) };
  return [
    Plot.link([null], {
      x1: [due.day],
      x2: [now.day],
      y1: [due.value],
      y2: [now.value],
      className: 'ch-tick',
      strokeWidth: 3,
    }),
    Plot.ruleX([below], { x: 'x', y1: 'y', y2: 'y', insetTop: 10, insetBottom: -34, className: 'ch-tick' }),
    Plot.text([below], {
      x: 'x',
      y: 'y',
      text: () => `${less > 0 ? '少' : '多'}${formatDecimal(Math.abs(less))}个`,
      dx: wide ? 0 : -14,
      dy: 48,
      className: 'ch-strong ch-halo',
    }),
  ];
}

const dotMarks = ({ due, now }: Frame): Plot.Markish[] => [
  Plot.dot(due ? [due] : [], { x: 'day', y: 'value', r: 6, className: 'ch-dot-plan', strokeWidth: 2.5 }),
  Plot.dot(now ? [now] : [], { x: 'day', y: 'value', r: 7, className: 'ch-dot', fill: 'currentColor' }),
];

/** What both lines come to: beside their ends, on a phone above the picture. */
function endWords({ wide, margin, last, y, planned, due, now, words }: Frame): Plot.Markish[] {
  const total = planned.at(-1)?.value ?? 0;
  const isDue = due !== undefined && due.day < last;
  if (!wide) {
    const above = (text: string, middle: number, className: string): Plot.Markish =>
      Plot.text([text], {
        ...{ frameAnchor: 'top-left', textAnchor: 'start', lineAnchor: 'middle', className },
        ...{ dx: -margin.left, dy: middle - margin.top },
      });
    return [
      above(`计划（虚线）${formatDecimal(total)}个${isDue ? `，${words.due}` : ''}`, 14, 'ch-strong'),
      above(`验收（实线）${now ? `${formatDecimal(now.value)}个` : '未公开'}`, 42, 'ch-accent'),
    ];
  }
  const ends = [
    { value: total, text: words.total, className: 'ch-strong' },
    ...(isDue ? [{ value: due.value, text: words.due, className: 'ch-quiet' }] : []),
    { value: now?.value ?? 0, text: words.now, className: 'ch-accent' },
  ];
  const at = spread(
    ends.map(({ value }) => ({ y: y.apply(value) as number })),
    27,
  );
  return ends.map(({ text, value, className }, index) =>
    Plot.text([text], {
      ...{ x: [last], y: [value], dx: 12, dy: at[index]! - (y.apply(value) as number) },
      ...{ textAnchor: 'start', className },
    }),
  );
}

/** Accepted compounds added up, solid, against the plan, dashed. Days without a number break the line. */
export function courseChart(one: Course, width: number): Plot.PlotOptions {
  const frame = frameOf(one, width);
  const { height, margin, last, y } = frame;
  return {
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    x: { type: 'linear', domain: [0, last] },
    y,
    axis: null,
    marks: [...scales(frame), ...courses(frame), ...gapMarks(frame), ...dotMarks(frame), ...endWords(frame)],
  };
}

export const courseLabel = (one: Course): string =>
  `累计验收的小区数和计划。${formatDate(one.asOf)}，${courseFinding(one)}；到${formatDate(one.end)}计划${formatDecimal(one.planned.value ?? 0)}个。`;
