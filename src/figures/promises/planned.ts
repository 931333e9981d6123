import { formatDate, formatDecimal, formatWan } from '../../shared/format.ts';
import type { Plan, Project } from '../../model/types.ts';
import { isAccepted } from '../../policy/timeline.ts';
import { daysBetween } from '../../shared/days.ts';
import type { Row } from '../../schema/tables/index.ts';
import { acceptedOn } from '../progress/acceptance-days.ts';
import { doneOn } from '../../facts/dates.ts';
import { changed, stopped, verdict, type Verdict } from './state.ts';

type WorkRow = Row<'checklist'>;
type PlannedWork = Plan['works'][number];

const done: readonly (string | null)[] = ['完成', '验收'];
const begun: readonly (string | null)[] = ['未开工', '施工中', '暂停'];
const underWay: readonly (string | null)[] = ['未开始', '施工中'];

/** A later version that says another end, and why; the last of them. */
const putOff = ({ plans }: Project): Plan | null =>
  plans.slice(1).findLast(({ plannedEnd, reason }) => plannedEnd !== null && reason !== null) ?? null;

/** The last day of the plan as it stands with its reasons; null where the first version says none. */
export function lastDay(project: Project): string | null {
  const first = project.plans[0]?.plannedEnd ?? null;
  const later = putOff(project)?.plannedEnd ?? null;
  return first !== null && later !== null && later > first ? later : first;
}

/** The day of the end of works; where none is published, that of the acceptance. */
const finishedBy = (project: Project): string | null => doneOn(project, 'G18b') ?? acceptedOn(project);

/** The end that the first version promises. null where it promises none. */
export function endVerdict(project: Project, asOf: string): Verdict | null {
  const first = project.plans[0]?.plannedEnd ?? null;
  if (first === null) return null;
  const halted = stopped(project);
  if (halted) return halted;
  const finished = finishedBy(project);
  const later = putOff(project);
  const sources = project.sourceIds ?? [];
  if (finished !== null) {
    const fact = `${formatDate(finished)}完工`;
    if (finished <= first) return verdict('做到', fact, null, sources);
    // Accepted on a day, and nobody says when the works ended.
    if (doneOn(project, 'G18b') === null)
      return verdict('不知道', `${formatDate(finished)}验收，哪天完工没有写`);
    if (later !== null && finished <= later.plannedEnd!)
      return verdict('改了', `改为${formatDate(later.plannedEnd!)}，${fact}`, later.reason, later.sourceIds);
    return verdict('没做到', `${fact}，晚${formatDecimal(daysBetween(first, finished))}天`, null, sources);
  }
  const over = project.status === '已完工' || isAccepted(project);
  if (over)
    return first >= asOf
      ? verdict('做到', `已经${project.status}`, null, sources)
      : verdict('不知道', '哪天完工没有写');
  if (first >= asOf) return verdict('还没到期');
  if (later !== null && later.plannedEnd! >= asOf)
    return verdict('改了', `改为${formatDate(later.plannedEnd!)}`, later.reason, later.sourceIds);
  return begun.includes(project.status)
    ? verdict('没做到', `过了期限，状态是${project.status!}`, null, sources)
    : verdict('不知道', '过了期限，改到哪一步没有写');
}

const written = (quantity: number, unit: string | null): string =>
  `${formatDecimal(quantity, 3)}${unit ?? ''}`;

/** A work that is said to be done, against how much was planned. */
function doneVerdict(work: PlannedWork, row: WorkRow, later: readonly Change[]): Verdict {
  const { quantity, unit } = work;
  const sources = row.sourceIds ?? [];
  if (quantity === null)
    return row.done === 0
      ? verdict('不知道', '写着做完，数量是0')
      : verdict('做到', `状态是${row.status!}`, null, sources);
  if (row.done === null) return verdict('不知道', '写着做完，做了多少没有写');
  if (unit !== null && row.unit !== null && unit !== row.unit)
    return verdict('不知道', '两处的单位不同，比不出来');
  const fact = `计划${written(quantity, unit)}，做了${written(row.done, unit)}`;
  if (row.done >= quantity) return verdict('做到', fact, null, sources);
  const paper = later.find(
    ({ work: said, plan }) => said.quantity !== null && said.quantity <= row.done! && plan.reason !== null,
  );
  return paper ? changed(fact, paper.plan.reason, paper.plan.sourceIds) : changed(fact, row.reason, sources);
}

