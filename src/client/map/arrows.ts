import type { Spot } from './clusters.ts';

/** The four arrow keys, as steps on the screen. */
const steps: Readonly<Record<string, Spot>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

export const isArrow = (key: string): boolean => Object.keys(steps).includes(key);

/**
 * The spot an arrow key leads to: ahead in that direction, within 45 degrees of it or else in the half plane, and
 * there the nearest, where going sideways counts double. Null where nothing lies ahead.
 */
export function ahead<T extends Spot>(spots: readonly T[], from: Spot, key: string): T | null {
  const step = steps[key];
  if (!step) return null;
  let best: T | null = null;
  let least = Infinity;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const along = dx * step.x + dy * step.y;
    const across = Math.abs(dx * step.y - dy * step.x);
    if (along < 1) continue;
    const cost = along + 2 * across + (across > along ? 10_000 : 0);
    if (cost < least) [best, least] = [spot, cost];
  }
  return best;
}
