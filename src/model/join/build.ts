import type { DatasetRead } from '../../intake/dataset.ts';
import { confirmationKey, stops, type Problem } from '../../intake/problem.ts';
import { isWhole } from '../../intake/table.ts';
import { noticePeriod } from '../../policy/calendar.ts';
import { evidenceKinds } from '../../policy/codes.ts';
import { announced, extended } from '../../policy/holidays.ts';
import { policyFor } from '../../policy/no-notice.ts';
import type { Policy } from '../../policy/policy.ts';
import { chainIndex, stageByName } from '../../policy/stages.ts';
import type { CohortTerms } from '../../policy/terms.ts';
import { lastRound } from '../../policy/rules/consent.ts';
import { isAccepted, passedGates } from '../../policy/timeline.ts';
import { allHouseholds } from '../../policy/households.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import type { Row } from '../../schema/tables/index.ts';
import { canonical } from '../canonical.ts';
import { checkDataset } from '../checks/check.ts';
import { areExplanationsRead, judge } from './findings.ts';
import { deepFreeze, groupBy } from '../../shared/group.ts';
import { ringOf, toCgcs2000 } from '../place.ts';
import type {
  Cohort,
  Compound,
  Dataset,
  Finding,
  ItemState,
  Notice,
  NoticeState,
  Plan,
  Project,
  ProjectItem,
  Street,
} from '../types.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

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

/** Joins rows of canonical references into records; every lookup is a map, every table is walked once. */
function join(read: DatasetRead, info: DatasetInfo, own: Policy): { dataset: Dataset; problems: Problem[] } {
  const rows = Object.fromEntries(
    Object.entries(read.tables).map(([name, table]) => [name, table.rows]),
  ) as Dataset['rows'];
  const policy = policyFor(own, rows.checklist, info.roles);
  const { chain, items, terms } = policy;
  const taskforces = new Map(rows.streets.map((row) => [row.street, row]));
  const streets: Mutable<Street>[] = info.streets.map((street) => ({
    code: street.code,
    name: street.name,
    label: street.label,
    taskforce: taskforces.get(street.name) ?? null,
    asOf: info.asOf,
    compounds: [],
    projects: [],
    policy,
  }));
  const streetByName = new Map(streets.map((street) => [street.name, street]));
  const streetOf = (name: string | null): Street | null =>
    name === null ? null : (streetByName.get(name) ?? null);

  const askedOf = groupBy(
    rows.consent.filter(({ projectId }) => projectId === null).toSorted((a, b) => a.round - b.round),
    ({ compoundId }) => compoundId,
  );
  const blocksOf = groupBy(rows.buildings, ({ compoundId }) => compoundId);
  const compounds: Mutable<Compound>[] = rows.compounds.map((row) => ({
    ...row,
    street: streetOf(row.street),
    cohort: cohortOf(terms.cohorts, row.builtTo),
    point: row.precision === '精确' ? pointOf(row) : null,
    projects: [],
    blocks: blocksOf.get(row.id) ?? [],
    asked: askedOf.get(row.id) ?? [],
    status: null,
    policy,
  }));
  const compoundById = new Map(compounds.map((compound) => [compound.id, compound]));

  const { funding, holidays } = read.tables;
  // A row that cannot be read would make a working day of a holiday.
  // The same holds for a plan: it would seem changed where a row of it cannot be read.
  const isPlanRead = (['compounds', 'stages', 'checklist', 'funding'] as const).every((name) =>
    isWhole(read.tables[name]),
  );
  const calendar = extended(announced, isWhole(holidays) ? rows.holidays : []);
  const by = {
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
    objections: groupBy(rows.objections, (row) => row.noticeId),
  };
  const projects: Mutable<Project>[] = rows.projects.map((row) => {
    const key = row.id;
    const own = row.compoundIds.flatMap((compoundId) => compoundById.get(compoundId) ?? []);
    const shared = new Set(own.map((compound) => compound.street));
    const passed = passedGates({ stages: by.stages.get(key) ?? [] });
    const accepted = isAccepted(row);
    const consent = by.consent.get(key) ?? [];
    const households = lastRound(consent)?.total ?? allHouseholds({ compounds: own });
    const itemRows = new Map((by.checklist.get(key) ?? []).map((item) => [item.no, item]));
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
      consent,
      items: items.map((item): ProjectItem => {
        const itemRow = itemRows.get(item.no) ?? null;
        const voters = terms.votedByDoor.includes(item.no) ? null : households;
        const parts = by.parts.get(`${key}+${item.no}`) ?? [];
        return { item, row: itemRow, parts, state: itemState(itemRow), passed, accepted, voters };
      }),
      funding: by.funding.get(key) ?? [],
      notices: [],
      utilities: by.utilities.get(key) ?? [],
      warranties: by.warranties.get(key) ?? [],
      evidence: [...(by.evidence.get(key) ?? [])].sort(
        (a, b) => evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind),
      ),
      photos: by.photos.get(key) ?? [],
      findings: [],
      namedBuilder: terms.namedBodies['建设单位'] ?? null,
      policy,
      chain,
    };
  });
  const projectById = new Map(projects.map((project) => [project.id, project]));

  const notices = rows.notices.map((row): Notice => {
    const posted = row.postedOn ?? row.startOn;
    const period =
      posted === null || row.endOn === null
        ? null
        : noticePeriod(posted, row.endOn, row.startOn, calendar, terms.minWorkingDays);
    return {
      ...row,
      projects: (row.projectIds ?? []).flatMap((projectId) => projectById.get(projectId) ?? []),
      objections: by.objections.get(row.id) ?? [],
      period,
      state: noticeState(row, period, info.asOf),
      policy,
    };
  });

  for (const project of [...projects].sort((a, b) => b.planYear - a.planYear)) {
    for (const compound of project.compounds as Mutable<Compound>[])
      (compound.projects as Project[]).push(project);
    if (project.street) ((project.street as Mutable<Street>).projects as Project[]).push(project);
  }
  for (const compound of compounds) {
    compound.status = compound.projects[0]?.status ?? null;
    if (compound.street) (compound.street.compounds as Compound[]).push(compound);
  }
  for (const notice of notices)
    for (const project of notice.projects) (project.notices as Notice[]).push(notice);

  const judgement = judge(read, policy.rules, { streets, compounds, projects, notices });
  for (const finding of judgement.findings) {
    for (const projectId of finding.projectIds)
      (projectById.get(projectId)?.findings as Finding[]).push(finding);
    if (finding.subject.kind !== 'item' || finding.result !== '不符合') continue;
    const [projectId = '', no = ''] = finding.subject.id.split('+');
    const entry = projectById.get(projectId)?.items.find((other) => other.item.no === Number(no));
    if (entry) (entry as Mutable<ProjectItem>).state = '不符合';
  }

  const index = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((x) => [x.id, x]));
  const dataset: Dataset = {
    info,
    asOf: info.asOf,
    policy,
    calendar,
    geo: read.geo,
    photos: read.photos,
    sources: rows.sources,
    streets,
    compounds,
    projects,
    notices,
    figures: rows.figures,
    findings: judgement.findings,
    tallies: judgement.tallies,
    rows,
    byId: {
      source: index(rows.sources),
      street: new Map(streets.map((street) => [street.code, street])),
      compound: index(compounds),
      project: index(projects),
      notice: index(notices),
    },
  };
  return { dataset, problems: judgement.problems };
}

