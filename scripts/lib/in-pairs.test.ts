import { expect, test } from 'vitest';
import { inPairs } from './in-pairs.ts';

const soon = (): Promise<void> => new Promise((next) => setTimeout(next, 5));

test('every item once, in order, two at a time and never more', async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await inPairs([1, 2, 3, 4, 5], async (item) => {
    begun.push(item);
    most = Math.max(most, ++now);
    await soon();
    now -= 1;
  });
  expect([begun, most, now]).toEqual([[1, 2, 3, 4, 5], 2, 0]);
  await inPairs([], () => Promise.reject(new Error('nothing is to be done')));
});

test('one that fails stops the other and what is left, and is told when both have ended', async () => {
  const begun: number[] = [];
  let isEnded = false;
  const work = async (item: number, signal: AbortSignal): Promise<void> => {
    begun.push(item);
    if (item === 1) throw new Error('the first');
    await new Promise((done) => signal.addEventListener('abort', done));
    await soon();
    isEnded = true;
    signal.throwIfAborted();
  };
  await expect(inPairs([1, 2, 3], work)).rejects.toThrow('the first');
  expect(begun).toEqual([1, 2]);
  expect(isEnded).toBe(true);
});

test('who stops all is told apart', async () => {
  const outer = new AbortController();
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    if (item === 2) outer.abort(new Error('stopped'));
    await soon();
  };
  await expect(inPairs([1, 2, 3], work, outer.signal)).rejects.toThrow('stopped');
  expect(begun).toEqual([1, 2]);
});
