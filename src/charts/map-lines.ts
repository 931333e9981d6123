import type { Geometry, Position } from 'geojson';
import type { Xy } from './map-labels.ts';

/** Every line or ring of a geometry, in degrees. */
export function linesOf(geometry: Geometry | null): Position[][] {
  switch (geometry?.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

/**
 * The line without what cannot be seen: a point goes when it and its neighbours lie beyond the same edge, where the
 * shortcut lies too. One line, or none.
 */
export function trim(line: readonly Xy[], width: number, height: number): Xy[][] {
  const beyond = [
    ([x]: Xy) => x < -2,
    ([x]: Xy) => x > width + 2,
    ([, y]: Xy) => y < -2,
    ([, y]: Xy) => y > height + 2,
  ];
  if (beyond.some((edge) => line.every(edge))) return [];
  const kept: Xy[] = [];
  line.forEach((at, i) => {
    const [before, after] = [kept.at(-1), line[i + 1]];
    const unseen = before && after && beyond.some((edge) => edge(before) && edge(at) && edge(after));
    if (!unseen && (at[0] !== before?.[0] || at[1] !== before[1])) kept.push(at);
  });
  return [kept];
}

/** Points about 4 units apart along a line. */
export function sampled(line: readonly Xy[]): Xy[] {
  return line.slice(1).flatMap(([x, y], i) => {
    const [px, py] = line[i]!;
    const steps = Math.ceil(Math.hypot(x - px, y - py) / 4);
    return Array.from({ length: steps }, (_, k): Xy => [
      px + ((x - px) * k) / steps,
      py + ((y - py) * k) / steps,
    ]);
  });
}
