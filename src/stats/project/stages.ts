import { formatDate } from '../../format.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { daysBetween } from '../../policy/days.ts';
import { milestones, type Milestone } from '../../policy/stages.ts';
import { listTitle } from '../directory/listing.ts';
import { isStopped } from '../status.ts';
import { silentSince } from '../status-age.ts';
import { shortDate } from '../words.ts';
import { doneOn, stoppedOn, works } from './dates.ts';

/** One of the seven steps a resident is shown. */
export interface Step {
  readonly label: Milestone;
  readonly state: 'done' | 'now' | 'next' | 'unknown' | 'paused' | 'stopped';
  readonly lines: string[];
}

const codes: Readonly<Record<Milestone, string>> = {
  征求意见: 'G02',
  公示: 'G07',
  列入计划: 'G13',
  设计招标: 'G17',
  施工: 'G18b',
  竣工验收: 'G19',
  保修: 'G22',
};

const WORKS = milestones.indexOf('施工');

const plannedOf = (project: Project, milestone: Milestone): string | null => {
  if (milestone === '施工') return project.plannedStart;
  const code = codes[milestone];
  const name = { G02: '征集需求', G07: '公示', G13: '计划公布', G17: '招投标', G19: '联合验收', G22: '保修' }[
    code
  ];
  return project.stages.findLast((event) => event.stage === name)?.plannedOn ?? null;
};

/** Index of the milestone that the project is in, or stopped in; everything before it is past. */
function currentIndex(project: Project): number {
  const { status } = project;
  if (status === '已验收') return milestones.indexOf('保修');
  if (status === '已完工') return milestones.indexOf('竣工验收');
  if (status === '施工中' || status === '暂停') return WORKS;
  const last = milestones.findLastIndex((m) => doneOn(project, codes[m]) !== null);
  // A project known only from a list of names is in the plan; nothing more is known.
  if (last < 0 && project.stages.length === 0 && !isStopped(project)) return 3;
  return status === '居民否决' ? 0 : last + 1;
}

function worksStep(dataset: Dataset, project: Project): Step {
  const label = '施工' as const;
  const since = silentSince(dataset, project);
  const start = works(project).start;
  if (since !== null) return { label, state: 'now', lines: [formatDate(since), '之后未见报道'] };
  if (start === null) return { label, state: 'now', lines: ['已开工，', '日期未公开'] };
  const passed = daysBetween(start, dataset.asOf);
  const left = project.plannedEnd === null ? null : daysBetween(dataset.asOf, project.plannedEnd);
  if (left === null) return { label, state: 'now', lines: [`已过${passed}天`] };
  const tail = left >= 0 ? `还剩${left}天` : `超过${-left}天`;
  return { label, state: 'now', lines: [`已过${passed}天，`, tail] };
}

function warrantyStep(dataset: Dataset, project: Project, reached: boolean): Step {
  const label = '保修' as const;
  if (project.warrantyEnd !== null && project.warrantyEnd < dataset.asOf)
    return { label, state: 'done', lines: [formatDate(project.warrantyEnd), '已到期'] };
  if (project.warrantyEnd !== null)
    return { label, state: 'now', lines: [formatDate(project.warrantyEnd), '到期'] };
  return reached
    ? { label, state: 'unknown', lines: ['起止日期未公开'] }
    : { label, state: 'next', lines: ['验收后起算'] };
}

/** The strip of seven steps. */
export function stageSteps(dataset: Dataset, project: Project): Step[] {
  const current = currentIndex(project);
  const stale = silentSince(dataset, project) !== null;
  const stopped = isStopped(project);
  return milestones.map((label, index): Step => {
    const done = doneOn(project, codes[label]);
    if (label === '保修' && !stopped) return warrantyStep(dataset, project, index <= current);
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
      if (label === '列入计划')
        return { label, state: 'done', lines: [listTitle(dataset, project.planYear)] };
      return { label, state: 'unknown', lines: ['日期未公开'] };
    }
    if (stopped && project.status !== '暂停') return { label, state: 'next', lines: ['没有进行'] };
    if (index === current && (project.status === '施工中' || project.status === '暂停'))
      return worksStep(dataset, project);
    const start = works(project).start;
    if (label === '施工' && project.status === null && start !== null)
      return { label, state: 'unknown', lines: [`${formatDate(start)}开工`, '之后未公开'] };
    const planned = plannedOf(project, label);
    const open = index === current && project.status === '已完工' && planned === null;
    if (stale || open || project.status === null) return { label, state: 'unknown', lines: ['未公开'] };
    return planned === null
      ? { label, state: 'next', lines: ['还没到'] }
      : { label, state: 'next', lines: ['计划', shortDate(planned, dataset.asOf)] };
  });
}
