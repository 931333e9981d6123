import gcoord from 'gcoord';
import type { Datum } from '../../src/policy/codes.ts';
import { inRing, type Box, type Line, type Point } from '../clip.ts';
import { streets } from './names.ts';
import { createRandom, type Random } from './random.ts';

/** Coordinates outside this box are refused. */
export const bbox: Box = [123.6, 35.3, 124.1, 35.7];
/** Half the box more on every side, so that the coast reaches the edge of a frame of another shape. */
const outer: Box = [123.35, 35.1, 124.35, 35.9];

/** Shore of a peninsula that exists nowhere, from the north-west round the cape to the north-east. */
const shore = {
  beforeA: [[123.66, 35.9], [123.68, 35.8], [123.7, 35.685]],
  AB: [[123.7, 35.685], [123.675, 35.64], [123.72, 35.61], [123.665, 35.565]],
  BC: [[123.665, 35.565], [123.64, 35.52], [123.69, 35.49], [123.68, 35.445]],
  CE: [[123.68, 35.445], [123.7, 35.4], [123.74, 35.365], [123.8, 35.335], [123.845, 35.345], [123.86, 35.385], [123.9, 35.41]],
  EF: [[123.9, 35.41], [123.96, 35.415], [124.02, 35.45], [124.045, 35.5]],
  FH: [[124.045, 35.5], [124.0, 35.53], [124.03, 35.575], [124.06, 35.62], [124.03, 35.66], [124.01, 35.685]],
  afterH: [[124.01, 35.685], [124.03, 35.78], [124.0, 35.9]],
} as const satisfies Record<string, Line>; // prettier-ignore

const [A, B, C, E, F, H] = [shore.AB[0], shore.BC[0], shore.CE[0], shore.EF[0], shore.FH[0], shore.afterH[0]];
const [N, P, Q]: [Point, Point, Point] = [[123.86, 35.688], [123.805, 35.59], [123.865, 35.505]]; // prettier-ignore

/** Inland borders of the streets. */
const borders = { HN: [H, N], NA: [N, A], NP: [N, P], PB: [P, B], PQ: [P, Q], QC: [Q, C], QE: [Q, E], QF: [Q, F] };

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** Bends every leg of a line by moving midpoints sideways, again and again. */
function roughen(line: Line, random: Random, roughness: number, depth: number): Point[] {
  if (depth === 0) return line.map(([x, y]) => [round(x), round(y)]);
  const finer: Point[] = [line[0]!];
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    const bend = (random.next() - 0.5) * roughness;
    finer.push([(ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend], [bx, by]);
  }
  return roughen(finer, random, roughness, depth - 1);
}

// The land is the same whatever the seed of the records.
const chalk = createRandom('peninsula');
const drawAll = <K extends string>(lines: Record<K, Line>, roughness: number): Record<K, Point[]> =>
  Object.fromEntries(
    Object.entries<Line>(lines).map(([name, line]) => [name, roughen(line, chalk.fork(name), roughness, 4)]),
  ) as Record<K, Point[]>;
const drawnShore = drawAll(shore, 0.45);
const drawnBorders = drawAll(borders, 0.3);

/** Joins lines end to end. */
const join = (...lines: readonly Line[]): Point[] =>
  lines.flatMap((line, i) => (i === 0 ? [...line] : line.slice(1)));
const back = (line: Line): Line => line.toReversed();

const rings: readonly Line[] = [
  join(drawnShore.CE, back(drawnBorders.QE), drawnBorders.QC),
  join(drawnShore.BC, back(drawnBorders.QC), back(drawnBorders.PQ), drawnBorders.PB),
  join(drawnShore.FH, drawnBorders.HN, drawnBorders.NP, drawnBorders.PQ, drawnBorders.QF),
  join(drawnShore.AB, back(drawnBorders.PB), back(drawnBorders.NP), drawnBorders.NA),
  join(drawnShore.EF, back(drawnBorders.QF), drawnBorders.QE),
];

/** Where the name of each street stands, in the order of `streets`. */
export const labels: readonly Point[] = [[123.785, 35.425], [123.745, 35.53], [123.935, 35.595], [123.775, 35.645], [123.955, 35.465]]; // prettier-ignore

/** A name for the water, off the south-east shore. */
export const seaLabel = { text: '示 范 海', at: [124.01, 35.37] as [number, number] };

