import type * as Plot from '@observablehq/plot';
import {
  hatched,
  hollow,
  known,
  lines,
  solid,
  textWidth,
  words,
  type Box,
  type Line,
  type Word,
} from './kit.ts';

/** One bar with its name and its label. Numbers that are not finite are drawn as unknown. */
export interface BarRow {
  /** Stands left of the bar, above it on a phone; empty under a row of the same name. */
  readonly name: string;
  /** A number before the name, right-aligned in a column of its own. */
  readonly lead?: string;
  /** Length of the outline: what was planned. null draws the whole bar as unknown. */
  readonly total: number | null;
  /** Solid from the left: what is done. */
  readonly done?: number | null;
  /** Lower half from the left: what is started. */
  readonly started?: number | null;
  /** Hatched behind the solid part: of the total, what nobody says. */
  readonly unknown?: number | null;
  /** The total is unknown although something is done: a hatched end without an edge. */
  readonly open?: boolean;
  readonly label: string;
  /** The one emphasised row, in ink. */
  readonly key?: boolean;
}

export interface BarLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The value that fills the room for bars; the same in every part of one picture. */
  readonly max: number;
  /** beside: name, bar and label in one line; above: name and label over the bar. */
  readonly layout: 'beside' | 'above';
  /** Labels in a column at the right end instead of at the end of the bar. */
  readonly align?: 'bar' | 'column';
  /** Width of the column of leads; none when absent. */
  readonly leadWidth?: number;
  /** Width of the names; the widest name when absent. */
  readonly nameWidth?: number;
  readonly labelWidth?: number;
  /** A thin line over each new name. */
  readonly ruled?: boolean;
  readonly barHeight?: number;
  /** Distance between rows. */
  readonly space?: number;
  readonly nameClass?: string;
}

/** Room that a line of text takes. */
export const lineHeight = 27;
const gap = 12;
/** Share of the room that an unknown bar takes; its end is open, so the length says nothing. */
const unknownShare = 0.6;

interface Bar {
  readonly total: number | null;
  readonly done: number | null;
  readonly started: number | null;
  readonly unknown: number | null;
  /** Where the bar ends; null where nothing is known. */
  readonly end: number | null;
}

function barOf(row: BarRow): Bar {
  const [total, done, started] = [known(row.total), known(row.done), known(row.started)];
  const nothing = total === null && done === null && started === null;
  return {
    total,
    done,
    started,
    unknown: known(row.unknown),
    end: nothing ? null : Math.max(total ?? 0, done ?? 0, started ?? 0),
  };
}

/** The longest room for bars in which every label still fits behind its bar. */
function roomBeside(rows: readonly BarRow[], room: number, max: number): number {
  const fits = rows.map((row) => {
    const { end } = barOf(row);
    const share = end === null ? unknownShare : end / max;
    return share > 0 ? (room - gap - textWidth(row.label)) / share : room;
  });
  return Math.max(20, Math.min(room * 0.8, ...fits));
}

/** Where the bars of a picture begin, how much room they have, and how high they are. */
interface Room {
  readonly at: BarLayout;
  readonly beside: boolean;
  readonly left: number;
  /** From there to the right edge. */
  readonly rest: number;
  readonly room: number;
  readonly max: number;
  readonly barHeight: number;
  readonly space: number;
  /** Above the bar: every name and label fit on one line. */
  readonly oneLine: boolean;
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth));

function roomOf(rows: readonly BarRow[], at: BarLayout): Room {
  const { x, width, layout, align = 'bar', ruled = false, leadWidth = 0 } = at;
  const beside = layout === 'beside';
  const { barHeight = beside ? 26 : 20, space = ruled ? 13 : beside ? 12 : 16 } = at;
  const max = known(at.max) || 1;
  const nameWidth = beside ? leadWidth + (at.nameWidth ?? widest(rows.map(({ name }) => name))) + gap : 0;
  const left = x + (beside ? nameWidth : leadWidth);
  const rest = width - (left - x);
  const labelWidth = at.labelWidth ?? widest(rows.map(({ label }) => label));
  const room = !beside ? rest : align === 'bar' ? roomBeside(rows, rest, max) : rest - gap - labelWidth;
  const oneLine = rows.every(
    ({ name, label }) => name === '' || textWidth(name) + textWidth(label) + gap <= rest,
  );
  return { at, beside, left, rest, room, max, barHeight, space, oneLine };
}

type BoxKind = 'done' | 'key' | 'started' | 'plan' | 'planKey' | 'hatch';

/** What is drawn of rows, gathered by how it looks. */
class BarDrawing {
  private readonly boxes: Readonly<Record<BoxKind, Box[]>> = {
    done: [],
    key: [],
    started: [],
    plan: [],
    planKey: [],
    hatch: [],
  };
  private readonly texts = new Map<string, Word[]>();
  private readonly zero: Line[] = [];
  private readonly rules: Line[] = [];
  private readonly over: Line[] = [];
  private readonly where: Room;

  constructor(where: Room) {
    this.where = where;
  }

  private say(className: string, anchor: 'start' | 'end', word: Word): void {
    const key = `${className} ${anchor}`;
    this.texts.set(key, [...(this.texts.get(key) ?? []), word]);
  }

  private px(value: number): number {
    return (value / this.where.max) * this.where.room;
  }

  /** A thin line over the whole width. */
  rule(y: number): void {
    const { x, width } = this.where.at;
    this.rules.push({ x1: x, x2: x + width, y1: y, y2: y });
  }

