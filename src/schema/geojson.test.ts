import { describe, expect, test } from 'vitest';
import { geojsonSchema } from './geojson.ts';

const map = (geometry: unknown, properties: unknown = { kind: 'coast' }): unknown => ({
  type: 'FeatureCollection',
  attribution: '试',
  features: [{ type: 'Feature', properties, geometry }],
});
const ring = [
  [120, 36],
  [121, 36],
  [121, 37],
  [120, 36],
];

describe('geojsonSchema', () => {
  test.each([
    { type: 'LineString', coordinates: ring },
    { type: 'MultiLineString', coordinates: [ring, ring] },
    { type: 'Polygon', coordinates: [ring] },
    { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] },
  ])('$type', (geometry) => expect(geojsonSchema.safeParse(map(geometry)).success).toBe(true));

  test.each([
    ['no geometry', map(null)],
    ['a point', map({ type: 'Point', coordinates: [120, 36] })],
    ['a line of one point', map({ type: 'LineString', coordinates: [[120, 36]] })],
    ['metres for degrees', map({ type: 'LineString', coordinates: ring.map(([x, y]) => [x! * 1e5, y!]) })],
    ['texts for numbers', map({ type: 'LineString', coordinates: [['120', '36'], ring[0]] })],
    [
      'an area that does not close',
      map({ type: 'Polygon', coordinates: [[...ring.slice(0, 3), [120, 38]]] }),
    ],
    ['a kind that is not drawn', map({ type: 'LineString', coordinates: ring }, { kind: 'road' })],
    ['no features', { type: 'FeatureCollection' }],
    ['a list', []],
  ])('%s is refused', (_, value) => expect(geojsonSchema.safeParse(value).success).toBe(false));
});
