import { honestTenths } from '../../shared/format.ts';

/** A number as an integer of 10^-scale of its unit. */
interface Scaled {
  readonly value: number;
  readonly scale: number;
}

/**
 * `part` of `whole` in tenths of a percent (format.ts says how it is rounded). Only the coarser of the two is brought to
 * the scale of the other: both at the sum of their scales pass 2^53 where a district's money is counted.
 */
export function tenthsOf(part: Scaled, whole: Scaled): number {
  const scale = Math.max(part.scale, whole.scale);
  const at = (one: Scaled): number => one.value * 10 ** (scale - one.scale);
  return honestTenths(at(part), at(whole));
}
