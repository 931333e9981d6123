import { expect, test } from 'vitest';
import { clusters } from './clusters.ts';

const at = (x: number, y: number) => ({ x, y });

test('spots far apart stay alone', () => {
  expect(clusters([at(0, 0), at(40, 0), at(0, 40)], 40)).toHaveLength(3);
  expect(clusters([], 40)).toEqual([]);
});

test('near spots become one at their middle', () => {
  const [only, ...more] = clusters([at(0, 0), at(20, 10)], 40);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ x: 10, y: 5 });
  expect(only?.members).toHaveLength(2);
});

test('no two groups overlap, and nothing is lost', () => {
  const spots = Array.from({ length: 300 }, (_, i) => at((i * 7919) % 500, (i * 104729) % 480));
  const found = clusters(spots, 36);
  expect(found.reduce((sum, { members }) => sum + members.length, 0)).toBe(300);
  found.forEach((a, i) => {
    for (const b of found.slice(i + 1))
      expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(36);
  });
});
