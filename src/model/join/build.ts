import type { DatasetRead } from '../../intake/dataset.ts';
import { confirmationKey, stops, type Problem } from '../../intake/problem.ts';
import { isWhole } from '../../intake/table.ts';
import { announced, extended } from '../../policy/holidays.ts';
import { policyFor } from '../../policy/no-notice.ts';
import type { Policy } from '../../policy/policy.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { compoundsOf, noticesOf, projectsOf, streetsOf, type Mutable } from './records.ts';
import { canonical } from '../canonical.ts';
import { checkDataset } from '../checks/check.ts';
import { areExplanationsRead, judge } from './findings.ts';
import { deepFreeze } from '../../shared/group.ts';
import type { Compound, Dataset, Finding, Notice, Project, ProjectItem, Street } from '../types.ts';

/** Tells the records of each other: projects, latest first, to their compounds and streets, notices to their projects. */
function link(
  projects: readonly Project[],
  compounds: readonly Mutable<Compound>[],
  notices: readonly Notice[],
): void {
  for (const project of projects.toSorted((a, b) => b.planYear - a.planYear)) {
    for (const compound of project.compounds) (compound.projects as Project[]).push(project);
    if (project.street) (project.street.projects as Project[]).push(project);
  }
  for (const compound of compounds) {
    compound.status = compound.projects[0]?.status ?? null;
    if (compound.street) (compound.street.compounds as Compound[]).push(compound);
  }
  for (const notice of notices)
    for (const project of notice.projects) (project.notices as Notice[]).push(notice);
}

/** Tells projects what was found of them, and works that they breach the notice. */
function tellFindings(findings: readonly Finding[], projectById: ReadonlyMap<string, Project>): void {
  for (const finding of findings) {
    for (const projectId of finding.projectIds)
      (projectById.get(projectId)?.findings as Finding[]).push(finding);
    if (finding.subject.kind !== 'item' || finding.result !== '不符合') continue;
    const [projectId = '', no = ''] = finding.subject.id.split('+');
    const entry = projectById.get(projectId)?.items.find((other) => other.item.no === Number(no));
    if (entry) (entry as Mutable<ProjectItem>).state = '不符合';
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

/** Joins rows of canonical references into records; every lookup is a map, every table is walked once. */
function join(read: DatasetRead, info: DatasetInfo, own: Policy): { dataset: Dataset; problems: Problem[] } {
  const rows = Object.fromEntries(
    Object.entries(read.tables).map(([name, table]) => [name, table.rows]),
  ) as Dataset['rows'];
  const policy = policyFor(own, rows.checklist, info.roles);
  const streets = streetsOf(rows, info, policy);
  const streetByName = new Map(streets.map((street) => [street.name, street]));
  const streetOf = (name: string | null): Street | null =>
    name === null ? null : (streetByName.get(name) ?? null);
  const compounds = compoundsOf(rows, policy, streetOf);
  const projects = projectsOf(read, rows, policy, streetOf, byId(compounds));
  const projectById = byId(projects);
  // A row that cannot be read would make a working day of a holiday.
  const calendar = extended(announced, isWhole(read.tables.holidays) ? rows.holidays : []);
  const notices = noticesOf(rows, policy, calendar, info.asOf, projectById);
  link(projects, compounds, notices);
  const { findings, tallies, problems } = judge(read, policy.rules, {
    streets,
    compounds,
    projects,
    notices,
  });
  tellFindings(findings, projectById);
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
    findings,
    tallies,
    rows,
    byId: {
      source: byId(rows.sources),
      street: new Map(streets.map((street) => [street.code, street])),
      compound: byId(compounds),
      project: projectById,
      notice: byId(notices),
    },
  };
  return { dataset, problems };
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
