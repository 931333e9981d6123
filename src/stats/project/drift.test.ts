import { expect, test } from 'vitest';
import { project } from '../../../tests/fixtures/records.ts';
import { readDataset } from '../../intake/dataset.ts';
import { buildDataset } from '../../model/build.ts';
import { driftFinding, scopeDrifts } from './drift.ts';

const { dataset } = buildDataset(readDataset('data/sample'));
const driftsOf = (id: string) => {
  const found = dataset?.byId.project.get(id);
  if (!found) throw new Error(`the sample has ${id}`);
  return scopeDrifts(found);
};

test('works left out after the plan are named with their reason, or without one', () => {
  const drifts = driftsOf('SF-2023-11') ?? [];
  expect(drifts.map(({ no }) => no)).toEqual([3, 9, 20]);
  expect(drifts[0]).toMatchObject({ name: '海绵化改造', change: '招标里有，验收里没有' });
  expect(drifts[0]?.reason).toContain('渗透试验');
  expect(drifts[1]?.reason).toBeNull();
  expect(driftFinding(drifts)).toBe('计划以后有3项内容变了，1项没有写原因');
  expect(driftFinding(drifts.slice(0, 1))).toBe('计划以后有1项内容变了，都写了原因');
});

test('nothing changed is not the same as nothing published', () => {
  expect(driftsOf('SF-2021-01')).toEqual([]);
  expect(driftFinding([])).toBe('列入计划的内容，后来没有增减');
  expect(scopeDrifts(project())).toBeNull();
});
