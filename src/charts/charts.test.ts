import * as Plot from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import { fourCompounds, smallDataset } from '../../tests/fixtures/small-dataset.ts';
import { cohorts } from '../figures/progress/cohorts.ts';
import { course } from '../figures/progress/course.ts';
import { districtYears } from '../figures/progress/districts.ts';
import type { Figure } from '../figures/figure/figure.ts';
import { itemsProgress } from '../figures/progress/items-progress.ts';
import { money } from '../figures/progress/money.ts';
import { consentMargins } from '../figures/progress/consent-margins.ts';
import { pace } from '../figures/progress/pace.ts';
import { planYears } from '../figures/progress/plan-years.ts';
import { cohortChart, cohortLabel } from './cohorts.ts';
import { courseChart, courseLabel } from './course.ts';
import { miniCourse } from './course-mini.ts';
import { districtsChart, districtsLabel } from './districts.ts';
import { itemsChart, itemsLabel } from './items.ts';
import { known, textWidth, widths } from './kit.ts';
import { consentMarginsChart, consentMarginsLabel } from './consent-margins.ts';
import { moneyChart, moneyLabel } from './money.ts';
import { paceChart, paceLabel } from './pace.ts';
import { namedChart, namedLabel, planChart, planLabel } from './plan-years.ts';
import { render } from './render.ts';

const data = smallDataset(fourCompounds);
const years = planYears(data);
const one = course(data)!;
const districts = districtYears(data);
const items = itemsProgress(data);
const groups = cohorts(data);
const budget = money(data)!;
const steps = pace(data);
const margins = consentMargins(
  smallDataset({
    ...fourCompounds,
    consent: `项目编号,轮次,总户数,同意改造户数,同意内容户数
P1,1,300,280,225
P2,1,300,240,230
P3,1,300,290,199
`,
  }),
);

const charts: readonly [string, (width: number) => Plot.PlotOptions, string][] = [
  ['plan', (width) => planChart(years, width), planLabel(years)],
  ['named', (width) => namedChart(years, width), namedLabel(years)],
  ['course', (width) => courseChart(one, width), courseLabel(one)],
  ['cohort', (width) => cohortChart(groups[0]!, width), cohortLabel(groups[0]!)],
  ['items', (width) => itemsChart(items, width), itemsLabel(items)],
  ['money', (width) => moneyChart(budget, width), moneyLabel(budget)],
  ['pace', (width) => paceChart(steps, width), paceLabel(steps)],
  ['consent-margins', (width) => consentMarginsChart(margins, width), consentMarginsLabel(margins)],
  ['districts', (width) => districtsChart(districts, width), districtsLabel(districts)],
];

describe.each(charts)('%s', (name, draw, label) => {
  test.each([288, 872])('as reviewed at %i', async (width) => {
    await expect(`${render(draw(width), label)}\n`).toMatchFileSnapshot(`__snapshots__/${name}-${width}.svg`);
  });

  test.each(widths)('clean, whole and the same again at %i', (width) => {
    const svg = render(draw(width), label);
    expect(svg).toBe(render(draw(width), label));
    expect(svg).toContain(`role="img" aria-label="${label}"`);
    expect(svg).not.toMatch(/style|NaN|undefined| id=|clip-path|aria-hidden|\d\.\d{3}/);
    expect(label).toMatch(/。$/);
    // Every word ends within the picture, by our own measure.
    const words = placed(svg);
    expect(words.length).toBeGreaterThan(0);
    for (const { x, text, anchor } of words) {
      const w = textWidth(text);
      const left = anchor === 'end' ? x - w : anchor === 'middle' ? x - w / 2 : x;
      expect(left, text).toBeGreaterThanOrEqual(-1);
      expect(left + w, text).toBeLessThanOrEqual(width + 1);
    }
  });
});

