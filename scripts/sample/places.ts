import gcoord from 'gcoord';
import type { Datum } from '../../src/policy/codes.ts';
import { inRing, type Point } from '../clip.ts';
import { streets } from './names.ts';
import { labels, streetRings } from './peninsula.ts';
import { createRandom, type Random } from './random.ts';

/** Is the point in the street, and about `margin` degrees from its border? */
export function within(street: number, [x, y]: Point, margin = 0): boolean {
  const ring = streetRings[street]!;
  const probes: Point[] = [
    [x, y],
    [x + margin, y],
    [x - margin, y],
    [x, y + margin],
    [x, y - margin],
  ];
  return probes.every((probe) => inRing(probe, ring));
}

/** Distance in degrees of latitude, near enough. */
const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot((ax - bx) * 0.81, ay - by);

/** A random point of a street, well inside. */
function anywhere(street: number, random: Random, margin: number): Point {
  const ring = streetRings[street]!;
  const between = (values: readonly number[]): number =>
    Math.min(...values) + random.next() * (Math.max(...values) - Math.min(...values));
  for (;;) {
    const at: Point = [between(ring.map(([x]) => x)), between(ring.map(([, y]) => y))];
    if (within(street, at, margin)) return at;
  }
}

/** Centres of the communities of each street: each the loneliest of some random points. */
const centres: readonly (readonly Point[])[] = streets.map(({ communities, code }, street) => {
  const random = createRandom(`communities of ${code}`);
  const taken: Point[] = [labels[street]!];
  const room = (at: Point): number => Math.min(...taken.map((other) => apart(at, other)));
  while (taken.length <= communities.length) {
    const candidates = Array.from({ length: 30 }, () => anywhere(street, random, 0.028));
    taken.push(candidates.reduce((best, at) => (room(at) > room(best) ? at : best)));
  }
  return taken.slice(1);
});

/** Places compounds around the centre of their community, clear of the latest others where there is room. */
export function createPlacer(random: Random): (street: number, community: number) => Point {
  const latest = new Map<string, Point[]>();
  return (street, community) => {
    const key = `${street}/${community}`;
    const near = latest.get(key) ?? [];
    const centre = centres[street]![community]!;
    let at = centre;
    for (let tries = 0; tries < 60; tries++) {
      const [angle, radius] = [2 * Math.PI * random.next(), 0.032 * Math.sqrt(random.next())];
      const next: Point = [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
      if (!within(street, next, 0.009)) continue;
      at = next;
      if ([...near, labels[street]!].every((other) => apart(other, next) > 0.012)) break;
    }
    latest.set(key, [...near.slice(-11), at]);
    return at;
  };
}

const shifted = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/** A true position as it would be exported in another datum, to about 0.1 m. */
export function inDatum([lng, lat]: Point, datum: Datum): Point {
  const moved =
    datum === 'GCJ02' || datum === 'BD09'
      ? gcoord.transform([lng, lat], gcoord.WGS84, shifted[datum])
      : [lng, lat];
  return [Math.round(moved[0]! * 1e6) / 1e6, Math.round(moved[1]! * 1e6) / 1e6];
}
