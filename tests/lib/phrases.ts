import { expect } from 'vitest';
import { Phrase } from '../../src/figures/figure/phrase.ts';

/** In toEqual and toMatchObject a sentence with figures equals its plain text. */
expect.addEqualityTesters([
  (a: unknown, b: unknown): boolean | undefined =>
    a instanceof Phrase !== b instanceof Phrase && [a, b].some((one) => typeof one === 'string')
      ? String(a) === String(b)
      : undefined,
]);
