import { cases, furtherTraits, type Case, type Trait } from './cases.ts';
import { streets } from './names.ts';

/** Fewer compounds would not hold the hand-set cases. */
export const fewestCompounds = 64;

/** A project to be made: where, when, how many compounds, what is special about it. */
export interface Slot {
  readonly id: string;
  /** Place among all projects. */
  readonly index: number;
  readonly year: number;
  readonly street: number;
  readonly community: number;
  readonly size: number;
  readonly traits: ReadonlySet<Trait>;
  readonly compounds: NonNullable<Case['compounds']>;
}

/** Shares of the later years; 2021 has the three quarters of the first batch and no more. */
const weights: readonly [year: number, weight: number][] = [[2022, 10], [2023, 12], [2024, 12], [2025, 11]]; // prettier-ignore

function yearsOf(projects: number): number[] {
  const later = projects - 3;
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let [given, seen] = [0, 0];
  const counts = weights.map(([year, weight]) => {
    seen += weight;
    const count = Math.round((later * seen) / total) - given;
    given += count;
    return [year, count] as const;
  });
  return [[2021, 3] as const, ...counts].flatMap(([year, count]) => Array<number>(count).fill(year));
}

/** Plans three projects for every four compounds; about a seventh of the compounds stays in no project. */
export function planProjects(compounds: number): Slot[] {
  const years = yearsOf(Math.round(compounds * 0.75));
  const numbers = new Map<number, number>();
  const slots = years.map((year, index): Slot => {
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const id = `SF-${year}-${String(number).padStart(2, '0')}`;
    const set = cases[id] ?? {};
    const { traits = [], street = index % streets.length, size = 1, compounds: facts = [] } = set;
    const turn = Math.floor(index / streets.length);
    const community = set.community ?? turn % streets[street]!.communities.length;
    const all = new Set([...traits, ...(furtherTraits[id] ?? [])]);
    return { id, index, year, street, community, size, traits: all, compounds: facts };
  });
  return enlarge(slots, Math.round((compounds * 6) / 7));
}

/** Gives a second compound to ordinary projects, evenly, until `target` compounds are in projects. */
function enlarge(slots: readonly Slot[], target: number): Slot[] {
  const ordinary = slots.filter(({ id }) => !(id in cases));
  const missing = Math.max(0, target - slots.reduce((sum, { size }) => sum + size, 0));
  const chosen = new Set(
    Array.from({ length: Math.min(missing, ordinary.length) }, (_, i) =>
      Math.floor(((i + 0.5) * ordinary.length) / missing),
    ).map((place) => ordinary[place]!.id),
  );
  return slots.map((slot) => (chosen.has(slot.id) ? { ...slot, size: 2 } : slot));
}
