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
  expect(streetDisclosures(data).map(disclosureShare)).toEqual([
    '不到5个，不算',
    '没有记录',
    '不到5个，不算',
  ]);
  const large = street({ code: 'S3', compounds: [1, 2, 3, 4, 5].map((n) => compound({ id: `L${n}` })) });
  expect(disclosureShare(streetDisclosure(dataset({ streets: [large] }), large))).toEqual('0%');
  const early = street({
    projects: [project({ status: '居民否决', stages: [stageEvent('征集需求', { doneOn: '2022-05-26' })] })],
  });
  expect(streetDisclosureLine(data, early)).toBe('写明率：没走到应当写明的环节。');
});

test('a line for the page of a street', () => {
  expect(streetDisclosureLine(data, near)).toEqual(
    '这里的小区和项目应当写明42样，见到2样；不到5个，不算写明率。',
  );
  expect(streetDisclosureLine(data, far)).toBe('写明率：没有记录，不是0%。');
});

test('no record without a street, no row for it', () => {
  expect(streetDisclosures(dataset({ streets: [far] })).map(({ name }) => name)).toEqual(['石门街道']);
});
