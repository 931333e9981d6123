import * as Plot from '@observablehq/plot';

/** The widths every chart is drawn at, in px at a base of 18; CSS shows the one that fits. */
export const widths = [288, 358, 640, 872] as const;

/** Height of a hanzi; no text of a chart is smaller. */
export const em = 18;

/** Width of a text in user units: hanzi one em, the rest 0.6. A little generous, so that nothing touches. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' || sign === '“' || sign === '”' ? em : 0.6 * em), 0);

/** A number fit for drawing, or null: whatever is not a finite number of 0 or more is unknown, never 0. */
export const known = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;

/** What a chart function gives to render.ts. */
export type ChartOptions = Plot.PlotOptions;

/** Options for a picture whose marks stand at coordinates of its own: no scales, no axes, no margins. */
export const canvas = (width: number, height: number, marks: Plot.Markish[]): ChartOptions => ({
  width,
  height: Math.ceil(height),
  margin: 0,
  x: { type: 'identity' },
  y: { type: 'identity' },
  axis: null,
  marks,
});

export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
export interface Word {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
export type Line = Box;

const outline = (className: string, boxes: readonly Box[], extra: Plot.RectOptions = {}): Plot.Markish =>
  Plot.rect(boxes, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', className, ...extra });

/** An outline of 2 px that stays within its box. */
export const hollow = (className: string, boxes: readonly Box[]): Plot.Markish =>
  outline(className, boxes, { inset: 1, fill: 'none', stroke: 'currentColor', strokeWidth: 2 });

export const solid = (className: string, boxes: readonly Box[]): Plot.Markish => outline(className, boxes);

/** Unknown: hatched, with a dashed edge above and below and none at the right end. */
export const hatched = (boxes: readonly Box[]): Plot.Markish[] => [
  outline('ch-hatch', boxes, { fill: 'url(#hatch)' }),
  lines(
    'ch-hatch-edge',
    boxes.flatMap(({ x1, x2, y1, y2 }) => [
      { x1, x2, y1: y1 + 0.5, y2: y1 + 0.5 },
      { x1, x2, y1: y2 - 0.5, y2: y2 - 0.5 },
    ]),
    { strokeDasharray: '4 3' },
  ),
];

export const lines = (
  className: string,
  found: readonly Line[],
  extra: Plot.LinkOptions = {},
): Plot.Markish =>
  Plot.link(found, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', className, strokeLinecap: 'butt', ...extra });

/** Text at a point; y is the middle of the line. Class ch-label sets its numbers bold. */
export const words = (
  className: string,
  found: readonly Word[],
  anchor: 'start' | 'middle' | 'end' = 'start',
): Plot.Markish =>
  Plot.text(found, { x: 'x', y: 'y', text: 'text', className, textAnchor: anchor, lineAnchor: 'middle' });