  private name(row: BarRow, middle: number): void {
    if (row.name === '') return;
    const { x, leadWidth = 0, nameClass = 'ch-name' } = this.where.at;
    if (row.lead)
      this.say(row.key ? 'ch-strong' : 'ch-quiet', 'end', {
        x: x + leadWidth - 9,
        y: middle,
        text: row.lead,
      });
    this.say(row.key ? 'ch-strong' : nameClass, 'start', { x: x + leadWidth, y: middle, text: row.name });
  }

  /** Name and label over a bar; labels stand at the right edge, also under a name they share, or all on lines of their own. */
  private wordsAbove(row: BarRow, labelClass: string, y: number): number {
    const { at, left, rest, oneLine } = this.where;
    const aside = oneLine && textWidth(row.label) <= rest;
    this.name(row, y + lineHeight / 2);
    const line = row.name !== '' && !oneLine ? y + lineHeight : y;
    this.say(labelClass, aside ? 'end' : 'start', {
      x: aside ? at.x + at.width : left,
      y: line + lineHeight / 2,
      text: row.label,
    });
    return line + lineHeight + 1;
  }

  private wordsBeside(row: BarRow, labelClass: string, end: number | null, middle: number): void {
    const { at, left, room } = this.where;
    this.name(row, middle + 1);
    const barEnd = left + (end === null ? room * unknownShare : this.px(end) + (row.open ? 48 : 0));
    if (at.align === 'column')
      this.say(labelClass, 'end', { x: at.x + at.width, y: middle + 1, text: row.label });
    else this.say(labelClass, 'start', { x: barEnd + gap, y: middle + 1, text: row.label });
  }

  private bar(row: BarRow, { total, done, started, unknown, end }: Bar, top: number): void {
    const { left, room, barHeight } = this.where;
    const { boxes } = this;
    const bottom = top + barHeight;
    const span = (from: number, to: number, y1 = top): Box => ({
      x1: left + this.px(from),
      x2: left + this.px(to),
      y1,
      y2: bottom,
    });
    if (end === null) boxes.hatch.push({ x1: left, x2: left + room * unknownShare, y1: top, y2: bottom });
    if (started !== null && started > (done ?? 0))
      boxes.started.push(span(done ?? 0, started, (top + bottom) / 2));
    if (done !== null && done > 0) boxes[row.key ? 'key' : 'done'].push(span(0, done));
    if (unknown !== null && unknown > 0) boxes.hatch.push(span(done ?? 0, (done ?? 0) + unknown));
    if (row.open && end !== null) boxes.hatch.push({ ...span(end, end), x2: left + this.px(end) + 48 });
    // More done than planned: the plan shows as a gap in the solid part.
    if (total !== null && done !== null && done > total)
      this.over.push({ x1: left + this.px(total), x2: left + this.px(total), y1: top, y2: bottom });
    if (total !== null && total > 0) boxes[row.key ? 'planKey' : 'plan'].push(span(0, total));
    this.zero.push({ x1: left, x2: left, y1: top - 3, y2: bottom + 3 });
  }

  /** Draws one row from `y` on. @returns where its bar ends */
  row(row: BarRow, y: number): number {
    const { at, beside, barHeight } = this.where;
    const bar = barOf(row);
    const labelClass = row.key || bar.end === null ? 'ch-strong' : 'ch-label';
    let top = y;
    if (row.name !== '' && at.ruled) {
      this.rule(top + 0.5);
      top += 12;
    }
    if (!beside) top = this.wordsAbove(row, labelClass, top);
    this.bar(row, bar, top);
    if (beside) this.wordsBeside(row, labelClass, bar.end, top + barHeight / 2);
    return top + barHeight;
  }

  marks(): Plot.Markish[] {
    const { boxes, rules, over, zero } = this;
    const drawn = (
      draw: (className: string, found: readonly Box[]) => Plot.Markish,
      className: string,
      key: BoxKind,
    ): Plot.Markish[] => (boxes[key].length > 0 ? [draw(className, boxes[key])] : []);
    return [
      ...(rules.length > 0 ? [lines('ch-rule', rules)] : []),
      ...(boxes.hatch.length > 0 ? hatched(boxes.hatch) : []),
      ...drawn(solid, 'ch-done', 'done'),
      ...drawn(solid, 'ch-key', 'key'),
      ...drawn(solid, 'ch-started', 'started'),
      ...drawn(hollow, 'ch-plan', 'plan'),
      ...drawn(hollow, 'ch-plan-key', 'planKey'),
      ...(over.length > 0 ? [lines('ch-over', over)] : []),
      lines('ch-zero', zero),
      ...[...this.texts].map(([key, found]) =>
        words(key.split(' ')[0]!, found, key.split(' ')[1] as 'start' | 'end'),
      ),
    ];
  }
}

/** Bars under one another with names and labels; the marks and how high they are. */
export function barRows(rows: readonly BarRow[], at: BarLayout): { marks: Plot.Markish[]; height: number } {
  const where = roomOf(rows, at);
  const drawing = new BarDrawing(where);
  let y = at.y;
  rows.forEach((row, index) => {
    y = drawing.row(row, y) + (rows[index + 1]?.name === '' ? 8 : where.space);
  });
  if (at.ruled && rows.length > 0) drawing.rule(y - 0.5);
  return { marks: drawing.marks(), height: y - at.y };
}
