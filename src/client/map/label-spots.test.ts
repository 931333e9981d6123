import { expect, test } from 'vitest';
import { beside, labelSpots } from './label-spots.ts';

const frame = { width: 400, height: 300 };
const name = (x: number, y: number) => ({ x, y, width: 80, height: 20 });

test('a name with room stays where it is', () => {
  expect(labelSpots([name(200, 150)], [{ x: 50, y: 50 }], 34, frame)).toEqual([{ x: 200, y: 150 }]);
});

test('a name on a mark moves above it, and one on another name moves too', () => {
  const [first, second] = labelSpots([name(200, 150), name(200, 150)], [{ x: 200, y: 150 }], 34, frame);
  expect(first).toEqual({ x: 200, y: 118 });
  expect(second).toEqual({ x: 200, y: 182 });
});

test('a control of another size keeps its room', () => {
  const [spot] = labelSpots([name(200, 150)], [{ x: 200, y: 150, width: 200, height: 60 }], 34, frame);
  expect(spot).toEqual({ x: 200, y: 110 });
});

test('names stay in the frame', () => {
  const spots = labelSpots([name(10, 5)], [], 34, frame);
  expect(spots[0]?.x).toBeGreaterThanOrEqual(40);
  expect(spots[0]?.y).toBeGreaterThanOrEqual(10);
});

test('without room there is no name', () => {
  const marks = Array.from({ length: 400 }, (_, i) => ({ x: (i % 20) * 20, y: Math.floor(i / 20) * 20 }));
  expect(labelSpots([name(200, 150)], marks, 34, frame)).toEqual([null]);
});

test('the name of a mark stands right of it, left at the edge, and nowhere where both are taken', () => {
  const size = { width: 80, height: 20 };
  const own = (x: number, y: number) => ({ x, y, ...size, shifts: beside(34, size) });
  expect(labelSpots([own(200, 150)], [{ x: 200, y: 150 }], 34, frame)).toEqual([{ x: 257, y: 150 }]);
  expect(labelSpots([own(380, 150)], [{ x: 380, y: 150 }], 34, frame)).toEqual([{ x: 323, y: 150 }]);
  const crowd = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((k) => ({ x: 200 + 40 * i, y: 150 + 30 * k })));
  expect(labelSpots([own(200, 150)], crowd, 34, frame)).toEqual([null]);
});