/** A work in a later version. */
interface Change {
  readonly plan: Plan;
  readonly work: PlannedWork;
}

/** A work that was given up, or made smaller, by a paper or in today's rows; null where it was neither. */
function givenUp(work: PlannedWork, row: WorkRow | null, later: readonly Change[]): Verdict | null {
  const last = later.at(-1);
  if (last?.work.included === '否')
    return changed('不做了', last.plan.reason ?? row?.reason ?? null, last.plan.sourceIds);
  if (row !== null && (row.status === '取消' || row.decision === '不纳入'))
    return changed('不做了', row.reason, row.sourceIds ?? []);
  if (work.quantity === null) return null;
  const smaller = later.findLast(({ work: said }) => said.quantity !== null);
  if (smaller && smaller.work.quantity! < work.quantity)
    return changed(
      `从${written(work.quantity, work.unit)}改为${written(smaller.work.quantity!, work.unit)}`,
      smaller.plan.reason,
      smaller.plan.sourceIds,
    );
  const sameUnit = row === null || row.unit === null || work.unit === null || row.unit === work.unit;
  return row !== null &&
    row.planned !== null &&
    sameUnit &&
    row.planned < work.quantity &&
    row.reason !== null
    ? changed(
        `从${written(work.quantity, work.unit)}改为${written(row.planned, work.unit)}`,
        row.reason,
        row.sourceIds ?? [],
      )
    : null;
}

/** What became of a work that the first version names. */
export function workVerdict(project: Project, work: PlannedWork, asOf: string): Verdict {
  const halted = stopped(project);
  if (halted) return halted;
  const row = project.items.find(({ item }) => item.no === work.no)?.row ?? null;
  const later = project.plans
    .slice(1)
    .flatMap((plan): Change[] =>
      plan.works.filter(({ no }) => no === work.no).map((said) => ({ plan, work: said })),
    );
  if (row !== null && done.includes(row.status)) return doneVerdict(work, row, later);
  const given = givenUp(work, row, later);
  if (given) return given;
  const due = lastDay(project);
  const status = row?.status ?? null;
  if (underWay.includes(status) && isAccepted(project))
    return changed(`项目已经验收，状态是${status!}`, row!.reason, row!.sourceIds ?? []);
  if (due !== null && due >= asOf && !isAccepted(project)) return verdict('还没到期');
  if (!underWay.includes(status) || due === null) return verdict('不知道', '做没做没有写');
  return verdict('没做到', `过了${formatDate(due)}，状态是${status!}`, row!.reason, row!.sourceIds ?? []);
}

/** What residents paid on a basis; null where no line of it is theirs. */
function paidOn({ funding }: Project, basis: '到位' | '决算'): number | null {
  const own = funding.filter((line) => line.basis === basis && line.source === '居民出资');
  return own.length === 0 ? null : own.reduce((sum, { amount }) => sum + amount, 0);
}

/** Residents pay no more than the first version says. null where it does not say. */
export function residentsVerdict(project: Project): Verdict | null {
  const promised = project.plans[0]?.residentFunds ?? null;
  if (promised === null) return null;
  if (stopped(project)) return verdict('不知道', `项目${project.status!}`);
  const final = project.funding.filter(({ basis }) => basis === '决算');
  const whole = final.length > 0 && final.reduce((sum, { amount }) => sum + amount, 0) === project.finalFunds;
  const settled = paidOn(project, '决算') ?? (whole ? 0 : null);
  const paid = Math.max(settled ?? -1, paidOn(project, '到位') ?? -1);
  const fact = `${settled === null ? '到位' : '决算'}居民出资${formatWan(paid, true)}万元`;
  if (paid > promised) {
    const paper = project.plans
      .slice(1)
      .find(({ residentFunds, reason }) => (residentFunds ?? -1) >= paid && reason !== null);
    return paper
      ? verdict('改了', fact, paper.reason, paper.sourceIds)
      : verdict('没做到', fact, null, project.sourceIds ?? []);
  }
  if (settled !== null) return verdict('做到', fact, null, project.sourceIds ?? []);
  return isAccepted(project) ? verdict('不知道', '决算里居民出多少没有写') : verdict('还没到期');
}
