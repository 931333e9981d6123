import { expect, test } from 'vitest';
import { householdsAsked } from './consent.ts';

test('households that were asked: of the whole project, or of one compound', () => {
  const compounds = [
    { id: 'C1', households: 100 },
    { id: 'C2', households: 44 },
    { id: 'C3', households: null },
  ];
  expect(householdsAsked(compounds, { compoundId: 'C2' })).toBe(44);
  expect(householdsAsked(compounds, { compoundId: 'C3' })).toBeNull();
  expect(householdsAsked(compounds, { compoundId: null })).toBeNull();
  expect(householdsAsked(compounds.slice(0, 2), { compoundId: null })).toBe(144);
});
