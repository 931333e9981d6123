import { expect, test } from 'vitest';
import { compound, dataset, project } from '../../../tests/fixtures/records.ts';
import { mapAreas } from './map-areas.ts';

test('areas with a position, by their point, else by the middle of their outline', () => {
  const area = { row: 2, projectId: 'P1', works: '铺装', lng: null, lat: null, datum: null, outline: null, sourceIds: null }; // prettier-ignore
  const ring = [[120.4, 36.2], [120.42, 36.2], [120.42, 36.21], [120.4, 36.21], [120.4, 36.2]] as const; // prettier-ignore
  const point = { lng: 120.41, lat: 36.203 };
  const areas = [
    { ...area, name: '某路', point: null, ring },
    { ...area, name: '某空地', point, ring },
    { ...area, name: '某广场', point, ring: null, works: null },
    { ...area, name: '没有公布位置的', point: null, ring: null },
  ];
  const own = project({ id: 'P1', name: '望海苑改造项目', compounds: [compound({ id: 'C1' })], areas });
  const common = { project: 'P1', projectName: '望海苑改造项目', works: '铺装', compounds: ['C1'] };
  expect(mapAreas(dataset({ projects: [own] }))).toEqual([
    { ...common, name: '某路', at: [120.41, 36.205], ring },
    { ...common, name: '某空地', at: [120.41, 36.203], ring },
    { ...common, name: '某广场', at: [120.41, 36.203], ring: null, works: null },
  ]);
});
