import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { compound, dataset, project, stageEvent, street } from '../../../tests/fixtures/records.ts';
import { districtDisclosure, streetDisclosure, streetDisclosures } from './gap-figures.ts';
import { disclosureShare, streetDisclosureLine } from './streets.ts';

const far = street({ code: 'S2', name: '石门街道' });
const near = street({
  compounds: [compound({ street: street(), builtTo: 1996 })],
  projects: [project({ street: street() })],
});
const data = dataset({
  streets: [near, far],
  compounds: [...near.compounds, compound({ id: 'C2' })],
  projects: near.projects,
});

test('the streets and 街道未公开 add up to the district', () => {
  const rows = streetDisclosures(data);
  expect(
    rows.map(({ name, records, due, published }) => [name, records, due.value, published.value]),
  ).toEqual([
    ['听涛街道', 2, 42, 2],
    ['石门街道', 0, 0, 0],
    ['街道未公开', 1, 10, 0],
  ]);
  expect(districtDisclosure(data)).toMatchObject({
    records: 3,
    due: { value: 52 },
    published: { value: 2 },
  });
});

test('a share needs records; nothing due yet is not a share either', () => {
  expect(streetDisclosures(data).map(disclosureShare)).toEqual(['4.8%', '没有记录', '0%']);
  const early = street({
    projects: [project({ status: '居民否决', stages: [stageEvent('征集需求', { doneOn: '2022-05-26' })] })],
  });
  expect(disclosureShare(streetDisclosure(data, early))).toEqual('还没走到');
  expect(streetDisclosureLine(data, early)).toBe('公开率：还没走到应当写明的环节。');
});

test('a line for the page of a street', () => {
  expect(streetDisclosureLine(data, near)).toEqual(
    '这里的小区和项目应当写明42样，公开了2样，公开率4.8%；全区3.8%。',
  );
  expect(streetDisclosureLine(data, far)).toBe('公开率：没有记录，不是0%。');
});

test('no record without a street, no row for it', () => {
  expect(streetDisclosures(dataset({ streets: [far] })).map(({ name }) => name)).toEqual(['石门街道']);
});
