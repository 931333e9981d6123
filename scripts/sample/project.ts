import type { ProjectStatus } from '../../src/policy/codes.ts';
import { budgetOf, type Budget } from './budget.ts';
import type { Trait } from './cases.ts';
import { streets, type Street } from './names.ts';
import type { Slot } from './plan.ts';
import type { Random } from './random.ts';
import { showcaseTimeline } from './showcase.ts';
import { units } from './settings.ts';
import { schedule, statusOf, type Timeline } from './timeline.ts';
import type { CompoundFacts } from './shapes.ts';

/** A project with everything that its rows in the tables are made from. */
export interface Project {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly year: number;
  readonly street: Street;
  readonly compounds: readonly CompoundFacts[];
  readonly households: number;
  readonly traits: ReadonlySet<Trait>;
  readonly timeline: Timeline;
  readonly status: ProjectStatus;
  /** Null when the project never came to a sum. */
  readonly budget: Budget | null;
  readonly contractor: string;
  readonly supervisor: string;
  readonly consultant: string;
  /** Source that most rows of the project cite. */
  readonly sourceIds: readonly string[];
  readonly random: Random;
}

/** The firm that builds it. */
export const builderOf = ({ traits }: Pick<Project, 'traits'>): string =>
  traits.has('O12-doubt') ? units.otherBuilder : units.builder;

/** Makes the project of a slot with its compounds. */
export function createProject(slot: Slot, compounds: readonly CompoundFacts[], random: Random): Project {
  const { id, index, year, traits } = slot;
  const own = random.fork(id);
  const first = compounds[0]!;
  const street = streets[first.street]!;
  const surveyed = compounds.reduce(
    (latest, { surveyedOn }) => (surveyedOn > latest ? surveyedOn : latest),
    '',
  );
  const planned = schedule(year, traits, surveyed, own.fork('timeline'));
  const timeline = traits.has('showcase') ? { ...planned, ...showcaseTimeline(surveyed) } : planned;
  const households = compounds.reduce((sum, compound) => sum + compound.households, 0);
  const quarter = (year === 2021 || compounds.length > 1) && !first.name.endsWith('片区');
  return {
    id,
    index,
    name: `${first.name}${quarter ? '片区' : ''}改造项目`,
    year,
    street,
    compounds,
    households,
    traits,
    timeline,
    status: statusOf(timeline),
    budget:
      traits.has('veto') || traits.has('gaps') || traits.has('listed')
        ? null
        : budgetOf(slot, households, timeline, own.fork('budget')),
    contractor: units.contractors[index % units.contractors.length]!,
    supervisor: units.supervisors[index % units.supervisors.length]!,
    consultant: units.consultants[index % units.consultants.length]!,
    sourceIds: [`S1${year - 2020}`, `S2${first.street + 1}`],
    random: own,
  };
}
