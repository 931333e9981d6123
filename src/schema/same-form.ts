/**
 * What two spellings of one name have in common: full-width letters and capitals do not tell records apart.
 * The only place that says so; whoever joins rows compares canonical spellings (model/canonical.ts) instead.
 */
export const sameForm = (written: string): string => written.normalize('NFKC').trim().toLowerCase();
