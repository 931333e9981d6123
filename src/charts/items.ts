import type * as Plot from '@observablehq/plot';
import { itemText, slowest, type ItemProgress } from '../figures/progress/items-progress.ts';
import { barRows, lineHeight, type BarRow } from './bar-rows.ts';
import { canvas, known, textWidth, words } from './kit.ts';

const rowOf = (one: ItemProgress, key: boolean, short: boolean): BarRow => ({
  lead: String(one.item.no),
  name: one.item.name,
  total: one.planned.value,
  done: one.done.value,
  unknown: one.unknown.value,
  label: one.planned.value === null ? '未公开' : short ? itemText(one).split('，')[0]! : itemText(one),
  key,
});

/** Compounds where a work was decided, hollow, and where it is done, solid; works nobody decided are left out. */
export function itemsChart(all: readonly ItemProgress[], width: number): Plot.PlotOptions {
  const shown = all.filter(({ planned }) => planned.value !== 0);
  const worst = slowest(all);
  const max = Math.max(1, ...shown.map(({ planned }) => known(planned.value) ?? 0));
  const groups = [...new Set(all.map(({ item }) => item.workClass))]
    .map((workClass) => ({ workClass, rows: shown.filter(({ item }) => item.workClass === workClass) }))
    .filter(({ rows }) => rows.length > 0);
  const wide = width >= 800 && shown.length > 12;
  const gap = 48;
  const column = wide ? (width - gap) / 2 : width;
  const layout = width >= 600 ? 'beside' : 'above';
  // What is unpublished stays visible as hatching where the label has no room for it.
  const short = wide || width < 340;
  const rows = shown.map((one) => rowOf(one, one === worst, short));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth));
  const marks: Plot.Markish[] = [];
  const ends = [0, 0];
  groups.forEach((group, index) => {
    const place: number = wide && index > 0 ? 1 : 0;
    const [x, y] = [place * (column + gap), ends[place]! + (ends[place] === 0 ? 0 : 20)];
    const body = barRows(
      group.rows.map((one) => rowOf(one, one === worst, short)),
      {
        x,
        y: y + lineHeight + 16,
        width: column,
        max,
        layout,
        align: 'column',
        leadWidth: 32,
        nameWidth: widest(rows.map(({ name }) => name)),
        labelWidth: widest(rows.map(({ label }) => label)),
        barHeight: layout === 'beside' ? 18 : 14,
        space: layout === 'beside' ? 20 : 16,
      },
    );
    marks.push(words('ch-strong', [{ x, y: y + lineHeight / 2, text: group.workClass }]), ...body.marks);
    ends[place] = y + lineHeight + 16 + body.height;
  });
  return canvas(width, Math.max(...ends), marks);
}

export const itemsLabel = (all: readonly ItemProgress[]): string =>
  `各项内容做完的小区数和要做的小区数。${all
    .filter(({ planned }) => planned.value !== 0)
    .map((one) => `第${one.item.no}项${one.item.name}${itemText(one)}`)
    .join('；')}。`;