/** Every word of a chart, where it begins, ends or has its middle. */
function placed(svg: string): { x: number; text: string; anchor: string }[] {
  return svg.split(/(?=<g )/).flatMap((group) => {
    const moved = Number(/^<g [^>]*transform="translate\((-?[\d.]+),/.exec(group)?.[1] ?? 0);
    const anchor = /^<g [^>]*text-anchor="(\w+)"/.exec(group)?.[1] ?? 'middle';
    return [...group.matchAll(/<text[^>]*translate\((-?[\d.]+),[^>]*>(.*?)<\/text>/g)].map((match) => ({
      x: Number(match[1]) + moved,
      text: match[2]!.replace(/<[^>]+>/g, ''),
      anchor,
    }));
  });
}

describe('what is not a number is unknown, never 0', () => {
  const broken = (figure: Figure | null, value: number | null): Figure => ({ ...figure!, value });

  test('known', () => {
    expect([0, 3, null, undefined, NaN, Infinity, -1, '3'].map(known)).toEqual([
      0,
      3,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('a plan of null is hatched', () => {
    const value = null;
    const bad = years.map((year) =>
      year.year === 2022
        ? {
            ...year,
            bars: [{ basis: null, plan: broken(year.bars[0]!.plan, value), started: null, finished: null }],
          }
        : { ...year, bars: [{ basis: null, plan: null, started: null, finished: null }] },
    );
    for (const draw of [planChart, namedChart]) {
      const svg = render(draw(bad, 872), '图。');
      expect(svg).toContain('url(#hatch)');
      expect(svg).not.toContain('ch-plan"');
    }
    expect(render(planChart(bad, 872), '图。').match(/<rect/g)).toHaveLength(5);
  });

  test('items and districts with null', () => {
    const value = null;
    const bad = items.map((item) => ({
      ...item,
      planned: broken(item.planned, item.item.no === 2 ? value : 0),
      done: broken(item.done, item.item.no === 2 ? value : 0),
      unknown: broken(item.unknown, 0),
    }));
    expect(render(itemsChart(bad, 872), '图。')).toContain('url(#hatch)');
    const rows = districts[0]!.rows.map((row, index) =>
      index === 0 ? { ...row, figure: broken(row.figure, value) } : row,
    );
    expect(render(districtsChart([{ ...districts[0]!, rows }], 872), '图。')).toContain('url(#hatch)');
  });

  test('money and cohorts with null', () => {
    const value = null;
    const rows = budget.rows.map((row, index) =>
      index === 0 ? { ...row, amount: broken(row.amount, value) } : row,
    );
    expect(render(moneyChart({ ...budget, rows }, 872), '图。')).toContain('url(#hatch)');
    const statuses = groups[0]!.statuses.map(({ status, figure }) => ({
      status,
      figure: broken(figure, value),
    }));
    const svg = render(cohortChart({ ...groups[0]!, statuses }, 872), '图。');
    expect(svg).toContain('url(#hatch)');
    expect(svg).not.toContain('ch-tone-green');
  });

  test('steps and margins with null', () => {
    const value = null;
    const bad = steps.map((step) => ({ ...step, days: broken(step.days, value) }));
    expect(render(paceChart(bad, 872), '图。')).toContain('url(#hatch)');
    const classes = margins.classes.map((one) => ({ ...one, figure: broken(one.figure, value) }));
    expect(render(consentMarginsChart({ ...margins, classes }, 872), '图。')).toContain('url(#hatch)');
  });

  test('a number that was not worked out is neither drawn nor written: it stops the build', () => {
    const classes = margins.classes.map((one) => ({ ...one, figure: broken(one.figure, NaN) }));
    const rows = budget.rows.map((row) => ({ ...row, amount: broken(row.amount, NaN) }));
    const drawn = {
      margins: () => consentMarginsChart({ ...margins, classes }, 872),
      money: () => moneyChart({ ...budget, rows }, 872),
    };
    for (const [name, draw] of Object.entries(drawn))
      expect(() => render(draw(), '图。'), name).toThrow('没算出来的数：NaN');
  });

  test.each([null, NaN])('a course breaks at %s', (value) => {
    const points = one.points.map((point, index) => (index === 10 ? { ...point, accepted: value } : point));
    const path = (svg: string) => /class="ch-course"[^>]*>\n?<path d="([^"]+)"/.exec(svg)![1]!;
    expect(path(render(courseChart(one, 872), '图。')).match(/M/g)).toHaveLength(1);
    expect(path(render(courseChart({ ...one, points }, 872), '图。')).match(/M/g)).toHaveLength(2);
    const none = one.points.map((point) => ({ ...point, accepted: value }));
    const svg = render(courseChart({ ...one, points: none }, 872), '图。');
    expect(svg).toContain('已验收：未公开');
    expect(svg).not.toContain('class="ch-dot"');
  });
});

test('a status nobody listed is drawn as unknown', () => {
  const statuses = [{ status: '新状态' as never, figure: { ...groups[0]!.total, value: 3 } }];
  expect(render(cohortChart({ ...groups[0]!, statuses }, 288), '图。')).toContain('url(#hatch)');
});

test('small multiples carry no text', () => {
  expect(render(miniCourse(one, 5), '图。')).not.toContain('<text');
});

test('render refuses what would not be the same on another page, or is not a number', () => {
  expect(() =>
    render({ marks: [Plot.frame({ clip: true }), Plot.dot([[1, 1]], { clip: 'frame' })] }, '图。'),
  ).toThrow(/id/);
  expect(() => render({ title: '题', marks: [Plot.frame()] }, '图。')).toThrow();
});

test('numbers of a label stand bold, words do not', () => {
  expect(render(planChart(years, 872), '图。')).toContain(
    '<tspan>计划</tspan><tspan class="ch-b">11</tspan><tspan>个，开工</tspan><tspan class="ch-b">11</tspan><tspan>个</tspan>',
  );
});
