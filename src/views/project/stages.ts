import { formatDate } from '../../shared/format.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import type { StageChain } from '../../policy/stages.ts';
import { listTitle } from '../../figures/directory/listing.ts';
import { isStopped } from '../../facts/status.ts';
import { silentSince } from '../../facts/status-age.ts';
import { shortDate } from '../../facts/words.ts';
import { doneOn, stoppedOn, works } from '../../facts/dates.ts';

/** One of the few steps a resident is shown. */
export interface Step {
  readonly label: string;
  readonly state: 'done' | 'begun' | 'now' | 'next' | 'unknown' | 'paused' | 'stopped';
  readonly lines: string[];
}

/** A step that is shown, by its kind. */
interface Milestone {
  readonly code: string;
  readonly label: string;
}

const milestonesOf = ({ stages }: StageChain): Milestone[] =>
  stages.flatMap(({ code, milestone }) => (milestone === null ? [] : { code, label: milestone }));

const [PLAN, WORKS, ACCEPTANCE, WARRANTY] = ['G13', 'G18b', 'G19', 'G22'];

const plannedOf = (project: Project, code: string): string | null =>
  code === WORKS
    ? project.plannedStart
    : (project.stages.findLast((event) => event.code === code)?.plannedOn ?? null);

/** Index of the milestone that the project is in, or stopped in; everything before it is past. */
function currentIndex(project: Project, milestones: readonly Milestone[]): number {
  const { status } = project;
  const at = (code?: string): number => milestones.findIndex((milestone) => milestone.code === code);
  if (status === '已验收') return at(WARRANTY);
  if (status === '已完工') return at(ACCEPTANCE);
  if (status === '施工中' || status === '暂停') return at(WORKS);
  const last = milestones.findLastIndex(({ code }) => doneOn(project, code) !== null);
  // A project known only from a list of names is in the plan; nothing more is known.
  if (last < 0 && project.stages.length === 0 && !isStopped(project)) return at(PLAN) + 1;
  return status === '居民否决' ? 0 : last + 1;
}

function worksStep(dataset: Dataset, project: Project, label: string): Step {
  const since = silentSince(dataset, project);
  const start = works(project).start;
  if (since !== null) return { label, state: 'now', lines: [formatDate(since), '之后未见报道'] };
  if (start === null) return { label, state: 'now', lines: ['已开工，', '日期未公开'] };
  const passed = daysBetween(start, dataset.asOf);
  const left = project.plannedEnd === null ? null : daysBetween(dataset.asOf, project.plannedEnd);
  const on = `到${formatDate(dataset.asOf)}`;
  if (left === null) return { label, state: 'now', lines: [on, `过了${passed}天`] };
  const tail = left >= 0 ? `剩${left}天` : `超过${-left}天`;
  return { label, state: 'now', lines: [on, `过了${passed}天，`, tail] };
}

function warrantyStep(dataset: Dataset, project: Project, label: string, reached: boolean): Step {
  if (project.warrantyEnd !== null && project.warrantyEnd < dataset.asOf)
    return { label, state: 'done', lines: [formatDate(project.warrantyEnd), '已到期'] };
  if (project.warrantyEnd !== null)
    return { label, state: 'begun', lines: [`到${formatDate(project.warrantyEnd)}`] };
  return reached
    ? { label, state: 'unknown', lines: ['起止日期未公开'] }
    : { label, state: 'next', lines: ['验收后起算'] };
}

/** The strip of steps. */
export function stageSteps(dataset: Dataset, project: Project): Step[] {
  const milestones = milestonesOf(project.chain);
  const current = currentIndex(project, milestones);
  const stale = silentSince(dataset, project) !== null;
  const stopped = isStopped(project);
  return milestones.map(({ code, label }, index): Step => {
    const done = doneOn(project, code);
    if (code === WARRANTY && !stopped) return warrantyStep(dataset, project, label, index <= current);
    if (stopped && index === current) {
      const on = stoppedOn(project);
      return {
        label,
        state: project.status === '暂停' ? 'paused' : 'stopped',
        lines: [on === null ? '日期未公开' : formatDate(on), project.status ?? ''],
      };
    }
    if (done !== null) return { label, state: 'done', lines: [formatDate(done)] };
    if (index < current) {
      if (code === PLAN) return { label, state: 'done', lines: [listTitle(dataset, project.planYear)] };
      return { label, state: 'unknown', lines: ['日期未公开'] };
    }
    if (stopped && project.status !== '暂停') return { label, state: 'next', lines: ['没有进行'] };
    if (index === current && (project.status === '施工中' || project.status === '暂停'))
      return worksStep(dataset, project, label);
    const start = works(project).start;
    if (code === WORKS && project.status === null && start !== null)
      return { label, state: 'unknown', lines: [`${formatDate(start)}开工`, '之后未公开'] };
    const planned = plannedOf(project, code);
    const open = index === current && project.status === '已完工' && planned === null;
    if (stale || open || project.status === null) return { label, state: 'unknown', lines: ['未公开'] };
    return planned === null
      ? { label, state: 'next', lines: ['没走到'] }
      : { label, state: 'next', lines: ['计划', shortDate(planned, dataset.asOf)] };
  });
}
