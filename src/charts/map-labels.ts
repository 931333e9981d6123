import { em, textWidth } from './kit.ts';

/** Left, top, right, bottom in user units. */
export type Rect = readonly [number, number, number, number];
export type Xy = readonly [number, number];

const gap = 7;

/**
 * One rectangle a street for its name: right of the disc, or else above, left or below, where it covers least of the
 * other names and marks, keeps away from them, and covers least of the shore. A second pass sees the names that were
 * placed later.
 */
export function placeLabels(
  streets: readonly { name: string; at: Xy; radius: number }[],
  obstacles: readonly Rect[],
  shore: readonly Xy[],
  frame: Rect,
): Rect[] {
  const discs = streets.map(({ at, radius }) => around(at, 2 * radius, 2 * radius));
  const placed: Rect[] = [];
  for (let pass = 0; pass < 2; pass++) {
    streets.forEach(({ name, at: [x, y], radius }, i) => {
      const [w, h] = [textWidth(name), em * 1.3];
      const beside = radius + gap + w / 2;
      const over = radius + gap / 2 + h / 2;
      const middle = Math.min(Math.max(x, frame[0] + w / 2), frame[2] - w / 2); // moved along to stay in the frame
      const sides = (
        [
          [x + beside, y],
          [middle, y - over],
          [x - beside, y],
          [middle, y + over],
        ] as const
      ).map((at) => around(at, w, h));
      const taken = [
        ...obstacles,
        ...[...discs, ...placed].filter((_, k) => k !== i && k !== i + discs.length),
      ];
      const cost = (rect: Rect) =>
        1000 * (w * h - overlap(rect, frame)) +
        taken.reduce(
          (sum, other) => sum + 10 * overlap(rect, other) + overlap(padded(rect, 10), other) / 4,
          0,
        ) +
        shore.filter((at) => overlap(rect, around(at, 1, 1)) > 0).length / 2 +
        4 * sides.indexOf(rect);
      placed[i] = sides.reduce((best, side) => (cost(side) < cost(best) ? side : best));
    });
  }
  return placed;
}

export const around = ([x, y]: Xy, w: number, h: number): Rect => [
  x - w / 2,
  y - h / 2,
  x + w / 2,
  y + h / 2,
];

const padded = ([left, top, right, bottom]: Rect, by: number): Rect => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

const overlap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
