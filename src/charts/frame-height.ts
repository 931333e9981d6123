import type { ChartEntry } from './entry.ts';
import { em, textWidth } from './kit.ts';

/** Width of a frame, in px, from which what stands in it is laid out for a desk (styles/light.css). */
export const WIDE_FRAME = 768;

/** Widths of frames, from and to in px, the drawing that each shows and how many px a unit of it is at most (styles/blocks/charts.css). */
const spans = [
  { from: 300, to: 389, drawn: 288, scale: 1.24 },
  { from: 390, to: 687, drawn: 358, scale: 1.21 },
  { from: 688, to: WIDE_FRAME - 1, drawn: 640, scale: 1.16 },
  { from: WIDE_FRAME, to: 1183, drawn: 640, scale: 1.16 },
  { from: 1184, to: 4000, drawn: 872, scale: 1 },
] as const;

/** Widest line of the page, and its margins at both sides. */
const [LINE, MARGINS] = [873, 32];
/** Small multiples: units that each is drawn for, px of the space between them, and most px that one is wide. */
const MINI = { drawn: 160, gap: 23, widest: 216 };
/** Height of a line of text, of a heading, and of a line of links, in px. */
const [TEXT, HEAD, LINKS] = [31, 32, 46];
/** Letters differ from system to system; a frame that is a little high cuts nothing. */
const SLACK = 1.06;

/** Lines that a text takes, when no line can be filled to its end. */
const lines = (text: string, size: number, width: number): number =>
  Math.ceil((textWidth(text) * size) / em / (width - 1.5 * size));

/** The links below an embedded chart; the second only where its release is pinned. */
export const FRAME_LINKS = {
  site: '到本站看全部',
  release: '这一版的全部内容',
  csv: '下载数据CSV',
  png: '下载图PNG',
} as const;
/** Space between two of them, in letters. */
const APART = '　　';

/** What the page of an embedded chart says besides its drawings. */
export interface FrameWords {
  /** Of the mark above it; null where there is none. */
  readonly mark: string | null;
  /** Beneath the finding, beside the note: the numbers told with their receipts. */
  readonly told: string;
  /** Sources, publisher and licence. */
  readonly credit: string;
  /** Site, day and release. */
  readonly foot: string;
}

function partsHeight(
  { parts }: ChartEntry,
  { from, drawn, scale }: (typeof spans)[number],
  width: number,
): number {
  const small = parts.every(({ draw }) => (draw(872).width ?? 872) < 436);
  const columns = !small ? 1 : from >= WIDE_FRAME ? 4 : 2;
  const room = small ? Math.min(MINI.widest, (width - (columns - 1) * MINI.gap) / columns) : width;
  const heights = parts.map(({ draw, heading, legend }) => {
    const units = draw(small ? MINI.drawn : drawn).height ?? 0;
    const picture = units * (small ? MINI.widest / MINI.drawn : scale);
    const over = heading === null ? 0 : lines(String(heading), 20, room) * 26 + 6;
    return picture + over + (legend === null ? 0 : lines(String(legend), em, room) * TEXT + 6);
  });
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  );
  return rows.reduce((sum, height) => sum + height + 27, 0);
}

function heightIn(chart: ChartEntry, words: FrameWords, span: (typeof spans)[number]): number {
  const width = Math.min(span.from - MARGINS, LINE);
  const text = (said: string): number => lines(said, em, width) * TEXT;
  const mark = words.mark === null ? 0 : text(words.mark) + 12;
  const head = lines(String(chart.finding), 24, width) * HEAD + 18;
  const notes = (words.told === '' ? 0 : text(words.told) + em) + text(chart.note) + em;
  const links = lines(Object.values(FRAME_LINKS).join(APART), em, width) * LINKS + 36;
  const foot = lines(words.foot, em, width) * LINKS + 36;
  return (
    mark +
    head +
    notes +
    partsHeight(chart, span, width) +
    LINKS +
    text(words.credit) +
    36 +
    links +
    foot +
    61
  );
}

/**
 * How high a frame must be for its chart to be seen whole where it cannot tell: on a telephone, and from `WIDE_FRAME` px.
 * Reckoned from the drawings and the lengths of the texts, rather too high than too low.
 */
export function frameHeights(
  chart: ChartEntry,
  words: FrameWords,
): { readonly narrow: number; readonly wide: number } {
  const most = (some: readonly (typeof spans)[number][]): number =>
    Math.ceil(Math.max(...some.map((span) => heightIn(chart, words, span))) * SLACK);
  return {
    narrow: most(spans.filter(({ from }) => from < WIDE_FRAME)),
    wide: most(spans.filter(({ from }) => from >= WIDE_FRAME)),
  };
}
