import type { TableReads } from '../../intake/dataset.ts';
import type { Policy } from '../../policy/policy.ts';
import { stageByName } from '../../policy/stages.ts';
import { formatDate } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import { readable, type Report } from './report.ts';

/** S007: a project cannot be at the beginning and have its works, or its acceptance, behind it. */
export function checkStatuses(reads: TableReads, { chain }: Policy, report: Report): void {
  const done = groupBy(
    readable(reads.stages, 'projectId', 'stage', 'round', 'doneOn', 'result').flatMap(
      ({ projectId, stage, round, doneOn, result }) =>
        doneOn === null
          ? []
          : [
              {
                ...{ projectId, code: stageByName(chain, stage).code, stage, round, result },
                day: formatDate(doneOn),
              },
            ],
    ),
    ({ projectId }) => projectId,
  );
  const worked = new Map(
    readable(reads.checklist, 'projectId', 'name', 'status', 'doneOn', 'reasonCode').flatMap((item) =>
      item.reasonCode !== '已由其他项目完成' &&
      (item.doneOn !== null || item.status === '完成' || item.status === '验收')
        ? [[item.projectId, item.name] as const]
        : [],
    ),
  );
  for (const { row, id, status } of readable(reads.projects, 'id', 'status')) {
    if (status === null) continue;
    const stages = done.get(id) ?? [];
    const last = (wanted: string) =>
      stages
        .filter(({ code }) => code === wanted)
        .sort((a, b) => a.round - b.round)
        .at(-1);
    const [begun, finished, accepted] = [last('G18a'), last('G18b'), last('G19')];
    const madeAlready = worked.get(id);
    const wrong =
      accepted?.result === '不通过' && status === '已验收'
        ? `${accepted.stage}于${accepted.day}没有通过`
        : accepted && accepted.result !== '不通过' && status !== '已验收'
          ? `${accepted.stage}已于${accepted.day}${accepted.result === '通过' ? '通过' : '办完'}，分期验收的等全部验收再写这一行`
          : begun && status === '未开工'
            ? `已于${begun.day}${begun.stage}`
            : finished && finished.result !== '不通过' && status === '未开工'
              ? `已于${finished.day}${finished.stage}`
              : null;
    if (wrong !== null)
      report(reads.projects, row, 'status', 'S007', {
        detail: `这里的状态是“${status}”，stages.csv 写着${wrong}`,
      });
    else if (madeAlready !== undefined && status === '未开工')
      report(reads.projects, row, 'status', 'S007', {
        detail: `这里的状态是“${status}”，checklist.csv 写着“${madeAlready}”已经做完`,
      });
  }
}

type ItemStates = Pick<
  TableReads['checklist']['rows'][number],
  'row' | 'status' | 'decision' | 'reasonCode' | 'done' | 'doneOn'
>;

/** What one row says of a work that cannot all be true; null where it can. */
function itemClash({ status, decision, reasonCode, done, doneOn }: ItemStates): string | null {
  const isElsewhere = reasonCode === '已由其他项目完成';
  const out = decision === '不纳入' && !isElsewhere;
  if (out && status !== null && ['施工中', '完成', '验收'].includes(status))
    return `决定是“不纳入”，状态是“${status}”`;
  if (doneOn !== null && (status === '未开始' || status === '施工中'))
    return `写了完成日期，状态是“${status}”`;
  if (out && done !== null && done > 0) return '决定是“不纳入”，写了完成数量';
  return status === '未开始' && done !== null && done > 0 ? '写了完成数量，状态是“未开始”' : null;
}

/** S008: what is done of a work, or at one place of it, against what is said to be decided and how far it is. */
export function checkItemStates(reads: TableReads, report: Report): void {
  for (const row of readable(reads.checklist, 'status', 'decision', 'reasonCode', 'done', 'doneOn')) {
    const detail = itemClash(row);
    if (detail !== null) report(reads.checklist, row.row, 'status', 'S008', { detail });
  }
  for (const row of readable(reads.parts, 'status', 'decision', 'done', 'doneOn')) {
    const detail = itemClash({ ...row, reasonCode: null });
    if (detail !== null) report(reads.parts, row.row, 'status', 'S008', { detail });
  }
}

/** S009: what a notice came to is known when it has ended. */
export function checkResults(reads: TableReads, asOf: string, report: Report): void {
  for (const { row, result, endOn } of readable(reads.notices, 'result', 'endOn'))
    if (
      result !== null &&
      result !== '终止' &&
      endOn !== null &&
      endOn > asOf &&
      Number(endOn.slice(0, 4)) <= Number(asOf.slice(0, 4)) + 1
    )
      report(reads.notices, row, 'result', 'S009', { date: formatDate(endOn) });
}

/** S006: a notice without objections has none that came in time and stands. */
export function checkOutcomes(reads: TableReads, report: Report): void {
  const standing = groupBy(
    readable(reads.objections, 'noticeId', 'outcome', 'receivedOn').filter(
      ({ outcome }) => outcome !== '撤回',
    ),
    ({ noticeId }) => noticeId,
  );
  for (const { row, id, result, endOn } of readable(reads.notices, 'id', 'result', 'endOn')) {
    const inTime = (standing.get(id) ?? []).filter(
      ({ receivedOn }) => receivedOn === null || endOn === null || receivedOn <= endOn,
    );
    if (result === '无异议' && inTime.length > 0)
      report(reads.notices, row, 'result', 'S006', { id, count: String(inTime.length) });
  }
}
