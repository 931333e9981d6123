/**
 * A function of a dataset, a record, a notice's pack: worked out once for each. They are frozen, so its result holds, and
 * it goes with them.
 */
export function once<T, K extends object>(make: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = kept.get(of) ?? { value: make(of) };
    kept.set(of, known);
    return known.value;
  };
}
