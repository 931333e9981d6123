import { expect, test } from 'vitest';
import type { MapRow, MapStreet } from '../../shared/payload.ts';
import { bunches, readPlaces, streetCounts } from './map-places.ts';

const streets: MapStreet[] = [{ code: '1', name: '甲街道', label: [120.4, 36.1] }];
const words = ['施工中', '正在施工', '计划完工：2025年12月31日'];
const row = (id: string, lng: number | null, lat: number | null): MapRow => [
  id,
  `${id}号院`,
  0,
  0,
  1,
  2,
  lng,
  lat,
];

test('a row is a compound; without a position it is kept apart', () => {
  const { placed, unplaced } = readPlaces({
    streets,
    words,
    compounds: [row('a', 120.4, 36.1), ['b', '乙院', -1, -1, -1, -1, null, null]],
  });
  expect(placed).toEqual([
    {
      id: 'a',
      name: 'a号院',
      street: streets[0],
      state: '施工中',
      stage: '正在施工',
      end: '计划完工：2025年12月31日',
      lng: 120.4,
      lat: 36.1,
    },
  ]);
  expect(unplaced).toEqual([{ id: 'b', name: '乙院', street: null, state: '未公开', stage: '', end: null }]);
});

test('a street counts all that lie in it, and of them those without a position', () => {
  const other: MapStreet = { code: '2', name: '乙街道', label: [120.5, 36.1] };
  const { placed, unplaced } = readPlaces({
    streets: [...streets, other],
    words,
    compounds: [
      row('a', 120.4, 36.1),
      row('b', null, null),
      row('c', 120.4, 36.1),
      ['d', '丁院', 1, -1, -1, -1, null, null],
      ['e', '戊院', -1, -1, -1, -1, null, null],
    ],
  });
  expect(streetCounts(placed, unplaced)).toEqual(
    new Map([
      [streets[0], { all: 3, unplaced: 1 }],
      [other, { all: 1, unplaced: 1 }],
    ]),
  );
});

test('compounds near one another are one bunch, which says where it opens and what is in it', () => {
  const { placed } = readPlaces({
    streets,
    words,
    compounds: [row('a', 120.4, 36.1), row('b', 120.4001, 36.1), row('c', 120.5, 36.1)],
  });
  const at = bunches(placed, 40, 16);
  const found = at([120, 36, 121, 37], 12).sort((a, b) => b.count - a.count);
  expect(found.map(({ count }) => count)).toEqual([2, 1]);
  const [two, one] = found;
  expect(two?.opensAt).toBeGreaterThan(12);
  expect(two?.places(10).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(one?.opensAt).toBeNull();
  expect(one?.places(10).map(({ id }) => id)).toEqual(['c']);
  expect(at([120, 36, 120.45, 37], 12)).toHaveLength(1);
});

test('nothing is lost among twenty thousand', () => {
  const compounds = Array.from({ length: 20_000 }, (_, i) =>
    row(String(i), 120.39 + ((i * 7919) % 10_007) / 30_000, 36.04 + ((i * 104729) % 10_009) / 32_000),
  );
  const at = bunches(readPlaces({ streets, words, compounds }).placed, 40, 16);
  for (const zoom of [9, 12, 16])
    expect(at([120, 36, 121, 37], zoom).reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
});
