import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { mapSvg, type MapInput } from './map.ts';

const folder = new URL('../../data/sample/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const square: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { kind: 'sea' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0.5, 0],
            [1, 0],
            [1, 1],
            [0.5, 0],
          ],
          [
            [0.8, 0.2],
            [0.8, 0.3],
            [0.9, 0.3],
            [0.8, 0.2],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { kind: 'coast' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [1, 1],
          [0.5, 0],
        ],
      },
    },
  ],
};
const tiny: MapInput = {
  bbox: [0, 0, 1, 1],
  width: 200,
  height: 200,
  land: square,
  boundaries: null,
  seaLabel: { text: '海', at: [0.8, 0.1] },
  streets: [
    { code: '1', name: '甲街道', label: [0.2, 0.8], count: 9, href: '/streets/1/' },
    { code: '2', name: '乙街道', label: [0.2, 0.4], count: null },
  ],
  points: [{ lng: 0.4, lat: 0.2, status: '施工中', name: '一号院' }],
  title: '示意图',
  shape: () => '<circle r="1"/>',
};

const { map, streets } = read('dataset.json') as {
  map: Pick<MapInput, 'bbox' | 'seaLabel'>;
  streets: { code: string; name: string; label: [number, number] }[];
};
const counts = [1, 2, 1, null, 13];
const sample = (width: number, height: number) =>
  mapSvg({
    ...tiny,
    ...map,
    width,
    height,
    land: read('land.geojson') as FeatureCollection,
    streets: streets.map((street, i) => ({ ...street, count: counts[i]! })),
    points: [],
  });

test('a tiny map', () => {
  expect(mapSvg(tiny)).toMatchInlineSnapshot(`
    "<svg class="map" xmlns="http://www.w3.org/2000/svg" role="group" viewBox="0 0 200 200" width="200" height="200" font-size="18">
    <title>示意图</title>
    <path class="map-sea" d="M100,200L200,200L200,0L100,200M160,160L160,140L180,140L160,160" fill-rule="evenodd"/>
    <path class="map-coast" d="M200,0L100,200" fill="none"/>
    <text class="map-sea-label" x="160" y="186.5" text-anchor="middle">海</text>
    <g class="map-point" transform="translate(70 150)"><title>一号院，施工中</title><circle r="1"/></g>
    <a href="/streets/1/" aria-label="甲街道9个小区"><circle class="map-hit" cx="40" cy="40" r="22" fill="none" pointer-events="all"/><g class="map-street"><text class="map-label" x="92" y="46.5" text-anchor="middle">甲街道</text><circle class="map-disc" cx="40" cy="40" r="18"/><text class="map-count" x="40" y="46.5" text-anchor="middle">9</text></g></a>
    <g class="map-street"><text class="map-label" x="88" y="126.5" text-anchor="middle">乙街道</text><circle class="map-disc-unknown" cx="40" cy="120" r="14" fill="none" stroke-dasharray="5 4"/><text class="map-count-unknown" x="40" y="126.5" text-anchor="middle">?</text></g>
    </svg>"
  `);
});

test('a count of 0 or none says "?"', () => {
  for (const count of [0, null]) {
    const svg = mapSvg({ ...tiny, streets: [{ code: '1', name: '甲街道', label: [0.5, 0.5], count }] });
    expect(svg).toContain('>?</text>');
    expect(svg).not.toContain('class="map-count"');
  }
});

test('text and addresses are escaped', () => {
  const nasty = `<a href="x" & 'y'>`;
  const safe = `&lt;a href=&quot;x&quot; &amp; 'y'&gt;`;
  const svg = mapSvg({
    ...tiny,
    title: nasty,
    seaLabel: { text: nasty, at: [0.5, 0.5] },
    streets: [{ code: '1', name: nasty, label: [0.5, 0.5], count: 1, href: `/?a=1&b="<>` }],
    points: [{ lng: 0.5, lat: 0.5, status: nasty, name: nasty, href: `"><script>` }],
  });
  expect(svg).not.toContain(nasty);
  expect(svg.split(safe).length).toBeGreaterThan(6);
  expect(svg).toContain('href="/?a=1&amp;b=&quot;&lt;&gt;"');
  expect(svg).not.toContain('<script');
});

test('a map without links is an image, with links a group', () => {
  expect(mapSvg(tiny)).toContain('role="group"');
  expect(sample(390, 440)).toContain('role="img"');
});

test('many points are dots: one path, none hidden under another, no links', () => {
  const many = (count: number) =>
    mapSvg({
      ...tiny,
      points: Array.from({ length: count }, (_, i) => ({
        lng: ((i * 7919) % 1009) / 1009,
        lat: ((i * 104729) % 1013) / 1013,
        status: '施工中',
        name: `${i}号院`,
        href: `/compounds/${i}/`,
      })),
    });
  expect(many(300)).not.toContain('map-dots');
  expect(many(300).split('/compounds/').length).toBe(301);
  const svg = many(20_000);
  const [, d = ''] = /class="map-dots" d="([^"]*)"/.exec(svg) ?? [];
  expect(d.split('h0').length - 1).toBeLessThanOrEqual(41 * 41);
  expect(d.split('h0').length - 1).toBeGreaterThan(39 * 39);
  expect(svg).not.toContain('/compounds/');
  expect(svg.length).toBeLessThan(30_000);
});

test('what lies outside the frame, or nowhere, is left out', () => {
  const svg = mapSvg({
    ...tiny,
    land: null,
    seaLabel: null,
    streets: [{ code: '1', name: '远方街道', label: [9, 9], count: 1 }],
    points: [{ lng: NaN, lat: 0.5, status: '施工中', name: '无处' }],
  });
  expect(svg).not.toMatch(/NaN|远方|无处|<path/);
});

test.for([
  [288, 340],
  [358, 400],
  [390, 440],
  [520, 480],
  [872, 500],
] as const)(
  'the sample’s map, %i × %i: five names within the frame, none over another or over a disc',
  ([width, height]) => {
    const svg = sample(width, height);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|style/);
    expect(svg).toBe(sample(width, height));
    const labels = [...svg.matchAll(/class="map-label" x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]+)</g)].map(
      ([, x, y, name]) => {
        const half = (18 * name!.length) / 2;
        return {
          left: Number(x) - half,
          right: Number(x) + half,
          top: Number(y) - 15.5,
          bottom: Number(y) + 2.5,
        };
      },
    );
    const discs = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, x, y, r]) => {
      const [cx, cy, radius] = [Number(x), Number(y), Number(r)];
      return { left: cx - radius, right: cx + radius, top: cy - radius, bottom: cy + radius };
    });
    expect(labels).toHaveLength(5);
    expect(discs).toHaveLength(5);
    labels.forEach((a, i) => {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      expect(a.top).toBeGreaterThanOrEqual(0);
      expect(a.bottom).toBeLessThanOrEqual(height);
      for (const b of [...labels.slice(i + 1), ...discs]) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    });
  },
);
