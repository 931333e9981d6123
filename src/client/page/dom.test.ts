import { expect, test, vi } from 'vitest';
import { atRest } from './dom.ts';

test('of what comes while one types only the last is done, once typing rests', () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  try {
    const later = atRest(500);
    const done: string[] = [];
    for (const word of ['a', 'ab', 'abc']) {
      later(() => done.push(word));
      vi.advanceTimersByTime(499);
    }
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['abc']);
  } finally {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
});
