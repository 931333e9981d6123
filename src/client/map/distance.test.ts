import { expect, test } from 'vitest';
import { distanceText, metres, nearest } from './distance.ts';

test('a minute of latitude is a nautical mile', () => {
  expect(metres({ lng: 120, lat: 36 }, { lng: 120, lat: 36 + 1 / 60 })).toBeCloseTo(1853, -1);
  expect(metres({ lng: 120, lat: 36 }, { lng: 120, lat: 36 })).toBe(0);
});

test('a degree of longitude shrinks with the latitude', () => {
  const at = (lat: number) => metres({ lng: 120, lat }, { lng: 121, lat });
  expect(at(60) / at(0)).toBeCloseTo(0.5, 2);
});

test.for([
  [3, '约50米'],
  [312, '约300米'],
  [949, '约950米'],
  [1249, '约1.2公里'],
  [2000, '约2公里'],
  [43210, '约43公里'],
] as const)('%d metres is %s', ([distance, text]) => {
  expect(distanceText(distance)).toBe(text);
});

test('nearest first, as many as asked', () => {
  const places = [3, 1, 2].map((n) => ({ id: n, lng: 120 + n / 100, lat: 36 }));
  expect(nearest(places, { lng: 120, lat: 36 }, 2).map(({ place }) => place.id)).toEqual([1, 2]);
  expect(nearest([], { lng: 120, lat: 36 }, 2)).toEqual([]);
});
