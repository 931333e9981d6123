import type { Dataset } from './types.ts';

/** A function of a dataset that is worked out once for each; a dataset is frozen, so its result holds. */
export function once<T>(make: (dataset: Dataset) => T): (dataset: Dataset) => T {
  const kept = new WeakMap<Dataset, { readonly value: T }>();
  return (dataset) => {
    const known = kept.get(dataset) ?? { value: make(dataset) };
    kept.set(dataset, known);
    return known.value;
  };
}
