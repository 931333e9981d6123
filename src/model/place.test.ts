import { describe, expect, test } from 'vitest';
import { inBox, toCgcs2000, type LngLat } from './place.ts';

/** Metres between two points some kilometres apart at most. */
function metres(a: LngLat, b: LngLat): number {
  const radians = Math.PI / 180;
  const x = (b.lng - a.lng) * Math.cos(((a.lat + b.lat) / 2) * radians);
  return Math.hypot(x, b.lat - a.lat) * radians * 6_371_000;
}

describe('toCgcs2000', () => {
  // Published test vectors of the GCJ-02 transform: [WGS84], [GCJ-02].
  test.each([
    ['Shanghai', { lng: 121.5272106, lat: 31.1774276 }, { lng: 121.531541859215, lat: 31.17530398364597 }],
    ['Shenzhen', { lng: 113.912316, lat: 22.543847 }, { lng: 113.9171764808363, lat: 22.540796131694766 }],
    ['Beijing', { lng: 116.377817, lat: 39.911954 }, { lng: 116.38404722455657, lat: 39.91334545536069 }],
  ])('GCJ02 within 5 m: %s', (_, wgs, gcj) => {
    expect(metres(toCgcs2000(gcj.lng, gcj.lat, 'GCJ02'), wgs)).toBeLessThan(5);
    expect(metres(gcj, wgs)).toBeGreaterThan(300);
  });

  test('BD09 within 5 m: the published BD-09 of the GCJ-02 point 116.404, 39.915', () => {
    const byGcj = toCgcs2000(116.404, 39.915, 'GCJ02');
    const byBd = toCgcs2000(116.41036949371029, 39.92133699351021, 'BD09');
    expect(metres(byBd, byGcj)).toBeLessThan(5);
    expect(metres(byGcj, { lng: 116.39775550083061, lat: 39.91359571849836 })).toBeLessThan(5);
  });

  test('in Qingdao GCJ02 is some 400-600 m off and BD09 more than 1 km', () => {
    const at = { lng: 120.457, lat: 36.098 };
    const gcj = metres(toCgcs2000(at.lng, at.lat, 'GCJ02'), at);
    const bd = metres(toCgcs2000(at.lng, at.lat, 'BD09'), at);
    expect(gcj).toBeGreaterThan(400);
    expect(gcj).toBeLessThan(600);
    expect(bd).toBeGreaterThan(1000);
    expect(bd).toBeLessThan(1400);
  });

  test('CGCS2000 and WGS84 stay, rounded to a millionth of a degree', () => {
    expect(toCgcs2000(120.4571234567, 36.0981234567, 'CGCS2000')).toEqual({
      lng: 120.457123,
      lat: 36.098123,
    });
    expect(toCgcs2000(120.457, 36.098, 'WGS84')).toEqual({ lng: 120.457, lat: 36.098 });
  });
});

test('inBox, borders included', () => {
  const box = [120.39, 36.04, 120.73, 36.36] as const;
  expect(inBox({ lng: 120.39, lat: 36.36 }, box)).toBe(true);
  expect(inBox({ lng: 120.73, lat: 36.04 }, box)).toBe(true);
  expect(inBox({ lng: 120.389999, lat: 36.1 }, box)).toBe(false);
  expect(inBox({ lng: 120.5, lat: 36.360001 }, box)).toBe(false);
  expect(inBox({ lng: 36.1, lat: 120.5 }, box)).toBe(false);
});