/** A dataset with every problem found on the way; `dataset` is null when any is an error. */
export interface Built {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  /** What could not be asked yet because of an error among `problems`, in Chinese; null when everything was. */
  readonly pending: string | null;
}

/**
 * Checks and joins a dataset that was read. The rules of the notice are judged on the rows that
 * could be read, so that staff see errors and breaches at once; the Dataset itself is given only
 * when nothing stops the build.
 */
export function buildDataset(written: DatasetRead): Built {
  const read = canonical(written);
  const confirmed = new Set(read.confirmations.map(confirmationKey));
  const isOpen = ({ confirm }: Problem): boolean => confirm === undefined || !confirmed.has(confirm);
  const before = read.problems.filter(isOpen);
  const checked = checkDataset(read, read.info).filter(isOpen);
  if (read.info === null || read.policy === null)
    return {
      dataset: null,
      problems: [...before, ...checked],
      pending: 'dataset.json 改好以后，才查街道、坐标、晚于数据截至日的日期和规则',
    };
  const { dataset, problems: judged } = join(read, read.info, read.policy);
  // An explanation may match a row that is only missing because it has an error.
  const clean = [...before, ...checked].every(
    ({ severity }) => severity === 'note' || severity === 'question',
  );
  const problems = [...before, ...checked, ...judged.filter((p) => clean || p.code !== 'E001')];
  return {
    dataset: problems.some(stops) ? null : deepFreeze(dataset),
    problems,
    pending: areExplanationsRead(read) ? null : 'explanations.csv 改好以后，才知道有没有别的不符合',
  };
}
