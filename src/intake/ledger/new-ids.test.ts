import { expect, test } from 'vitest';
import { NewIds } from './new-ids.ts';

const nextId = (table: string, taken: readonly string[], prefix: string, year: string): string =>
  new NewIds(table, taken, prefix).next(year);

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

test('several in a row, beside ids that a ledger brings along', () => {
  const ids = new NewIds('projects', [], 'XY');
  expect([ids.next('2024'), ids.next('2024'), ids.next('2025')]).toEqual([
    ...['XY-2024-01', 'XY-2024-02', 'XY-2025-01'],
  ]);
  ids.take('XY-2024-09');
  expect(ids.next('2024')).toBe('XY-2024-10');
});
