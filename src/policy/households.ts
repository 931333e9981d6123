import type { CompoundFacts } from './facts.ts';

/** Households of all compounds of a project, added up; null where one of them is not published, or there are none. */
export function allHouseholds({
  compounds,
}: {
  readonly compounds: readonly Pick<CompoundFacts, 'households'>[];
}): number | null {
  const known = compounds.flatMap(({ households }) => households ?? []);
  return compounds.length === 0 || known.length < compounds.length
    ? null
    : known.reduce((sum, households) => sum + households, 0);
}
