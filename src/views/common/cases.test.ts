import { expect, test } from 'vitest';
import { dataset, project } from '../../../tests/fixtures/records.ts';
import { casesFinding, goodCases } from './cases.ts';

test('only what a paper calls an example is one', () => {
  const projects = [
    project({ id: 'P1', planYear: 2022, caseSourceIds: ['S1'] }),
    project({ id: 'P2', planYear: 2023, caseSourceIds: ['S1'] }),
    project({ id: 'P3' }),
  ];
  const found = goodCases(dataset({ projects }));
  expect(found.map(({ id }) => id)).toEqual(['P2', 'P1']);
  expect(casesFinding(found)).toBe('公布的典型案例有2个');
  expect(casesFinding([])).toBe('典型案例没有见到');
});
