import type { Day } from './days.ts';
import { sumOf } from './budget.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { doneOn } from './timeline.ts';

type PlanRec = Rec<'plans'>;
type WorkRec = Rec<'planworks'>;
type Said = Partial<Omit<PlanRec, 'projectId' | 'version' | 'sourceIds'>>;
type WorkSaid = Partial<Omit<WorkRec, 'projectId' | 'version' | 'no'>>;

/** How the plan of a project was unlike what became of it. */
interface Otherwise {
  /** What the first version said otherwise than today's rows; works by number, null: it did not name them. */
  readonly first?: Said | ((said: PlanRec, project: Project) => Said);
  readonly works?: Readonly<Record<number, WorkSaid | null>>;
  /** A paper that changed it. */
  readonly later?: {
    readonly publishedOn: Day;
    readonly said: Said | ((project: Project) => Said);
    readonly works?: Readonly<Record<number, WorkSaid>>;
  };
}

/** Compounds with their sizes, as a plan says them. */
const membersOf = (
  compounds: Project['compounds'],
): Pick<PlanRec, 'compoundIds' | 'households' | 'buildings' | 'area'> => ({
  compoundIds: compounds.map(({ id }) => id),
  households: compounds.reduce((sum, { households }) => sum + households, 0),
  buildings: compounds.reduce((sum, { buildings }) => sum + buildings, 0),
  area: compounds.reduce((sum, { area }) => sum + area, 0) * 100,
});

/** Each kind of difference once: with a later paper and its reason, or only seen in today's rows. */
const otherwise: Readonly<Record<string, Otherwise>> = {
  // A compound joined.
  'SF-2021-01': {
    first: (_, { compounds }) => membersOf(compounds.slice(0, 2)),
    later: {
      publishedOn: '2021-09-13',
      said: ({ compounds }) => ({ ...membersOf(compounds), reason: '相邻小区共用排水管网，一并改造。' }),
    },
  },
  // Sizes of the survey were corrected later.
  'SF-2022-02': {
    first: ({ households, buildings, area }) => ({
      households: (households ?? 0) - 12,
      buildings: (buildings ?? 0) + 1,
      area: (area ?? 0) - 120_000,
    }),
  },
  // One work came to cost more, another was added.
  'SF-2023-01': { works: { 2: { cost: 260_000_000 }, 4: null } },
  // Residents pay more than they were told.
  'SF-2023-12': {
    first: ({ residentFunds }) => ({ residentFunds: Math.max(0, (residentFunds ?? 0) - 3_000_000) }),
  },
  // Money, with a paper.
  'SF-2024-01': {
    first: ({ funds }) => ({ funds: (funds ?? 0) - 150_000_000 }),
    later: { publishedOn: '2024-06-17', said: { reason: '外墙材料涨价，增加预算。' } },
  },
  // Begun later than planned.
  'SF-2024-03': { first: { plannedStart: '2024-03-01' } },
  // The end put off and a work given up, with a paper; fewer parking places, without one yet.
  'SF-2025-01': {
    first: { plannedEnd: '2025-10-31' },
    works: { 15: { quantity: 186_000 } },
    later: {
      publishedOn: '2025-08-18',
      said: { plannedEnd: '2025-11-30', reason: '雨期长，外墙保温推迟。' },
    },
  },
};

/** What the published plan of a project said at first, from its own rows where nothing is set otherwise. */
function firstOf(project: Project, row: Rec<'projects'>, publishedOn: Day): PlanRec {
  const { id, year, compounds, budget, traits } = project;
  const resident = budget?.lines.filter(({ source }) => source === '居民出资') ?? [];
  return {
    projectId: id,
    version: 1,
    publishedOn,
    paper: `${year}年度城镇老旧小区改造计划`,
    planYear: year,
    ...membersOf(compounds),
    funds: row.plannedFunds ?? null,
    residentFunds: budget === null ? null : sumOf(resident) * 100_000,
    plannedStart: traits.has('G13-3') ? null : (row.plannedStart ?? null),
    plannedEnd: traits.has('G13-3') ? null : (row.plannedEnd ?? null),
    sourceIds: [`S1${year - 2020}`],
  };
}

/**
 * The published plans and their works. Every seventh project has none on record, nor have those that publish hardly
 * anything.
 */
export function plansOf(
  projects: readonly Project[],
  rows: readonly Rec<'projects'>[],
  items: ReadonlyMap<string, readonly Rec<'checklist'>[]>,
): { plans: PlanRec[]; planworks: WorkRec[] } {
  const plans: PlanRec[] = [];
  const planworks: WorkRec[] = [];
  projects.forEach((project, i) => {
    const { id, traits, timeline, index } = project;
    const published = doneOn(timeline, 'G13');
    const other = otherwise[id];
    if (published === null || traits.has('sparse') || traits.has('gaps') || traits.has('listed')) return;
    if (index % 7 === 5 && other === undefined) return;
    const said = firstOf(project, rows[i]!, published);
    const first = {
      ...said,
      ...(typeof other?.first === 'function' ? other.first(said, project) : other?.first),
    };
    plans.push(first);
    for (const { no, gates, planned, unit, cost } of items.get(id) ?? []) {
      const set = other?.works?.[no];
      if (!gates?.includes('G13') || set === null) continue;
      planworks.push({
        projectId: id,
        version: 1,
        no,
        quantity: planned ?? null,
        unit: unit ?? null,
        cost: cost ?? null,
        ...set,
      });
    }
    if (other?.later === undefined) return;
    const { publishedOn, said: more, works = {} } = other.later;
    plans.push({
      projectId: id,
      version: 2,
      publishedOn,
      paper: `${project.name}计划调整批复`,
      planYear: project.year,
      compoundIds: said.compoundIds,
      funds: first.funds === said.funds ? null : (said.funds ?? null),
      ...(typeof more === 'function' ? more(project) : more),
      sourceIds: ['S34'],
    });
    for (const [no, work] of Object.entries(works))
      planworks.push({ projectId: id, version: 2, no: Number(no), ...work });
  });
  return { plans, planworks };
}
