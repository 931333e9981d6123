import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { inRing, signedArea, type Line, type Point } from '../clip.ts';
import { generate } from './generate.ts';
import { streets } from './names.ts';
import { bbox, boundariesFile, labels, landFile, streetRings } from './peninsula.ts';
import { within } from './places.ts';

const systems = { CGCS2000: gcoord.WGS84, WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 };

interface Collection {
  features: { properties: { kind: string }; geometry: { type: string; coordinates: Line[] } }[];
}

test('every compound with coordinates lies in its street, and in the box in whatever datum', () => {
  const compounds = generate(200, 3).compounds.filter(({ lng }) => typeof lng === 'number');
  expect(compounds.length).toBeGreaterThan(150);
  for (const { id, street, lng, lat, datum } of compounds) {
    const [x, y] = gcoord.transform([lng!, lat!], systems[datum!], gcoord.WGS84);
    expect(
      within(
        streets.findIndex(({ name }) => name === street),
        [x!, y!],
      ),
      id,
    ).toBe(true);
    expect(lng! > bbox[0] && lng! < bbox[2] && lat! > bbox[1] && lat! < bbox[3], id).toBe(true);
  }
});

test('the streets are closed areas that do not overlap and hold their labels', () => {
  for (const ring of streetRings) expect(ring[0]).toEqual(ring.at(-1));
  for (let x = bbox[0]; x < bbox[2]; x += 0.011)
    for (let y = bbox[1]; y < bbox[3]; y += 0.011)
      expect(streetRings.filter((ring) => inRing([x, y], ring)).length).toBeLessThan(2);
  expect(labels.every((label, i) => within(i, label, 0.02))).toBe(true);
});

test('the sea leaves the streets out', () => {
  const { features } = JSON.parse(landFile()) as Collection;
  const sea = features.find(({ properties }) => properties.kind === 'sea')!.geometry.coordinates;
  expect(signedArea(sea[0]!)).toBeGreaterThan(0);
  expect(labels.some((label: Point) => inRing(label, sea[0]!))).toBe(false);
  expect(features.filter(({ properties }) => properties.kind === 'coast')).toHaveLength(sea.length);
  expect(JSON.parse(boundariesFile())).toMatchObject({ features: { length: streets.length } });
});
