import type { DatasetRead } from '../../intake/dataset.ts';
import { isWhole } from '../../intake/table.ts';
import { noticePeriod } from '../../policy/calendar.ts';
import { evidenceKinds } from '../../policy/codes.ts';
import type { Policy } from '../../policy/policy.ts';
import { chainIndex, stageByName } from '../../policy/stages.ts';
import type { CohortTerms } from '../../policy/terms.ts';
import type { Calendar } from '../../policy/holidays.ts';
import { lastRound } from '../../policy/rules/consent.ts';
import { isAccepted, passedGates } from '../../policy/timeline.ts';
import { allHouseholds } from '../../policy/households.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import type { Row } from '../../schema/tables/index.ts';
import { groupBy } from '../../shared/group.ts';
import { ringOf, toCgcs2000 } from '../place.ts';
import type {
  Cohort,
  Compound,
  Dataset,
  ItemState,
  Notice,
  NoticeState,
  Plan,
  Project,
  ProjectItem,
  Street,
} from '../types.ts';

/** A record while it is joined; it is frozen with the dataset. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Building-year group by the latest building, 31 December included (reading A13); null where the notice makes none. */
export function cohortOf(cohorts: readonly CohortTerms[], builtTo: number | null): Cohort | null {
  if (builtTo === null || cohorts.length === 0) return null;
  return cohorts.find(({ through }) => builtTo <= through)?.id ?? 'later';
}

function pointOf({ lng, lat, datum }: Pick<Row<'areas'>, 'lng' | 'lat' | 'datum'>): Compound['point'] {
  return lng === null || lat === null || datum === null ? null : toCgcs2000(lng, lat, datum);
}

/** How an item of a project is shown, before breaches are known. */
function itemState(row: Row<'checklist'> | null): ItemState {
  if (row === null || row.decision === null) return '未公开';
  if (row.decision === '不纳入') return '不做';
  const states = {
    未开始: '未开工',
    施工中: '施工中',
    完成: '已完工',
    验收: '已验收',
    取消: '取消',
  } as const;
  return row.status === null ? '要做' : states[row.status];
}

/** The versions of a plan in their order, each with the works that it names. */
const plansOf = (versions: readonly Row<'plans'>[], works: readonly Row<'planworks'>[]): Plan[] =>
  versions
    .toSorted((a, b) => a.version - b.version)
    .map((plan) => ({
      ...plan,
      works: works.filter(({ version }) => version === plan.version).toSorted((a, b) => a.no - b.no),
    }));

/** A notice that would end on a day of rest runs to the end of the next working day. */
function noticeState(row: Row<'notices'>, period: Notice['period'], asOf: string): NoticeState {
  if (row.kind === '年度计划' && row.endOn === null) return '公布';
  if (row.endOn === null) return '日期未公开';
  if ((period?.effectiveEnd ?? row.endOn) < asOf) return '已截止';
  const from = row.startOn ?? row.postedOn;
  if (from === null) return '日期未公开';
  return from > asOf ? '未开始' : '正在公示';
}

type Rows = Dataset['rows'];
type StreetOf = (name: string | null) => Street | null;

/** The streets of the district, each with its taskforce. */
export function streetsOf(rows: Rows, info: DatasetInfo, policy: Policy): Mutable<Street>[] {
  const taskforces = new Map(rows.streets.map((row) => [row.street, row]));
  return info.streets.map((street) => ({
    code: street.code,
    name: street.name,
    label: street.label,
    taskforce: taskforces.get(street.name) ?? null,
    asOf: info.asOf,
    compounds: [],
    projects: [],
    policy,
  }));
}

/** The compounds, each with its buildings and what it was asked outside a project. */
export function compoundsOf(rows: Rows, policy: Policy, streetOf: StreetOf): Mutable<Compound>[] {
  const askedOf = groupBy(
    rows.consent.filter(({ projectId }) => projectId === null).toSorted((a, b) => a.round - b.round),
    ({ compoundId }) => compoundId,
  );
  const blocksOf = groupBy(rows.buildings, ({ compoundId }) => compoundId);
  return rows.compounds.map((row) => ({
    ...row,
    street: streetOf(row.street),
    cohort: cohortOf(policy.terms.cohorts, row.builtTo),
    point: row.precision === '精确' ? pointOf(row) : null,
    projects: [],
    blocks: blocksOf.get(row.id) ?? [],
    asked: askedOf.get(row.id) ?? [],
    status: null,
    policy,
  }));
}

