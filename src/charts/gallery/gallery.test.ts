import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { parseCsv } from '../../intake/csv.ts';
import { chartCsv } from '../../publish/chart-rows.ts';
import { catalogue } from '../../figures/catalogue/catalogue.ts';
import { credit } from '../../views/common/credit.ts';
import { figureText, figureValue } from '../../figures/figure/figure-text.ts';
import { isOfNothing } from '../../figures/figure/of-nothing.ts';
import { tableLines } from '../../figures/figure/table.ts';
import { chartOf, gallery } from './index.ts';
import { colours, paint } from '../paint.ts';
import { picture, wrap } from '../picture.ts';
import { svgElement } from '../render.ts';

const data = smallDataset(fourCompounds);
const charts = gallery(data);
const frame = { mark: '非政府官方网站', credit: credit(data, ['S1'], '2024-06-15-abc') };

test('the charts that the data can draw, each under one id', () => {
  expect(charts.map(({ id }) => id)).toEqual([
    'course',
    'plan',
    'named',
    'outturn',
    'streets',
    'items',
    'cohorts',
    'money',
    'districts',
  ]);
  expect(gallery(data)).toBe(charts);
  expect(gallery(smallDataset({}))).toEqual([]);
  expect(chartOf(data, 'plan')).toBe(charts[1]);
  expect(chartOf(data, 'no')).toBeNull();
});

test.each(charts)(
  '$id: the file has exactly the numbers of its table, as the catalogue has them',
  (chart) => {
    const csv = parseCsv(chartCsv(chart.table).replace(/^\ufeff/, ''));
    if (!csv.ok) throw new Error(csv.detail);
    const [head, ...rows] = csv.records;
    const at = (name: string): number => head!.indexOf(name);
    const lines = tableLines(chart.table);
    expect(rows).toHaveLength(lines.length);
    expect(lines.some(({ figure }) => figure !== null)).toBe(true);
    lines.forEach(({ figure, text, labels, column }, index) => {
      const row = rows[index]!;
      expect(row.slice(0, labels.length)).toEqual(labels);
      expect(row[at('数的是')]).toBe(column);
      expect(row[at('写法')]).toBe(text);
      if (figure === null || isOfNothing(figure)) return expect(row[at('数字编号')]).toBe('');
      expect(catalogue(data).byId.get(figure.id)?.value, figure.id).toBe(figure.value);
      expect(row[at('数值')]).toBe(figureValue(figure) ?? '');
      expect(row[at('写法')]).toBe(figureText(figure));
      expect([row[at('单位')], row[at('数字编号')], row[at('截至日期')], row[at('来源编号')]]).toEqual([
        figure.unit,
        figure.id,
        figure.asOf,
        figure.sourceIds.join('、'),
      ]);
    });
  },
);

test.each(charts)('$id: the picture is well-formed, says everything itself and fetches nothing', (chart) => {
  const text = picture(chart, frame);
  expect(picture(chart, frame)).toBe(text);
  const { documentElement: svg } = new JSDOM(text, { contentType: 'image/svg+xml' }).window.document;
  const said = svg.textContent ?? '';
  expect(svg.querySelector('title')?.textContent).toBe(String(chart.finding));
  for (const words of [
    '非政府官方网站',
    '数据截至2024年6月15日',
    '版本2024-06-15-abc',
    'CC BY 4.0',
    data.info.title,
  ])
    expect(said.replace(/\n/g, '')).toContain(words);
  for (const { label } of chart.parts) expect(svg.querySelector('desc')?.textContent).toContain(label);
  expect(text).not.toMatch(/<style|style=|class=|currentColor|href=|<image|var\(|NaN|undefined/);
  expect([...text.matchAll(/url\(([^)]*)\)/g)].every(([, to]) => to === '#hatch')).toBe(true);
  expect(text.match(/ id="[^"]*"/g)).toEqual([' id="hatch"']);
});

test('the colours of pictures are the light ones of the site, its classes all have a look', () => {
  const light = /:root \{([^}]*)\}/.exec(readFileSync('src/styles/tokens.css', 'utf8'))![1]!;
  for (const [name, colour] of Object.entries(colours)) expect(light).toContain(`--${name}: ${colour};`);
  const classes = new Set(readFileSync('src/styles/blocks/charts.css', 'utf8').match(/\.ch-[\w-]+/g));
  for (const name of classes)
    expect(() => paint(svgElement('g', { class: name.slice(1) })), name).not.toThrow();
  expect(() => paint(svgElement('g', { class: 'ch-new' }))).toThrow('no look for the class ch-new');
});

test('lines fit and never start with the mark that ends a clause', () => {
  expect(wrap('一二三四五，六七。', 90, 18)).toEqual(['一二三四五，', '六七。']);
  expect(wrap('', 90, 18)).toEqual([]);
});
