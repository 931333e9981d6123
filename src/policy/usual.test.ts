import { expect, test } from 'vitest';
import { outerFences } from './usual.ts';

test('the fences of a known row of numbers', () => {
  // Quartiles 10 and 1,000: in logarithms 4.6 apart, three times that beyond them.
  expect(outerFences([10, 10, 100, 1000, 1000])).toEqual({ least: 0.00001, most: 1_000_000_000 });
  expect(outerFences([50.5, 50.5, 50.5])).toEqual({ least: 50, most: 51 });
});
