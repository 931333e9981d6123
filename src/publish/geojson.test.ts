import { expect, test } from 'vitest';
import { compound, dataset, street } from '../../tests/fixtures/records.ts';
import { compoundsGeoJson, mapFiles, streetsGeoJson } from './geojson.ts';

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
