import type { Dataset } from './types.ts';

/**
 * A function of a dataset, or of one of its records, that is worked out once for each; they are frozen, so its result
 * holds, and it goes with them.
 */
export function once<T, K extends object = Dataset>(make: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = kept.get(of) ?? { value: make(of) };
    kept.set(of, known);
    return known.value;
  };
}
