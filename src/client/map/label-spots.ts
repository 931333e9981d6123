import type { Spot } from './clusters.ts';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size, Spot {}

const apart = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 >= a.width + b.width || Math.abs(a.y - b.y) * 2 >= a.height + b.height;

const STEP = 8;
const REACH = 9;

/** Shifts within 72 pixels, the nearest first; a name reads best straight above or below its place. */
const around: readonly Spot[] = Array.from({ length: (2 * REACH + 1) ** 2 }, (_, i) => ({
  x: ((i % (2 * REACH + 1)) - REACH) * STEP,
  y: (Math.floor(i / (2 * REACH + 1)) - REACH) * STEP,
})).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || Math.abs(a.x) - Math.abs(b.x) || a.y - b.y);

/** The four sides of a mark where its own name may stand: right, left, below, above. */
export const beside = (mark: number, { width, height }: Size): readonly Spot[] => {
  const [dx, dy] = [(mark + width) / 2, (mark + height) / 2];
  return [
    { x: dx, y: 0 },
    { x: -dx, y: 0 },
    { x: 0, y: dy },
    { x: 0, y: -dy },
  ];
};

/** Where no name may stand: a mark, or a control of another size. */
export type Taken = Spot & Partial<Size>;

/** A name to be placed; without `shifts` anywhere within 72 pixels of its anchor. */
export interface Label extends Spot, Size {
  readonly shifts?: readonly Spot[];
}

/**
 * Where names may stand so that they cover no mark, no other name and do not leave the frame: the
 * nearest free spot to each anchor, or null where there is none. All in pixels of the frame; the
 * spot is the middle of the name, a mark is a square of `mark` pixels where it has no size of its own.
 */
export function labelSpots(
  labels: readonly Label[],
  marks: readonly Taken[],
  mark: number,
  frame: Size,
): (Spot | null)[] {
  const taken: Box[] = marks.map((one) => ({ width: mark, height: mark, ...one }));
  return labels.map(({ x, y, width, height, shifts = around }) => {
    const free = shifts
      .map((shift): Box => ({ x: x + shift.x, y: y + shift.y, width, height }))
      .find(
        (box) =>
          box.x * 2 >= width &&
          box.y * 2 >= height &&
          (frame.width - box.x) * 2 >= width &&
          (frame.height - box.y) * 2 >= height &&
          taken.every((other) => apart(box, other)),
      );
    if (!free) return null;
    taken.push(free);
    return { x: free.x, y: free.y };
  });
}