/** The rows that speak of a project, by its id. */
function rowsByProject({ tables: { funding } }: DatasetRead, rows: Rows, { chain }: Policy) {
  return {
    plans: groupBy(rows.plans, (row) => row.projectId),
    planworks: groupBy(rows.planworks, (row) => row.projectId),
    areas: groupBy(rows.areas, (row) => row.projectId),
    stages: groupBy(
      rows.stages.map((row) => ({ ...row, code: stageByName(chain, row.stage).code })),
      (row) => row.projectId,
    ),
    consent: groupBy(rows.consent, (row) => row.projectId),
    checklist: groupBy(rows.checklist, (row) => row.projectId),
    // Sums are judged; while a row of the table is wrong they would blame the others.
    funding: groupBy(isWhole(funding) ? rows.funding : [], (row) => row.projectId),
    utilities: groupBy(rows.utilities, (row) => row.projectId),
    parts: groupBy(rows.parts, (row) => `${row.projectId}+${row.no}`),
    warranties: groupBy(rows.warranties, (row) => row.projectId),
    evidence: groupBy(rows.evidence, (row) => row.projectId),
    photos: groupBy(rows.photos, (row) => row.projectId),
  };
}

/** The works of the list as a project has them, before breaches are known. */
function itemsOf(
  row: Row<'projects'>,
  by: ReturnType<typeof rowsByProject>,
  own: readonly Compound[],
  { items, terms }: Policy,
): ProjectItem[] {
  const itemRows = new Map((by.checklist.get(row.id) ?? []).map((item) => [item.no, item]));
  const passed = passedGates({ stages: by.stages.get(row.id) ?? [] });
  const accepted = isAccepted(row);
  const households = lastRound(by.consent.get(row.id) ?? [])?.total ?? allHouseholds({ compounds: own });
  return items.map((item): ProjectItem => {
    const itemRow = itemRows.get(item.no) ?? null;
    const voters = terms.votedByDoor.includes(item.no) ? null : households;
    const parts = by.parts.get(`${row.id}+${item.no}`) ?? [];
    return { item, row: itemRow, parts, state: itemState(itemRow), passed, accepted, voters };
  });
}

/** The projects, each with every row that speaks of it; notices and findings come later. */
export function projectsOf(
  read: DatasetRead,
  rows: Rows,
  policy: Policy,
  streetOf: StreetOf,
  compoundById: ReadonlyMap<string, Compound>,
): Mutable<Project>[] {
  const { chain } = policy;
  // A plan would seem changed where a row of it cannot be read.
  const isPlanRead = (['compounds', 'stages', 'checklist', 'funding'] as const).every((name) =>
    isWhole(read.tables[name]),
  );
  const by = rowsByProject(read, rows, policy);
  return rows.projects.map((row) => {
    const key = row.id;
    const own = row.compoundIds.flatMap((compoundId) => compoundById.get(compoundId) ?? []);
    const shared = new Set(own.map((compound) => compound.street));
    return {
      ...row,
      leadStreet: streetOf(row.leadStreet)?.name ?? null,
      baselineHash: isPlanRead ? row.baselineHash : null,
      compoundIds: own.map((compound) => compound.id),
      street: streetOf(row.leadStreet) ?? (shared.size === 1 ? ([...shared][0] ?? null) : null),
      compounds: own,
      plans: plansOf(by.plans.get(key) ?? [], by.planworks.get(key) ?? []),
      areas: (by.areas.get(key) ?? []).map((area) => ({ ...area, point: pointOf(area), ring: ringOf(area) })),
      stages: [...(by.stages.get(key) ?? [])].sort(
        (a, b) => chainIndex(chain, a.code) - chainIndex(chain, b.code) || a.round - b.round,
      ),
      consent: by.consent.get(key) ?? [],
      items: itemsOf(row, by, own, policy),
      funding: by.funding.get(key) ?? [],
      notices: [],
      utilities: by.utilities.get(key) ?? [],
      warranties: by.warranties.get(key) ?? [],
      evidence: [...(by.evidence.get(key) ?? [])].sort(
        (a, b) => evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind),
      ),
      photos: by.photos.get(key) ?? [],
      findings: [],
      namedBuilder: policy.terms.namedBodies['建设单位'] ?? null,
      policy,
      chain,
    };
  });
}

/** The notices, each with its period, its projects and its objections. */
export function noticesOf(
  rows: Rows,
  policy: Policy,
  calendar: Calendar,
  asOf: string,
  projectById: ReadonlyMap<string, Project>,
): Notice[] {
  const objections = groupBy(rows.objections, (row) => row.noticeId);
  return rows.notices.map((row): Notice => {
    const posted = row.postedOn ?? row.startOn;
    const period =
      posted === null || row.endOn === null
        ? null
        : noticePeriod(posted, row.endOn, row.startOn, calendar, policy.terms.minWorkingDays);
    return {
      ...row,
      projects: (row.projectIds ?? []).flatMap((projectId) => projectById.get(projectId) ?? []),
      objections: objections.get(row.id) ?? [],
      period,
      state: noticeState(row, period, asOf),
      policy,
    };
  });
}
