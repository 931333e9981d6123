/**
 * Offices and groups are ranked, and given rates, only where each has at least so many cases: one more or less would
 * turn the order round.
 */
export const FEWEST_COMPARED = 5;
