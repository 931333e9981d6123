/** Edit distance of two short strings, by code point; Infinity as soon as it cannot be below `limit`. */
function distance(a: string, b: string, limit: number): number {
  const [s, t] = [[...a], [...b]];
  if (Math.abs(s.length - t.length) >= limit) return Infinity;
  let previous = t.map((_, j) => j + 1);
  for (const [i, x] of s.entries()) {
    let diagonal = i;
    let left = i + 1;
    let least = left;
    previous = t.map((y, j) => {
      const above = previous[j] ?? 0;
      left = Math.min(above + 1, left + 1, diagonal + (x === y ? 0 : 1));
      diagonal = above;
      least = Math.min(least, left);
      return left;
    });
    if (least >= limit) return Infinity;
  }
  return previous.at(-1) ?? s.length;
}

/** How far apart two words are; one that holds the other is near, the nearer the more they share. */
function apart(value: string, candidate: string, limit: number): number {
  if (candidate.includes(value)) return 0.5;
  const size = [...candidate].length;
  // “没有” holds “有” and means its opposite.
  return size > 1 && value.includes(candidate) ? 0.5 - size / 1000 : distance(value, candidate, limit);
}

/**
 * The candidate most like `value`, for "did you mean", capitals not minded; null when none holds it,
 * is held by it, or shares at least half of its characters.
 */
export function nearest(value: string, candidates: Iterable<string>): string | null {
  // No word that is meant is so long, and a cell may be.
  if (value.length > 200) return null;
  let best: string | null = null;
  let bestDistance = Infinity;
  const sought = value.toLowerCase();
  for (const candidate of candidates) {
    const d = apart(sought, candidate.toLowerCase(), bestDistance);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best !== null && bestDistance <= Math.max(0.5, Math.floor([...best].length / 2)) ? best : null;
}
