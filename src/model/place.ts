import gcoord from 'gcoord';
import type { Datum } from '../policy/codes.ts';
import { cornersOf } from '../schema/outline.ts';

export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * Converts degrees of a datum to CGCS2000 (within centimetres of WGS84), rounded to 1e-6 degrees.
 * GCJ02 is about 450 m off in Qingdao, BD09 about 1.2 km.
 */
export function toCgcs2000(lng: number, lat: number, datum: Datum): LngLat {
  if (datum === 'CGCS2000' || datum === 'WGS84') return { lng: round(lng), lat: round(lat) };
  const from = datum === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09;
  const [x, y] = gcoord.transform([lng, lat], from, gcoord.WGS84);
  return { lng: round(x), lat: round(y) };
}

/** Twice the area within a ring, positive where it runs counter-clockwise. */
const turn = (ring: readonly (readonly [number, number])[]): number =>
  ring.reduce((sum, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    return sum + ax * by - bx * ay;
  }, 0);

/** The outline of an area in CGCS2000, closed and counter-clockwise (RFC 7946); null without one. */
export function ringOf({
  outline,
  datum,
}: {
  readonly outline: string | null;
  readonly datum: Datum | null;
}): readonly (readonly [number, number])[] | null {
  if (outline === null || datum === null) return null;
  const corners = cornersOf(outline).map(([lng, lat]): readonly [number, number] => {
    const at = toCgcs2000(lng, lat, datum);
    return [at.lng, at.lat];
  });
  const ring = turn(corners) < 0 ? corners.toReversed() : corners;
  return [...ring, ring[0]!];
}

/** True when the point lies in [west, south, east, north], borders included. */
export function inBox(point: LngLat, [w, s, e, n]: readonly [number, number, number, number]): boolean {
  return point.lng >= w && point.lng <= e && point.lat >= s && point.lat <= n;
}

/** True when the point lies within an odd number of the closed rings: in an area, and in none of its holes. */
export function inRings({ lng, lat }: LngLat, rings: readonly (readonly (readonly number[])[])[]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax = NaN, ay = NaN] = ring[i - 1]!;
      const [bx = NaN, by = NaN] = ring[i]!;
      if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
