import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { project } from '../../../tests/fixtures/records.ts';
import { areaRows, placesFinding } from './places.ts';

test('areas beside the compounds', () => {
  const area = {
    row: 2,
    projectId: 'P1',
    lng: null,
    lat: null,
    datum: null,
    outline: null,
    sourceIds: null,
    point: null,
    ring: null,
  };
  const areas = [
    { ...area, name: '某路南段', works: '人行道铺装' },
    { ...area, name: '某广场', works: null },
  ];
  expect(placesFinding(project({ areas }))).toEqual('改造1个小区，还有2处周边区域');
  expect(areaRows(project({ areas }))).toEqual([
    { name: '某路南段', works: '人行道铺装。' },
    { name: '某广场', works: null },
  ]);
  expect(placesFinding(project())).toBeNull();
});
