import { expect, test } from 'vitest';
import { geojsonErrors } from '../../tests/lib/geojson.ts';
import { compound, dataset, project, street } from '../../tests/fixtures/records.ts';
import { areasGeoJson, compoundsGeoJson, mapFiles, streetsGeoJson } from './geojson.ts';

const own = street({ label: [120.45, 36.1] });
const point = { lng: 120.4, lat: 36.2 };
const data = dataset({
  streets: [own],
  compounds: [
    compound({ street: own, point, precision: '精确', status: '施工中' }),
    compound({ id: 'C2', street: own, kind: '部队零散公寓', point }),
    compound({ id: 'C3', street: own, lng: 120.4, lat: 36.2, precision: '街道' }),
    compound({ id: 'C4' }),
  ],
});

test('a point only where the exact place is published, never for military flats', () => {
  const { type, features } = JSON.parse(compoundsGeoJson(data));
  expect(type).toBe('FeatureCollection');
  expect(features.map(({ geometry }: GeoJSON.Feature) => geometry)).toEqual([{ type: 'Point', coordinates: [120.4, 36.2] }, null, null, null]); // prettier-ignore
  expect(features.map(({ properties }: GeoJSON.Feature) => properties?.['位置'])).toEqual(['精确', '只到街道', '只到街道', '未公开']); // prettier-ignore
  expect(features[0]).toEqual({
    type: 'Feature',
    id: 'C1',
    geometry: { type: 'Point', coordinates: [120.4, 36.2] },
    properties: { 小区编号: 'C1', 小区名称: '望海苑', 街道: '听涛街道', 状态: '施工中', 位置: '精确' },
  });
});

test('areas around the compounds, with a point or without', () => {
  const area = {
    row: 2,
    projectId: 'P1',
    works: null,
    lng: null,
    lat: null,
    datum: null,
    outline: null,
    sourceIds: null,
  };
  const ring = [[120.4, 36.2], [120.41, 36.2], [120.41, 36.21], [120.4, 36.2]] as const; // prettier-ignore
  const areas = [
    { ...area, name: '某路', works: '铺装', point, ring: null },
    { ...area, name: '某广场', point: null, ring: null },
    { ...area, name: '某空地', point, ring },
  ];
  const { features } = JSON.parse(areasGeoJson(dataset({ projects: [project({ areas })] })));
  expect(features).toEqual([
    {
      type: 'Feature',
      id: 'P1+某路',
      geometry: { type: 'Point', coordinates: [120.4, 36.2] },
      properties: { 项目编号: 'P1', 名称: '某路', 内容: '铺装' },
    },
    {
      type: 'Feature',
      id: 'P1+某广场',
      geometry: null,
      properties: { 项目编号: 'P1', 名称: '某广场', 内容: null },
    },
    {
      type: 'Feature',
      id: 'P1+某空地',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: { 项目编号: 'P1', 名称: '某空地', 内容: null },
    },
  ]);
});

test('streets stand where their names do', () => {
  expect(JSON.parse(streetsGeoJson(data)).features).toEqual([
    {
      type: 'Feature',
      id: 'S1',
      geometry: { type: 'Point', coordinates: [120.45, 36.1] },
      properties: { 街道代码: 'S1', 街道: '听涛街道', 收录小区数: 0 },
    },
  ]);
});

test('says how many places are known; an empty list stays a list', () => {
  expect(mapFiles(data)[0]?.description).toBe('4个小区，1个有准确位置；其余没有坐标，只写街道。');
  expect(JSON.parse(compoundsGeoJson(dataset()))).toEqual({ type: 'FeatureCollection', features: [] });
});

test('every file is what RFC 7946 says', () => {
  for (const { content } of mapFiles(data)) expect(geojsonErrors(JSON.parse(String(content())))).toEqual([]);
});

const square = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
const polygon = (...rings: number[][][]): object => ({ type: 'Polygon', coordinates: rings });
const one = (geometry: unknown, more: object = {}): object => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry, properties: null }],
  ...more,
});

test.each([
  [{ type: 'Feature', geometry: null, properties: null }, 'no FeatureCollection'],
  [{ type: 'FeatureCollection' }, 'no features'],
  [one(null, { crs: { type: 'name' } }), 'crs'],
  [one(null, { bbox: [120, 37, 121, 36] }), 'bbox upside down'],
  [one(null, { bbox: [120, 36, 121] }), 'a position is no two or three numbers'],
  [one({ type: 'Point', coordinates: [36.1] }), 'a position is no two or three numbers'],
  [one({ type: 'Point', coordinates: [36.1, 120.4] }), '36.1,120.4 is not on earth'],
  [one({ type: 'Point', coordinates: ['120.4', '36.1'] }), 'a position is no two or three numbers'],
  [one({ type: 'Circle', coordinates: [120.4, 36.1] }), 'no geometry Circle'],
  [one(undefined), 'no geometry'],
  [one({ type: 'LineString', coordinates: [[120.4, 36.1]] }), 'fewer than 2'],
  [one(polygon(square.slice(0, 3))), 'fewer than 4'],
  [one(polygon(square.slice(0, 4))), 'a ring is not closed'],
  [one(polygon(square.toReversed())), 'a ring turns the wrong way'],
  [one(polygon(square, square)), 'a ring turns the wrong way'],
  [{ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null }] }, 'no properties'],
  [{ type: 'FeatureCollection', features: [1, 2].map(() => ({ type: 'Feature', id: 'a', geometry: null, properties: {} })) }, 'an id twice'], // prettier-ignore
])('no GeoJSON: %j', (json, error) => {
  expect(geojsonErrors(one(polygon(square)))).toEqual([]);
  expect(geojsonErrors(json)).toContain(error);
});
