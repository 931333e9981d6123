/** Where something is drawn, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Spots that are too near one another to be told apart, drawn as one at their middle. */
export interface Cluster<T> extends Spot {
  readonly members: readonly T[];
}

function middle<T extends Spot>(members: readonly T[]): Cluster<T> {
  const mean = (of: (spot: T) => number) => members.reduce((sum, spot) => sum + of(spot), 0) / members.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y), members };
}

const near = (a: Spot, b: Spot, gap: number): boolean =>
  Math.abs(a.x - b.x) < gap && Math.abs(a.y - b.y) < gap;

/**
 * Groups spots so that squares of `gap` pixels around the groups do not overlap. For the few hundred that stand on
 * the screen: each is compared with each.
 */
export function clusters<T extends Spot>(spots: readonly T[], gap: number): Cluster<T>[] {
  const found = spots.map((spot) => middle([spot]));
  for (let i = 0; i < found.length; i++)
    for (;;) {
      const other = found.findIndex((two, k) => k !== i && near(found[i]!, two, gap));
      if (other === -1) break;
      found[i] = middle([...found[i]!.members, ...found[other]!.members]);
      found.splice(other, 1);
      // Only the middle of this one has moved, so only it is compared again.
      if (other < i) i--;
    }
  return found;
}
