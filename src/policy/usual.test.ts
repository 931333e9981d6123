import { expect, test } from 'vitest';
import { outerFences, quantile } from './usual.ts';

test('the fences of a known row of numbers', () => {
  // Quartiles 10 and 1,000: in logarithms 4.6 apart, three times that beyond them.
  expect(outerFences([10, 10, 100, 1000, 1000])).toEqual({ least: 0.00001, most: 1_000_000_000 });
  expect(outerFences([50.5, 50.5, 50.5])).toEqual({ least: 50, most: 51 });
});

test('a quantile lies between its neighbours, as far as the share says', () => {
  expect(quantile([10, 20, 30, 40], 0.25)).toBe(17.5);
  expect(quantile([10, 20, 30, 40], 0.5)).toBe(25);
  expect(quantile([10, 20, 40], 1)).toBe(40);
  expect(quantile([10], 0.75)).toBe(10);
});

test('fences do not hang on the order of the plans', () => {
  const values = [90, 1000, 110, 95, 100, 105, 120, 9];
  expect(outerFences(values)).toEqual(outerFences([...values].sort((a, b) => a - b)));
});
