import { expect, test } from 'vitest';
import { ahead, isArrow } from './arrows.ts';

const spot = (id: string, x: number, y: number) => ({ id, x, y });
const here = spot('here', 100, 100);
const spots = [
  here,
  spot('right', 160, 110),
  spot('far right', 400, 100),
  spot('up', 90, 40),
  spot('below', 101, 300),
];

test('an arrow leads to the nearest ahead', () => {
  expect(ahead(spots, here, 'ArrowRight')?.id).toBe('right');
  expect(ahead(spots, here, 'ArrowUp')?.id).toBe('up');
  expect(ahead(spots, here, 'ArrowDown')?.id).toBe('below');
});

test('what lies aside is reached where nothing lies straight ahead', () => {
  expect(ahead([here, spot('aside', 90, 400)], here, 'ArrowLeft')?.id).toBe('aside');
});

test('nothing ahead, or no arrow, leads nowhere', () => {
  expect(ahead([here], here, 'ArrowLeft')).toBeNull();
  expect(ahead(spots, here, 'Enter')).toBeNull();
  expect(isArrow('ArrowLeft')).toBe(true);
  expect(isArrow('toString')).toBe(false);
});

test('from every spot every other can be reached', () => {
  const grid = Array.from({ length: 40 }, (_, i) => spot(String(i), (i * 7919) % 500, (i * 104729) % 480));
  const seen = new Set([grid[0]!]);
  for (const one of seen)
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      const next = ahead(grid, one, key);
      if (next) seen.add(next);
    }
  expect(seen.size).toBe(40);
});
