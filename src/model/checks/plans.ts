import type { TableReads } from '../../intake/dataset.ts';
import { rangesOf } from '../../policy/items.ts';
import type { Policy } from '../../policy/policy.ts';
import { groupBy } from '../../shared/group.ts';
import { idsOf, readable, type Report } from './report.ts';

/** What stands between the versions of one plan, and between a version and its works; C003: a number that the list does not have. */
export function checkPlans(reads: TableReads, policy: Policy | null, report: Report): void {
  const { plans } = reads;
  // A key that cannot be read would be missed by the next version, and by the works.
  const isKnown = !plans.wrong.some(({ unread }) => unread.has('projectId') || unread.has('version'));
  if (isKnown) {
    checkVersions(reads, report);
    checkPlanWorks(reads, report);
  }
  if (!policy?.notice) return;
  const numbers = policy.items.map(({ no }) => no);
  for (const { row, no } of readable(reads.planworks, 'no'))
    if (!numbers.includes(no)) report(reads.planworks, row, 'no', 'C003', { numbers: rangesOf(numbers) });
  for (const { row, no } of readable(reads.promises, 'no'))
    if (no !== null && !numbers.includes(no))
      report(reads.promises, row, 'no', 'C003', { numbers: rangesOf(numbers) });
}

/** R007: versions follow each other from 1; D007: so do the days on which they were published. */
function checkVersions({ plans }: TableReads, report: Report): void {
  const byProject = groupBy(readable(plans, 'projectId', 'version'), ({ projectId }) => projectId);
  for (const [project, rows] of byProject) {
    const versions = new Set(rows.map(({ version }) => version));
    for (const { row, version } of rows)
      if (version > 1 && !versions.has(version - 1))
        report(plans, row, 'version', 'R007', { project, missing: String(version - 1) });
  }
  const dated = groupBy(readable(plans, 'projectId', 'version', 'publishedOn'), ({ projectId }) => projectId);
  for (const rows of dated.values()) {
    let latest = '';
    for (const { row, publishedOn } of rows.toSorted((a, b) => a.version - b.version)) {
      if (publishedOn === null) continue;
      if (publishedOn < latest)
        report(plans, row, 'publishedOn', 'D007', {
          header: '这一版的公布日期',
          before: '上一版的',
          date: latest,
        });
      latest = publishedOn;
    }
  }
}

/** R006: the works of a version that is not there. */
function checkPlanWorks({ plans, planworks, projects }: TableReads, report: Report): void {
  const known = new Set(
    readable(plans, 'projectId', 'version').map((row) => `${row.projectId}+${row.version}`),
  );
  const ids = idsOf(projects);
  for (const { row, projectId, version } of readable(planworks, 'projectId', 'version'))
    // Of a project that is not there R001 has told already.
    if (ids.has(projectId) && !known.has(`${projectId}+${version}`))
      report(planworks, row, 'version', 'R006', { project: projectId, version: String(version) });
}
