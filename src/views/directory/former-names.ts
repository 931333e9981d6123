import type { Compound } from '../../model/types.ts';

/** The names a compound had before: 盐场宿舍、盐场新村 → two. */
export const formerNames = ({ formerNames: names }: Pick<Compound, 'formerNames'>): string[] =>
  names === null
    ? []
    : names
        .split(/[、，,；;]/)
        .map((name) => name.trim())
        .filter(Boolean);
