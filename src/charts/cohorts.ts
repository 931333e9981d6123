import * as Plot from '@observablehq/plot';
import { figureText } from '../figures/figure/figure-text.ts';
import type { CohortRow } from '../figures/progress/cohorts.ts';
import { canvas, hatched, hollow, known, solid, textWidth, words, type Box, type Word } from './kit.ts';

/** Class of a status, after its tone; hollow, half or solid says the same without colour. */
const looks: Readonly<Record<string, { tone: string; fill: 'solid' | 'half' | 'hollow' | 'hatched' }>> = {
  已验收: { tone: 'green', fill: 'solid' },
  已完工: { tone: 'blue', fill: 'solid' },
  施工中: { tone: 'amber', fill: 'half' },
  暂停: { tone: 'violet', fill: 'solid' },
  未开工: { tone: 'grey', fill: 'hollow' },
  谋划: { tone: 'grey', fill: 'hollow' },
  储备: { tone: 'grey', fill: 'hollow' },
  居民否决: { tone: 'slate', fill: 'solid' },
  取消: { tone: 'slate', fill: 'solid' },
};
const unlisted = { tone: 'grey', fill: 'hatched' } as const;

const height = 52;
const gap = 3;
const least = 8;

/** One group as a bar of its statuses; the widths add up to this group alone. What is not a number is unknown. */
export function cohortChart({ statuses }: Pick<CohortRow, 'statuses'>, width: number): Plot.PlotOptions {
  const parts = statuses.map(({ status, figure }) => ({
    status: known(figure.value) === null ? '未公开' : status,
    // An unknown count has no length of its own; it takes as much as one.
    value: known(figure.value) ?? 1,
    text: known(figure.value) === null ? '?' : String(figure.value),
  }));
  const room = width - gap * Math.max(0, parts.length - 1);
  const total = parts.reduce((sum, { value }) => sum + value, 0) || 1;
  // Slivers keep a visible width, taken from the others in proportion.
  const small = parts.filter(({ value }) => (value / total) * room < least);
  const rest = parts.filter((part) => !small.includes(part)).reduce((sum, { value }) => sum + value, 0) || 1;
  const widthOf = (part: (typeof parts)[number]): number =>
    small.includes(part) ? least : (part.value / rest) * (room - small.length * least);
  const marks: Plot.Markish[] = [];
  let x = 0;
  for (const part of parts) {
    const { tone, fill } = looks[part.status] ?? unlisted;
    const box: Box = { x1: x, x2: x + widthOf(part), y1: 0, y2: height };
    const fits = textWidth(part.text) + 16 <= box.x2 - box.x1;
    const word: Word = {
      x: box.x1 + 12,
      y: fill === 'half' ? height / 4 + 2 : height / 2 + 1,
      text: part.text,
    };
    if (fill === 'hatched') marks.push(...hatched([box]), Plot.link([box, box], { x1: 'x1', x2: 'x1', y1: 'y1', y2: 'y2', className: 'ch-hatch-edge', strokeDasharray: '4 3' })); // prettier-ignore
    if (fill === 'solid') marks.push(solid(`ch-tone-${tone}`, [box]));
    if (fill === 'half') marks.push(solid(`ch-tone-${tone}`, [{ ...box, y1: height / 2 + 2 }]));
    if (fill === 'half' || fill === 'hollow') marks.push(hollow(`ch-tone-${tone}-line`, [box]));
    if (fits)
      marks.push(
        words(fill === 'solid' ? 'ch-on' : fill === 'hatched' ? 'ch-strong ch-halo' : 'ch-strong', [word]),
      );
    x = box.x2 + gap;
  }
  return canvas(width, height, marks);
}

export const cohortLabel = ({
  name,
  total,
  statuses,
}: Pick<CohortRow, 'name' | 'total' | 'statuses'>): string =>
  `${name}的${figureText(total)}小区：${statuses.map(({ status, figure }) => `${status}${figureText(figure)}`).join('，')}。`;
