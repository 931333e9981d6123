import type { TableReads } from '../../intake/dataset.ts';
import type { Policy } from '../../policy/policy.ts';
import { nearest } from '../../schema/nearest.ts';
import { groupBy } from '../../shared/group.ts';
import { idsOf, readable, type Report } from './report.ts';

/** Where a row of parts.csv is, and which part of its work; each null takes in all there is. */
const WHERE = ['compoundId', 'building', 'door', 'part'] as const;
type Where = { readonly [K in (typeof WHERE)[number]]: string | null };

/** C006: a part that the notice does not name within the work. */
export function checkPartWords(reads: TableReads, policy: Policy, report: Report): void {
  if (policy.notice === null) return;
  const itemByNo = new Map(policy.items.map((item) => [item.no, item]));
  for (const { row, no, part } of readable(reads.parts, 'no', 'part')) {
    const item = itemByNo.get(no);
    // A number that the list does not have is told as such (R005).
    if (item === undefined || part === null || item.parts.some(({ name }) => name === part)) continue;
    const like = nearest(
      part,
      item.parts.map(({ name }) => name),
    );
    report(reads.parts, row, 'part', 'C006', {
      parts:
        item.parts.length === 0
          ? `第 ${no} 项“${item.name}”不再分几样，请留空`
          : `${like === null ? '' : `是不是“${like}”？`}第 ${no} 项“${item.name}”里有：${item.parts.map(({ name }) => name).join('、')}`,
    });
  }
}

/** R002, R004 and R005: of which project, compound, building and work a row of parts.csv or warranties.csv tells. */
export function checkPartPlaces(reads: TableReads, report: Report): void {
  const projects = new Map(
    readable(reads.projects, 'id', 'compoundIds').map((row) => [row.id, row.compoundIds] as const),
  );
  const known = idsOf(reads.compounds);
  for (const read of [reads.parts, reads.warranties] as const)
    for (const { row, projectId, compoundId } of readable(
      read as TableReads['parts'],
      'projectId',
      'compoundId',
    )) {
      const own = projects.get(projectId);
      // An id that is nowhere has been blamed already; the project may have meant this one.
      if (compoundId === null || !known.has(compoundId) || !own?.every((id) => known.has(id))) continue;
      if (!own.includes(compoundId))
        report(read, row, 'compoundId', 'R002', { project: projectId, compounds: own.join('、') });
    }
  for (const { row, compoundId, building, door } of readable(reads.parts, 'compoundId', 'building', 'door'))
    if ((door !== null && building === null) || (building !== null && compoundId === null))
      report(reads.parts, row, building === null ? 'building' : 'compoundId', 'R004');
  // A list, or a row of it, that cannot be read has its own error.
  if (reads.checklist.present && !reads.checklist.columns.has('no')) return;
  if (reads.checklist.wrong.some(({ unread }) => unread.has('projectId') || unread.has('no'))) return;
  const listed = new Set(
    readable(reads.checklist, 'projectId', 'no').map((row) => `${row.projectId}+${row.no}`),
  );
  const ids = idsOf(reads.projects);
  for (const { row, projectId, no } of readable(reads.parts, 'projectId', 'no'))
    if (ids.has(projectId) && !listed.has(`${projectId}+${no}`))
      report(reads.parts, row, 'no', 'R005', { project: projectId, no: String(no) });
}

/** Whether `wide` takes in all that `narrow` tells of, and more. */
const takesIn = (wide: Where, narrow: Where): boolean =>
  WHERE.every((key) => wide[key] === null || wide[key] === narrow[key]) &&
  WHERE.some((key) => wide[key] !== narrow[key]);

interface Said {
  readonly decision: string | null;
  readonly status: string | null;
}

/** What is said of a place that cannot be true beside what is said of the whole; null where it can. */
function clash(whole: Said, place: Said): string | null {
  if (place.decision === '纳入' && whole.decision !== '纳入')
    return whole.decision === null
      ? '合计没有写决定，这里写着“纳入”'
      : '合计的决定是“不纳入”，这里写着“纳入”';
  if (place.status === null || whole.status === null) return null;
  const open = ['未开始', '施工中'].includes(place.status);
  const begun = ['施工中', '完成', '验收'].includes(place.status);
  const wrong =
    (['完成', '验收', '取消'].includes(whole.status) && open) || (whole.status === '未开始' && begun);
  return wrong ? `合计的状态是“${whole.status}”，这里写着“${place.status}”` : null;
}

/** S010: a place of a work against the work as a whole, and against every wider place. */
export function checkPartStates(reads: TableReads, report: Report): void {
  const works = new Map(
    readable(reads.checklist, 'projectId', 'no', 'decision', 'status').map((row) => [
      `${row.projectId}+${row.no}`,
      row,
    ]),
  );
  const rows = readable(reads.parts, 'projectId', 'no', 'decision', 'status', ...WHERE);
  for (const [key, own] of groupBy(rows, ({ projectId, no }) => `${projectId}+${no}`)) {
    const whole = works.get(key);
    for (const place of own) {
      const against = [...(whole ? [whole] : []), ...own.filter((other) => takesIn(other, place))];
      const wrong = against.map((wide) => clash(wide, place)).find((found) => found !== null);
      if (wrong !== undefined)
        report(reads.parts, place.row, wrong?.includes('状态') ? 'status' : 'decision', 'S010', {
          detail: wrong ?? '',
        });
    }
  }
}

/** V011: a building that a compound whose buildings are told does not have; most likely it is spelled otherwise. */
export function doubtBuildings(reads: TableReads, ask: Report): void {
  const told = groupBy(readable(reads.buildings, 'compoundId', 'building'), ({ compoundId }) => compoundId);
  const asked = new Set<string>();
  for (const { row, compoundId, building } of readable(reads.parts, 'compoundId', 'building')) {
    const own = compoundId === null || building === null ? undefined : told.get(compoundId);
    if (own === undefined || building === null) continue;
    if (own.some((block) => block.building === building)) continue;
    const place = `${compoundId}+${building}`;
    if (asked.has(place)) continue;
    asked.add(place);
    const like = nearest(
      building,
      own.map((block) => block.building),
    );
    ask(reads.parts, row, 'building', 'V011', {
      nearest: like === null ? '' : `是不是“${like}”？`,
    });
  }
}
