import { inRings } from '../src/model/place.ts';

/** [longitude, latitude] in degrees. */
export type Point = readonly [number, number];
/** A line, or a ring when the first point is repeated at the end. */
export type Line = readonly Point[];
/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

/**
 * Twice a ring's area in square degrees; positive when the ring runs counter-clockwise. Measured from its first
 * point, so that a small island far from 0°, 0° keeps its digits.
 */
export function signedArea(ring: Line): number {
  const [x0, y0] = ring[0]!;
  return ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i]!;
    return sum + (px - x0) * (y - y0) - (x - x0) * (py - y0);
  }, 0);
}

/** Is the point within the ring (even-odd)? */
export const inRing = ([lng, lat]: Point, ring: Line): boolean => inRings({ lng, lat }, [ring]);

/** The share [from, to] of the segment a-b within the box, or null (Liang-Barsky). */
function share(a: Point, b: Point, [west, south, east, north]: Box): [number, number] | null {
  let [from, to] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  for (const [step, room] of [
    [-dx, a[0] - west],
    [dx, east - a[0]],
    [-dy, a[1] - south],
    [dy, north - a[1]],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to ? [from, to] : null;
}

/** The parts of a ring within the box: open arcs from edge to edge, or the whole ring when none of it is outside. */
export function clipRing(ring: Line, box: Box): Line[] {
  const outside = ring.findIndex(([x, y]) => x < box[0] || x > box[2] || y < box[1] || y > box[3]);
  if (outside < 0) return [ring];
  const turned = [...ring.slice(outside, -1), ...ring.slice(0, outside + 1)]; // starts and ends outside
  const arcs: Point[][] = [];
  for (let i = 1; i < turned.length; i++) {
    const [a, b] = [turned[i - 1]!, turned[i]!];
    const part = share(a, b, box);
    if (!part) continue;
    const at = (t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    if (part[0] > 0) arcs.push([at(part[0])]);
    arcs.at(-1)!.push(part[1] < 1 ? at(part[1]) : b);
  }
  return arcs;
}

/** Where a point on the box's edge lies: 0-1 along the south edge, then east, north, west, counter-clockwise. */
function edgePosition([x, y]: Point, [west, south, east, north]: Box): number {
  const along: [number, number][] = [
    [Math.abs(y - south), (x - west) / (east - west)],
    [Math.abs(x - east), 1 + (y - south) / (north - south)],
    [Math.abs(y - north), 2 + (east - x) / (east - west)],
    [Math.abs(x - west), 3 + (north - y) / (north - south)],
  ];
  return along.reduce((best, side) => (side[0] < best[0] ? side : best))[1];
}

/**
 * Joins arcs that have the area on their left into closed rings, walking counter-clockwise along the box from the
 * end of each arc to the start of the next.
 */
export function joinArcs(arcs: readonly Line[], box: Box): Line[] {
  const [west, south, east, north] = box;
  const corners: Point[] = [
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const left = new Set(arcs);
  const rings: Line[] = [];
  for (const first of arcs) {
    if (!left.has(first)) continue;
    const ring: Point[] = [];
    let arc = first;
    do {
      if (!left.delete(arc))
        throw new Error('joinArcs: arcs cross, or are not all on the same side of the area');
      ring.push(...arc);
      const end = edgePosition(arc.at(-1)!, box);
      const ahead = (start: Point) => (edgePosition(start, box) - end + 4) % 4;
      const next = arcs.reduce((best, other) => (ahead(other[0]!) < ahead(best[0]!) ? other : best));
      for (let corner = Math.ceil(end); corner < end + ahead(next[0]!); corner++) {
        ring.push(corners[(corner + 3) % 4]!);
      }
      arc = next;
    } while (arc !== first);
    rings.push([...ring, ring[0]!]);
  }
  return rings;
}

/**
 * Douglas-Peucker: drops the points that lie within `tolerance` metres of the line without them. The ends stay; a
 * ring is split at the point farthest from its start.
 */
export function simplify(line: Line, tolerance: number): Line {
  const metres = 111_320;
  const squeeze = Math.cos((line[0]![1] * Math.PI) / 180);
  const distance = (p: Point, a: Point, b: Point) => {
    const [dx, dy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
    const [px, py] = [(p[0] - a[0]) * squeeze, p[1] - a[1]];
    const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    return metres * Math.hypot(px - t * dx, py - t * dy);
  };
  const keep = (from: number, to: number): Point[] => {
    let [far, most] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const d = distance(line[i]!, line[from]!, line[to]!);
      if (d > most) [far, most] = [i, d];
    }
    return far < 0 ? [line[from]!] : [...keep(from, far), ...keep(far, to)];
  };
  return [...keep(0, line.length - 1), line.at(-1)!];
}
