import type { ChartEntry, ChartPart } from './entry.ts';
import { em, textWidth } from './kit.ts';
import { colours, paint } from './paint.ts';
import { draw, svgElement, svgText } from './render.ts';

/** What stands around a chart that is read alone. */
export interface PictureFrame {
  /** 非政府官方网站 or 示范数据; null on an official site. */
  readonly mark: string | null;
  /** Sources, day, licence and site, a sentence each. */
  readonly credit: readonly string[];
}

const margin = 24;
const room = 872;
const between = 24;

/** Lines that fit `width` at a size; a line never starts with the mark that ends a clause. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    const full = (textWidth(line + sign) * size) / em > width;
    if (full && !/[，。；：、！？）》”’]/.test(sign)) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return line === '' ? lines : [...lines, line];
}

interface Look {
  readonly size: number;
  readonly leading: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
}
const looks = {
  mark: { size: 18, leading: 30, bold: true },
  finding: { size: 26, leading: 36, bold: true },
  note: { size: 18, leading: 28, quiet: true },
  heading: { size: 20, leading: 32, bold: true },
  credit: { size: 16, leading: 25, quiet: true },
} as const satisfies Readonly<Record<string, Look>>;

/** A paragraph from `y` on, and where it ends. */
function paragraph(text: string, look: Look, x: number, y: number, width: number): [Element[], number] {
  const lines = wrap(text, width, look.size);
  const elements = lines.map((line, index) =>
    svgElement(
      'text',
      {
        x,
        y: y + look.leading * (index + 0.5) + look.size * 0.36,
        'font-size': look.size,
        'text-anchor': 'start',
        ...(look.bold ? { 'font-weight': 700 } : {}),
        fill: look.quiet ? colours['ink-2'] : colours.ink,
      },
      line,
    ),
  );
  return [elements, y + look.leading * lines.length];
}

const sizeOf = (svg: Element, side: 'width' | 'height'): number => Number(svg.getAttribute(side));

/** One part with its heading and legend. */
function partAt(part: ChartPart, svg: Element, x: number, y: number, width: number): [Element[], number] {
  const [head, top] =
    part.heading === null ? [[], y] : paragraph(String(part.heading), looks.heading, x, y, width);
  const group = svgElement(
    'g',
    { transform: `translate(${x},${top + 8})`, 'text-anchor': svg.getAttribute('text-anchor') ?? 'start' },
    ...svg.children,
  );
  const bottom = top + 8 + sizeOf(svg, 'height');
  const [legend, end] =
    part.legend === null ? [[], bottom] : paragraph(String(part.legend), looks.note, x, bottom + 8, width);
  return [[...head, group, ...legend], end];
}

/** The pattern of what nobody says. */
const hatch = (): Element =>
  svgElement(
    'defs',
    {},
    svgElement(
      'pattern',
      { id: 'hatch', width: 9, height: 9, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svgElement('path', { d: 'M4.5 0v9', stroke: colours.hatch, 'stroke-width': 1.5 }),
    ),
  );

/**
 * A chart as an SVG file that says everything itself: finding, marks, sources, day, licence and site, in light
 * colours, without a style sheet, a class or anything fetched. The same chart gives the same text.
 */
export function picture(entry: ChartEntry, { mark, credit }: PictureFrame): string {
  const drawn = entry.parts.map((part) => {
    const svg = draw(part.draw(room), part.label);
    for (const child of svg.children) paint(child);
    return { part, svg };
  });
  const elements: Element[] = [];
  let y = margin;
  const add = (text: string, look: Look): void => {
    const [lines, end] = paragraph(text, look, margin, y, room);
    elements.push(...lines);
    y = end;
  };
  if (mark !== null) add(mark, looks.mark);
  add(String(entry.finding), looks.finding);
  y += 4;
  add(entry.note, looks.note);
  y += 16;
  // Small multiples stand side by side, as many as fit; the others under one another.
  const widest = Math.max(...drawn.map(({ svg }) => sizeOf(svg, 'width')));
  const least = widest < room / 2 ? Math.max(widest, 270) : room;
  const columns = Math.max(1, Math.floor((room + between) / (least + between)));
  const column = (room - between * (columns - 1)) / columns;
  for (let from = 0; from < drawn.length; from += columns) {
    const line = drawn
      .slice(from, from + columns)
      .map(({ part, svg }, index) => partAt(part, svg, margin + index * (column + between), y, column));
    elements.push(...line.flatMap(([found]) => found));
    y = Math.max(...line.map(([, end]) => end)) + 20;
  }
  y += 4;
  elements.push(svgElement('path', { d: `M${margin},${y}h${room}`, stroke: colours.line, fill: 'none' }));
  y += 8;
  for (const line of credit) add(line, looks.credit);
  const [width, height] = [room + 2 * margin, Math.ceil(y + margin / 2)];
  const svg = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      fill: colours.ink,
      'font-size': em,
      'font-family': 'PingFang SC, HarmonyOS Sans SC, MiSans, Microsoft YaHei, Noto Sans CJK SC, sans-serif',
    },
    svgElement('title', {}, String(entry.finding)),
    svgElement('desc', {}, [...entry.parts.map(({ label }) => label), ...credit].join('')),
    hatch(),
    svgElement('rect', { width, height, fill: colours.paper }),
    ...elements,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(svg)}\n`;
}
