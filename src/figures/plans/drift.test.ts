import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { project } from '../../../tests/fixtures/records.ts';
import { readDataset } from '../../intake/folder.ts';
import { buildDataset } from '../../model/join/build.ts';
import { projectNumbers } from '../records/project-figures.ts';
import { driftFinding, scopeDrifts } from './drift.ts';
import { differencesFinding } from './plan-differences.ts';

const { dataset } = buildDataset(readDataset('data/sample'));
const found = (id: string) => {
  const one = dataset?.byId.project.get(id);
  if (!one) throw new Error(`the sample has ${id}`);
  return one;
};

test('works left out after the plan are named with their reason, or without one', () => {
  const drifts = scopeDrifts(found('SF-2023-11')) ?? [];
  expect(drifts.map(({ no }) => no)).toEqual([3, 9, 20]);
  expect(drifts[0]).toMatchObject({ name: '海绵化改造', change: '招标里有，验收里没有' });
  expect(drifts[0]?.reason).toContain('渗透试验');
  expect(drifts[1]?.reason).toBeNull();
  expect(differencesFinding(projectNumbers(found('SF-2023-11')))).toEqual(
    '和原定计划比，变了4处，2处没有写原因',
  );
  expect(differencesFinding(projectNumbers(found('SF-2025-01')))).toEqual(
    '和原定计划比，变了2处，都写了原因',
  );
});

test('nothing changed is not the same as nothing published', () => {
  expect(scopeDrifts(found('SF-2021-01'))).toEqual([]);
  expect(differencesFinding(projectNumbers(found('SF-2022-04')))).toEqual('原定计划写明的，后来一处没有变');
  expect(driftFinding(projectNumbers(found('SF-2022-03')))).toEqual(
    '各步列入的内容一样；数量、钱、日期原定多少，未公开',
  );
  expect(scopeDrifts(project())).toBeNull();
  expect(driftFinding(projectNumbers(project()))).toBeNull();
});
