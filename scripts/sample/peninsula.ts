import type { Box, Line, Point } from '../clip.ts';
import { streets } from './names.ts';
import { createRandom, type Random } from './random.ts';

/** Coordinates outside this box are refused: open water of the Yellow Sea, where there is no land. */
export const bbox: Box = [123.6, 35.3, 124.1, 35.7];
/** Half the box more on every side, so that the coast reaches the edge of a frame of another shape. */
const outer: Box = [123.35, 35.1, 124.35, 35.9];

const line = (text: string): Point[] =>
  text.split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);

/** The shore from the north-west round the cape to the north-east, in pieces between the ends of the borders. */
const shore = {
  toA: line('123.66,35.9 123.68,35.8 123.7,35.685'),
  AB: line('123.7,35.685 123.675,35.64 123.72,35.61 123.665,35.565'),
  BC: line('123.665,35.565 123.64,35.52 123.69,35.49 123.68,35.445'),
  CE: line('123.68,35.445 123.7,35.4 123.74,35.365 123.8,35.335 123.845,35.345 123.86,35.385 123.9,35.41'),
  EF: line('123.9,35.41 123.96,35.415 124.02,35.45 124.045,35.5'),
  FH: line('124.045,35.5 124,35.53 124.03,35.575 124.06,35.62 124.03,35.66 124.01,35.685'),
  fromH: line('124.01,35.685 124.03,35.78 124,35.9'),
};

/** The borders of the streets on land; N, P and Q are inland. */
const borders = {
  HN: line('124.01,35.685 123.86,35.688'),
  NA: line('123.86,35.688 123.7,35.685'),
  NP: line('123.86,35.688 123.805,35.59'),
  PB: line('123.805,35.59 123.665,35.565'),
  PQ: line('123.805,35.59 123.865,35.505'),
  QC: line('123.865,35.505 123.68,35.445'),
  QE: line('123.865,35.505 123.9,35.41'),
  QF: line('123.865,35.505 124.045,35.5'),
};

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** Bends every leg of a line by moving its midpoint sideways, `depth` times over. */
function roughen(points: Line, random: Random, roughness: number, depth: number): Point[] {
  if (depth === 0) return points.map(([x, y]) => [round(x), round(y)]);
  const finer: Point[] = [points[0]!];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const bend = (random.next() - 0.5) * roughness;
    finer.push([(a[0] + b[0]) / 2 - (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 + (b[0] - a[0]) * bend], b);
  }
  return roughen(finer, random, roughness, depth - 1);
}

// The land is the same whatever the seed of the records.
const chalk = createRandom('peninsula');

function draw<K extends string>(lines: Readonly<Record<K, Line>>, roughness: number): Record<K, Point[]> {
  const drawn = Object.entries<Line>(lines).map(([name, points]) => [
    name,
    roughen(points, chalk.fork(name), roughness, 4),
  ]);
  return Object.fromEntries(drawn) as Record<K, Point[]>;
}
const coastal = draw(shore, 0.45);
const inland = draw(borders, 0.3);

/** Lines joined end to end. */
const join = (...lines: readonly Line[]): Point[] =>
  lines.flatMap((points, i) => (i === 0 ? [...points] : points.slice(1)));
const back = (points: Line): Line => points.toReversed();

/** The area of each street, in the order of `streets`. */
export const streetRings: readonly Line[] = [
  join(coastal.CE, back(inland.QE), inland.QC),
  join(coastal.BC, back(inland.QC), back(inland.PQ), inland.PB),
  join(coastal.FH, inland.HN, inland.NP, inland.PQ, inland.QF),
  join(coastal.AB, back(inland.PB), back(inland.NP), inland.NA),
  join(coastal.EF, back(inland.QF), inland.QE),
];

/** Where the name of each street stands, in the order of `streets`. */
export const labels: readonly Point[] = line(
  '123.785,35.425 123.745,35.53 123.935,35.595 123.775,35.645 123.955,35.465',
);

/** A name for the water, off the south-east shore. */
export const seaLabel: { text: string; at: [number, number] } = { text: '示 范 海', at: [124.01, 35.37] };

function island([x, y]: Point, radius: number, name: string): Point[] {
  const corners = Array.from({ length: 6 }, (_, i): Point => {
    const angle = (-Math.PI * i) / 3; // clockwise: the sea lies on the left
    return [x + radius * Math.cos(angle), y + 0.7 * radius * Math.sin(angle)];
  });
  return roughen([...corners, corners[0]!], chalk.fork(name), 0.35, 2);
}
const islands = [island([123.655, 35.375], 0.013, 'west'), island([123.935, 35.345], 0.008, 'south')];

const feature = (properties: object, type: string, coordinates: unknown): string =>
  JSON.stringify({ type: 'Feature', properties, geometry: { type, coordinates } });

const collection = (attribution: string, features: readonly string[]): string =>
  `{"type":"FeatureCollection","attribution":${JSON.stringify(attribution)},"bbox":${JSON.stringify(outer)},` +
  `"features":[\n${features.join(',\n')}\n]}\n`;

/** `land.geojson`: the sea as one area and the shore as lines, the sea on their left. */
export function landFile(): string {
  const { toA, AB, BC, CE, EF, FH, fromH } = coastal;
  const coast = back(join(toA, AB, BC, CE, EF, FH, fromH));
  const [west, south, east, north] = outer;
  const frame = line(`${west},${north} ${west},${south} ${east},${south} ${east},${north}`);
  return collection('虚构海岸线', [
    feature({ kind: 'sea' }, 'Polygon', [[...coast, ...frame, coast[0]], ...islands]),
    ...[coast, ...islands].map((points) => feature({ kind: 'coast' }, 'LineString', points)),
  ]);
}

/** `boundaries.geojson`: one area a street. */
export function boundariesFile(): string {
  const features = streets.map(({ code, name }, i) =>
    feature({ kind: 'street', code, name }, 'Polygon', [streetRings[i]]),
  );
  return collection('虚构街道界线', features);
}
