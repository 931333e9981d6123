import type { Quotable } from './figure.ts';

/**
 * Nothing of nothing: what it is a part of is 0, and so is it. It says no more than its whole does, so it is not
 * published: pages write it without a link, and it has no receipt.
 */
export const isOfNothing = ({ value, denominator }: Quotable): boolean =>
  denominator !== null && (denominator.value === 0 || isOfNothing(denominator)) && (value ?? 0) === 0;
