/** Calls `see` with every text within a value, its names too. */
export function eachText(value: unknown, see: (text: string) => void): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') see(next);
    else if (typeof next === 'object' && next !== null) {
      if (!Array.isArray(next)) Object.keys(next).forEach(see);
      for (const inner of Object.values(next)) open.push(inner);
    }
  }
}
