import { formatDate, formatDecimal, formatWan } from '../../shared/format.ts';
import type { Notice, Objection, Project, TypedPromise } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import { isAccepted } from '../../policy/timeline.ts';
import { changed, stopped, verdict, type Verdict } from './state.ts';

/**
 * The contract's price. Its final account is no table of its own: that of the whole project, which holds more, shows
 * only that the price was kept, never that it was not.
 */
export function contractVerdict(project: Project): Verdict | null {
  const { contractPrice, finalFunds } = project;
  if (contractPrice === null) return null;
  const sources = project.sourceIds ?? [];
  if (finalFunds !== null)
    return finalFunds <= contractPrice
      ? verdict('做到', `整个项目决算${formatWan(finalFunds, true)}万元`, null, sources)
      : verdict('不知道', '整个项目的决算还有别的费用，合同结算多少没有写');
  return stopped(project) || isAccepted(project)
    ? verdict('不知道', '合同结算多少没有写')
    : verdict('还没到期');
}

/** That what is said in a notice's period is answered. null of what is only announced, or hangs without an end. */
export function noticeVerdict({ kind, endOn, state, objections, result, sourceIds }: Notice): Verdict | null {
  if (kind === '年度计划' || endOn === null) return null;
  if (state !== '已截止') return verdict('还没到期');
  const open = objections.filter(({ outcome }) => outcome === null).length;
  if (open > 0) return verdict('不知道', `${formatDecimal(open)}条没有写怎样处理`);
  if (objections.length === 0 && result === null) return verdict('不知道', '结果没有写');
  return verdict(
    '做到',
    objections.length === 0 ? result : `${formatDecimal(objections.length)}条都有答复`,
    null,
    sourceIds ?? [],
  );
}

/**
 * What an accepted objection promises: that the plan is changed. Seen in a revised plan, a second notice or a later
 * version since; else as its own row says.
 */
export function objectionVerdict(project: Project, notice: Notice, objection: Objection): Verdict {
  const halted = stopped(project);
  if (halted) return halted;
  const { followed, closedOn, sourceIds } = objection;
  if (followed === '已落实') return verdict('做到', '写着已落实', null, sourceIds ?? []);
  if (followed === '没有落实')
    return isAccepted(project) || project.status === '已完工'
      ? verdict('没做到', '写着没有落实', null, sourceIds ?? [])
      : verdict('还没到期', '写着没有落实，还没有完工');
  const from = closedOn ?? notice.postedOn;
  if (from === null) return verdict('不知道', '哪天采纳的没有写');
  const revised = project.stages.some(
    ({ code, doneOn }) => code === 'G04' && doneOn !== null && doneOn >= from,
  );
  const again = project.notices.some(
    ({ id, kind, postedOn }) =>
      id !== notice.id && kind === notice.kind && postedOn !== null && postedOn >= from,
  );
  const version = project.plans
    .slice(1)
    .find(({ publishedOn }) => publishedOn !== null && publishedOn >= from);
  if (revised || again || version)
    return verdict(
      '做到',
      revised ? '计划改过' : again ? '重新公示过' : '计划改了一版',
      null,
      version?.sourceIds ?? sourceIds ?? [],
    );
  return isAccepted(project) ? verdict('不知道', '采纳以后改了没有，没有写') : verdict('还没到期');
}

/** A typed promise that names a work of a project, by the row of that work; null where that says nothing. */
function byWork({ no, quantity, unit, deadline }: TypedPromise, project: Project | null): Verdict | null {
  const row = no === null ? null : (project?.items.find(({ item }) => item.no === no)?.row ?? null);
  if (project === null || row === null) return null;
  const sources = row.sourceIds ?? [];
  if (row.status === '取消' || row.decision === '不纳入') return changed('不做了', row.reason, sources);
  if (row.status === '未开始' || row.status === '施工中') {
    if (deadline !== null) return verdict('没做到', `过了期限，状态是${row.status}`, row.reason, sources);
    return isAccepted(project)
      ? changed(`项目已经验收，状态是${row.status}`, row.reason, sources)
      : verdict('还没到期');
  }
  if (row.status === null) return null;
  if (quantity !== null) {
    if (row.done === null || (unit !== null && row.unit !== null && unit !== row.unit)) return null;
    if (row.done < quantity)
      return changed(
        `答应${formatDecimal(quantity, 3)}${unit ?? ''}，做了${formatDecimal(row.done, 3)}${row.unit ?? ''}`,
        row.reason,
        sources,
      );
  }
  if (deadline === null) return verdict('做到', `状态是${row.status}`, null, sources);
  if (row.doneOn === null) return null;
  return row.doneOn <= deadline
    ? verdict('做到', `${formatDate(row.doneOn)}做完`, null, sources)
    : verdict(
        '没做到',
        `${formatDate(row.doneOn)}做完，晚${formatDecimal(daysBetween(deadline, row.doneOn))}天`,
        row.reason,
        sources,
      );
}

/** A typed promise: as a paper says of it, else by the work that it names; a result without a paper is none. */
export function typedVerdict(promise: TypedPromise, project: Project | null, asOf: string): Verdict {
  const { result, resultOn, deadline, reason, evidenceIds } = promise;
  if (result !== null && evidenceIds !== null) {
    if (result === '改了') return changed('材料写着改了', reason, evidenceIds);
    if (result === '没做到')
      return deadline !== null && deadline >= asOf
        ? verdict('还没到期', '材料写着还没做到', reason, evidenceIds)
        : verdict('没做到', '材料写着没做到', reason, evidenceIds);
    const late = deadline !== null && resultOn !== null && resultOn > deadline;
    const fact = resultOn === null ? '材料写着做到' : `材料写着${formatDate(resultOn)}做到`;
    return late
      ? verdict(
          '没做到',
          `${fact}，晚${formatDecimal(daysBetween(deadline, resultOn))}天`,
          reason,
          evidenceIds,
        )
      : verdict('做到', fact, null, evidenceIds);
  }
  const done = byWork(promise, project);
  if (done?.state === '做到') return done;
  if (deadline !== null && deadline >= asOf) return verdict('还没到期');
  const halted = project === null ? null : stopped(project);
  return (
    halted ??
    done ??
    verdict('不知道', deadline === null ? '没有写期限，也没有见到结果' : '过了期限，没有见到结果')
  );
}
