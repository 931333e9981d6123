/** Counts of fewer households than this are not shown (spec L10): they would point at persons. */
export const MIN_SHOWN = 10;