function island([x, y]: Point, radius: number, name: string): Point[] {
  const corners = [0, 1, 2, 3, 4, 5, 6].map((i): Point => {
    const angle = (-2 * Math.PI * i) / 6; // clockwise: the sea lies on the left
    return [x + radius * Math.cos(angle), y + 0.7 * radius * Math.sin(angle)];
  });
  corners[6] = corners[0]!;
  return roughen(corners, chalk.fork(name), 0.5, 2);
}
const islands = [island([123.655, 35.375], 0.013, 'west'), island([123.935, 35.345], 0.008, 'south')];

const feature = (properties: object, type: string, coordinates: unknown): string =>
  JSON.stringify({ type: 'Feature', properties, geometry: { type, coordinates } });
const collection = (attribution: string, features: readonly string[]): string =>
  `{"type":"FeatureCollection","attribution":${JSON.stringify(attribution)},"bbox":${JSON.stringify(outer)},` +
  `"features":[\n${features.join(',\n')}\n]}\n`;

/** `land.geojson`: the sea as one area and the shore as lines, the sea on their left. */
export function landFile(): string {
  const { beforeA, AB, BC, CE, EF, FH, afterH } = drawnShore;
  const coast = back(join(beforeA, AB, BC, CE, EF, FH, afterH));
  const [west, south, east, north] = outer;
  const frame: Line = [[west, north], [west, south], [east, south], [east, north], coast[0]!]; // prettier-ignore
  return collection('虚构海岸线', [
    feature({ kind: 'sea' }, 'Polygon', [[...coast, ...frame], ...islands]),
    ...[coast, ...islands].map((line) => feature({ kind: 'coast' }, 'LineString', line)),
  ]);
}

/** `boundaries.geojson`: one area a street. */
export function boundariesFile(): string {
  return collection(
    '虚构街道界线',
    streets.map(({ code, name }, i) => feature({ kind: 'street', code, name }, 'Polygon', [rings[i]!])),
  );
}

/** Is the point in the street, and so far from its border? */
export function within(street: number, [x, y]: Point, margin = 0): boolean {
  return [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]].every(([dx, dy]) =>
    inRing([x + dx! * margin, y + dy! * margin], rings[street]!),
  ); // prettier-ignore
}

const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot((ax - bx) * 0.81, ay - by);

/** A random point of a street's box that lies well inside the street. */
function anywhere(street: number, random: Random, margin: number): Point {
  const [xs, ys] = [rings[street]!.map(([x]) => x), rings[street]!.map(([, y]) => y)];
  const between = (values: number[]): number =>
    Math.min(...values) + random.next() * (Math.max(...values) - Math.min(...values));
  for (;;) {
    const at: Point = [between(xs), between(ys)];
    if (within(street, at, margin)) return at;
  }
}

/** Centres of the four communities of each street, spread out: the farthest of some random points. */
const centres: readonly (readonly Point[])[] = streets.map(({ communities, code }, street) => {
  const random = chalk.fork(code);
  const chosen: Point[] = [];
  const room = (at: Point): number => Math.min(...[...chosen, labels[street]!].map((other) => apart(at, other)));
  communities.forEach(() => {
    const candidates = Array.from({ length: 30 }, () => anywhere(street, random, 0.012));
    chosen.push(candidates.reduce((best, at) => (room(at) > room(best) ? at : best)));
  });
  return chosen;
});

/** Places compounds around the centre of their community, clear of each other as long as there is room. */
export function createPlacer(random: Random): (street: number, community: number) => Point {
  const placed = new Map<string, Point[]>();
  return (street, community) => {
    const key = `${street}/${community}`;
    const near = placed.get(key) ?? [];
    const centre = centres[street]![community]!;
    let at = centre;
    for (let tries = 0; tries < 60; tries++) {
      const [angle, radius] = [2 * Math.PI * random.next(), 0.032 * Math.sqrt(random.next())];
      const next: Point = [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
      if (!within(street, next, 0.004)) continue;
      at = next;
      const crowd = [...near.slice(-12), labels[street]!];
      if (crowd.every((other) => apart(other, next) > 0.012)) break;
    }
    placed.set(key, [...near.slice(-12), at]);
    return at;
  };
}

const systems = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/** A true position as it would be exported in another datum, to about 0.1 m. */
export function inDatum(at: Point, datum: Datum): Point {
  const moved = datum === 'GCJ02' || datum === 'BD09' ? gcoord.transform([...at], gcoord.WGS84, systems[datum]) : at;
  return [Math.round(moved[0]! * 1e6) / 1e6, Math.round(moved[1]! * 1e6) / 1e6];
}
