import type { Plan, Project, ProjectItem } from '../model/types.ts';
import { allHouseholds } from '../policy/households.ts';
import type { Row } from '../schema/tables/index.ts';
import { isEndedForGood } from './status.ts';
import { doneOn, stopReason } from './dates.ts';

/** What the plan may say of a whole project, in the order in which differences are told. */
export const planFields = [
  'planYear',
  'compounds',
  'households',
  'buildings',
  'area',
  'funds',
  'residentFunds',
  'plannedStart',
  'plannedEnd',
] as const;
export type PlanField = (typeof planFields)[number];
/** What came of the whole: it was stopped, it ended later than any plan said, it cost more. */
export type Outcome = 'stopped' | 'finished' | 'final';
/** What the plan may say of one work: whether it is in, how much, for how much. */
export type WorkField = 'listed' | 'quantity' | 'cost';

/** A value as one paper, or the rows of today, have it; null: not said there. Lists of compounds are sorted and joined by 、. */
interface Said {
  readonly value: string | number | null;
  readonly reason: string | null;
  readonly sourceIds: readonly string[];
}

/** A value of the first version that is now another. */
export interface Change {
  readonly field: PlanField | WorkField | Outcome;
  /** The number of the work; null of the whole project. */
  readonly no: number | null;
  readonly planned: string | number;
  readonly now: string | number;
  /** As written in the paper that changed it last, or beside the work as it stands today; null: nobody says why. */
  readonly reason: string | null;
  /** Of the first version and of what changed it. */
  readonly sourceIds: readonly string[];
}

/**
 * What became of a value: version 1 against the last paper that speaks of it, and against today's row where that says
 * something that neither has. null where version 1 does not say it, or nothing differs.
 */
function changeOf(papers: readonly Said[], today: Said | null): Omit<Change, 'field' | 'no'> | null {
  const [first, ...later] = papers.filter(({ value }) => value !== null);
  if (first === undefined || first.value === null || papers[0] !== first) return null;
  let last: Said = first;
  for (const paper of later) if (paper.value !== last.value) last = paper;
  const moved =
    today !== null && today.value !== null && today.value !== last.value && today.value !== first.value;
  const now = moved ? today : last;
  if (now.value === first.value) return null;
  return {
    planned: first.value,
    now: now.value!,
    reason: now.reason,
    sourceIds: [...new Set([...first.sourceIds, ...now.sourceIds])],
  };
}

const joined = (ids: readonly string[]): string => [...ids].sort().join('、');

/** A size of all compounds added up; null where one does not say it. */
const sizeOf = ({ compounds }: Project, key: 'buildings' | 'area'): number | null => {
  const known = compounds.flatMap((compound) => compound[key] ?? []);
  return compounds.length === 0 || known.length < compounds.length
    ? null
    : known.reduce((sum, size) => sum + size, 0);
};

/** What residents pay by the budget; null where no line of the budget is theirs. */
function residentBudget({ funding }: Project): number | null {
  const own = funding.filter(({ basis, source }) => basis === '预算' && source === '居民出资');
  return own.length === 0 ? null : own.reduce((sum, { amount }) => sum + amount, 0);
}

/** The same values as the rows of today have them. */
const todays: Readonly<Record<PlanField, (project: Project) => string | number | null>> = {
  planYear: ({ planYear }) => planYear,
  compounds: ({ compounds }) => joined(compounds.map(({ id }) => id)),
  households: allHouseholds,
  buildings: (project) => sizeOf(project, 'buildings'),
  area: (project) => sizeOf(project, 'area'),
  funds: ({ plannedFunds }) => plannedFunds,
  residentFunds: residentBudget,
  plannedStart: ({ plannedStart }) => plannedStart,
  plannedEnd: ({ plannedEnd }) => plannedEnd,
};

const paperValue = (plan: Plan, field: PlanField): string | number | null =>
  field === 'compounds' ? joined(plan.compoundIds) : plan[field];

