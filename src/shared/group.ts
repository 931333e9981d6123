/** Rows by a key, in their order; one walk. */
export function groupBy<T, K>(rows: Iterable<T>, key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const k = key(row);
    const group = groups.get(k);
    if (group) group.push(row);
    else groups.set(k, [row]);
  }
  return groups;
}

/** Freezes a value and all it holds; circles are fine. */
export function deepFreeze<T>(value: T): T {
  const todo: unknown[] = [value];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    const inner = next instanceof Map ? next.values() : Object.values(next);
    for (const child of inner) if (typeof child === 'object' && child !== null) todo.push(child);
  }
  return value;
}
