import type { TableReads } from '../../intake/dataset.ts';
import { formatDate } from '../../format.ts';
import { groupBy } from '../group.ts';
import { keyForm, readable, type Report } from './report.ts';

/** S007: a project cannot be at the beginning and have its works, or its acceptance, behind it. */
export function checkStatuses(reads: TableReads, report: Report): void {
  const done = groupBy(
    readable(reads.stages, 'projectId', 'stage', 'doneOn', 'result').filter(({ doneOn }) => doneOn !== null),
    ({ projectId }) => keyForm(projectId),
  );
  for (const { row, id, status } of readable(reads.projects, 'id', 'status')) {
    if (status === null) continue;
    const last = (stage: string): { readonly doneOn: string | null; readonly result: string | null } | null =>
      (done.get(keyForm(id)) ?? []).filter((one) => one.stage === stage).at(-1) ?? null;
    const [begun, accepted] = [last('开工'), last('联合验收')];
    const isAccepted = accepted !== null && accepted.result !== '不通过';
    const wrong =
      isAccepted && status !== '已验收'
        ? `联合验收已于${formatDate(accepted.doneOn ?? '')}通过`
        : begun !== null && status === '未开工'
          ? `已于${formatDate(begun.doneOn ?? '')}开工`
          : null;
    if (wrong !== null)
      report(reads.projects as never, row, 'status', 'S007', {
        detail: `stages.csv 写着${wrong}，这里的状态是“${status}”`,
      });
  }
}

/** S008: what is done of a work, against what is said to be decided and how far it is. */
export function checkItemStates(reads: TableReads, report: Report): void {
  const read = reads.checklist as never;
  for (const row of readable(reads.checklist, 'status', 'decision', 'done', 'doneOn')) {
    const { status, decision, done, doneOn } = row;
    const say = (detail: string): void => report(read, row.row, 'status', 'S008', { detail });
    if (decision === '不纳入' && status !== null && ['施工中', '完成', '验收'].includes(status))
      say(`决定是“不纳入”，状态是“${status}”`);
    else if (doneOn !== null && (status === '未开始' || status === '施工中'))
      say(`写了完成日期，状态是“${status}”`);
    else if (status === '未开始' && done !== null && done > 0) say('写了完成数量，状态是“未开始”');
  }
}

/** S006: a notice without objections has none that stands. */
export function checkOutcomes(reads: TableReads, report: Report): void {
  const standing = groupBy(
    readable(reads.objections, 'noticeId', 'outcome').filter(({ outcome }) => outcome !== '撤回'),
    ({ noticeId }) => keyForm(noticeId),
  );
  for (const { row, id, result } of readable(reads.notices, 'id', 'result')) {
    const count = standing.get(keyForm(id))?.length ?? 0;
    if (result === '无异议' && count > 0)
      report(reads.notices as never, row, 'result', 'S006', { id, count: String(count) });
  }
}