/** How the whole came out unlike every version of its plan: late, dearer, or not at all. */
function outcomes(project: Project): Change[] {
  const { plans, finalFunds } = project;
  const first = plans[0]!;
  const sourceIds = [...new Set([...first.sourceIds, ...(project.sourceIds ?? [])])];
  const common = { no: null, reason: null, sourceIds };
  const finished = doneOn(project, 'G18b');
  const latest = plans
    .flatMap(({ plannedEnd }) => plannedEnd ?? [])
    .sort()
    .at(-1);
  const most = Math.max(...plans.flatMap(({ funds }) => funds ?? []));
  return [
    ...(isEndedForGood(project)
      ? [
          {
            ...common,
            field: 'stopped' as const,
            planned: '做',
            now: project.status!,
            reason: stopReason(project),
          },
        ]
      : []),
    ...(first.plannedEnd !== null && finished !== null && finished > latest!
      ? [{ ...common, field: 'finished' as const, planned: first.plannedEnd, now: finished }]
      : []),
    ...(first.funds !== null && finalFunds !== null && finalFunds > most
      ? [{ ...common, field: 'final' as const, planned: first.funds, now: finalFunds }]
      : []),
  ];
}

/** How much of a work there is to be, or, where it is done, how much there is. */
const quantityToday = ({ status, planned, done }: Row<'checklist'>): number | null =>
  (status === '完成' || status === '验收') && done !== null ? done : planned;

/** Whether a work is being done as the rows have it; null where they do not say, 0 also where it was cancelled. */
function listedToday({ row }: ProjectItem): number | null {
  if (row === null || (row.decision === null && row.status !== '取消')) return null;
  return row.status !== '取消' && row.decision === '纳入' ? 1 : 0;
}

/** One work through the versions and today: in or out, then quantity and money of what stays in. */
function workChanges(project: Project, no: number): Change[] {
  const entry = project.items.find(({ item }) => item.no === no);
  const row = entry?.row ?? null;
  const own = project.plans.map((plan) => ({
    plan,
    work: plan.works.find((work) => work.no === no) ?? null,
  }));
  const base = own[0]?.work ?? null;
  const unitOf = (unit: string | null): string =>
    (base?.unit ?? null) === null ? '' : (unit ?? base!.unit!);
  const said = (value: Said['value'], { reason, sourceIds }: Plan): Said => ({ value, reason, sourceIds });
  const through = (
    field: WorkField,
    paper: (work: Plan['works'][number]) => Said['value'],
    today: Said['value'],
  ): Change | null => {
    const change = changeOf(
      own.map(({ plan, work }, at) =>
        // The first version lists all its works: what it does not name is not in it.
        said(work === null ? (field === 'listed' && at === 0 ? 0 : null) : paper(work), plan),
      ),
      row && { value: today, reason: row.reason, sourceIds: row.sourceIds ?? [] },
    );
    return change && { ...change, field, no };
  };
  const listed = through(
    'listed',
    ({ included }) => (included === '否' ? 0 : 1),
    entry ? listedToday(entry) : null,
  );
  if (listed !== null || base === null) return listed === null ? [] : [listed];
  const amount = (quantity: number | null, unit: string | null): string | null =>
    quantity === null ? null : `${quantity}${unitOf(unit)}`;
  return [
    through(
      'quantity',
      ({ quantity, unit }) => amount(quantity, unit),
      row && amount(quantityToday(row), row.unit),
    ),
    through('cost', ({ cost }) => cost, row?.cost ?? null),
  ].filter((change) => change !== null);
}

/**
 * Everything that differs between the first published version of a project's plan and what later papers, or the rows
 * of today, say. null where no version is recorded. Works are compared only where the first version names some.
 */
export function planChain(project: Project): readonly Change[] | null {
  const { plans, items } = project;
  if (plans.length === 0) return null;
  const whole = planFields.flatMap((field): Change[] => {
    const change = changeOf(
      plans.map((plan) => ({
        value: paperValue(plan, field),
        reason: plan.reason,
        sourceIds: plan.sourceIds,
      })),
      { value: todays[field](project), reason: null, sourceIds: project.sourceIds ?? [] },
    );
    return change === null ? [] : [{ ...change, field, no: null }];
  });
  whole.push(...outcomes(project));
  if (plans[0]!.works.length === 0) return whole;
  const numbers = new Set([
    ...items.map(({ item }) => item.no),
    ...plans.flatMap(({ works }) => works.map(({ no }) => no)),
  ]);
  return [...whole, ...[...numbers].sort((a, b) => a - b).flatMap((no) => workChanges(project, no))];
}
