import { expect, test } from 'vitest';
import { nextId } from './new-ids.ts';

test('ids go on as those before them', () => {
  expect(nextId('compounds', ['XY-C01', 'XY-C09'], 'XY', '')).toBe('XY-C10');
  expect(nextId('compounds', ['SF-C001', 'SF-C060', '旧1'], 'SA', '')).toBe('SF-C061');
  // One that was taken down is not given to another.
  expect(nextId('compounds', ['XY-C01', 'XY-C07'], 'XY', '')).toBe('XY-C08');
  expect(nextId('projects', ['XY-2023-01', 'XY-2024-11'], 'XY', '2024')).toBe('XY-2024-12');
  expect(nextId('projects', ['XY-2023-01', 'XY-2024-11'], 'XY', '2025')).toBe('XY-2025-01');
  expect(nextId('sources', ['S1', 'S9'], 'XY', '')).toBe('S10');
});

test('the first id of a table', () => {
  expect(nextId('compounds', [], 'XY', '')).toBe('XY-C001');
  expect(nextId('projects', [], 'XY', '2025')).toBe('XY-2025-01');
  expect(nextId('notices', [], 'XY', '2025')).toBe('GS-2025-01');
  expect(nextId('notices', [], 'XY', '')).toBe('GS-01');
  expect(nextId('sources', [], 'XY', '')).toBe('S01');
});
