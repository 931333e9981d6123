import { formatDate } from '../format.ts';
import type { Dataset, Project } from '../model/types.ts';
import { daysBetween } from '../policy/days.ts';
import { lastDone } from '../policy/rules/timeline.ts';
import { milestones, type Milestone } from '../policy/stages.ts';
import { statusDate } from './project-summary.ts';
import { shortDate } from './words.ts';

/** One of the seven steps a resident is shown. */
export interface Step {
  readonly label: Milestone;
  readonly state: 'done' | 'now' | 'next' | 'unknown' | 'stopped';
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
const stoppedStatus = ['暂停', '居民否决', '取消'];

/** Date on which the project stopped, when it did. */
const stoppedOn = (project: Project): string | null =>
  project.stages.findLast((event) => event.stage === project.status && event.doneOn !== null)?.doneOn ?? null;

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
  const last = milestones.findLastIndex((m) => lastDone(project, codes[m]) !== null);
  // A project known only from a list of names is in the plan; nothing more is known.
  if (last < 0 && project.stages.length === 0 && !stoppedStatus.includes(status ?? '')) return 3;
  return status === '居民否决' ? 0 : last + 1;
}

function worksStep(dataset: Dataset, project: Project): Step {
  const label = '施工' as const;
  const since = statusDate(dataset, project);
  const start = lastDone(project, 'G18a')?.doneOn ?? null;
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
  const stale = statusDate(dataset, project) !== null;
  const stopped = stoppedStatus.includes(project.status ?? '');
  return milestones.map((label, index): Step => {
    const done = lastDone(project, codes[label])?.doneOn ?? null;
    if (label === '保修' && !stopped) return warrantyStep(dataset, project, index <= current);
    if (stopped && index === current) {
      const on = stoppedOn(project);
      return {
        label,
        state: 'stopped',
        lines: [on === null ? '日期未公开' : formatDate(on), project.status ?? ''],
      };
    }
    if (done !== null) return { label, state: 'done', lines: [formatDate(done)] };
    if (index < current) {
      if (label === '列入计划') return { label, state: 'done', lines: [`${project.planYear}年计划`] };
      return { label, state: 'unknown', lines: ['日期未公开'] };
    }
    if (stopped && project.status !== '暂停') return { label, state: 'next', lines: ['没有进行'] };
    if (index === current && (project.status === '施工中' || project.status === '暂停'))
      return worksStep(dataset, project);
    const start = lastDone(project, 'G18a')?.doneOn ?? null;
    if (label === '施工' && project.status === null && start !== null)
      return { label, state: 'unknown', lines: [`${formatDate(start)}开工`, '之后未公开'] };
    if (stale || project.status === null) return { label, state: 'unknown', lines: ['未公开'] };
    const planned = plannedOf(project, label);
    return planned === null
      ? { label, state: 'next', lines: ['还没到'] }
      : { label, state: 'next', lines: ['计划', shortDate(planned, dataset.asOf)] };
  });
}

const works = (project: Project): { start: string | null; end: string | null } => ({
  start: lastDone(project, 'G18a')?.doneOn ?? null,
  end: lastDone(project, 'G18b')?.doneOn ?? null,
});

function underWorks(dataset: Dataset, project: Project): string {
  const since = statusDate(dataset, project);
  if (since !== null) return `${formatDate(since)}正在施工，之后未见报道`;
  if (project.plannedEnd === null) return '正在施工，计划完工日未公开';
  const left = daysBetween(dataset.asOf, project.plannedEnd);
  if (left === 0) return '正在施工，数据截至日就是计划完工日';
  return left > 0 ? `正在施工，离计划完工还有${left}天` : `正在施工，超过计划完工日${-left}天`;
}

function notStarted(dataset: Dataset, { plannedStart }: Project): string {
  if (plannedStart === null) return '还没开工，计划开工日未公开';
  const late = daysBetween(plannedStart, dataset.asOf);
  return late > 0 ? `还没开工，超过计划开工日${late}天` : `还没开工，计划${formatDate(plannedStart)}开工`;
}

function unknownStatus({ planYear }: Project, start: string | null): string {
  return start === null ? `列入${planYear}年计划，改到哪一步未公开` : `${formatDate(start)}开工，之后未公开`;
}

/** The finding that answers 改到哪一步了？ */
export function stageFinding(dataset: Dataset, project: Project): string {
  const { start, end } = works(project);
  const accepted = lastDone(project, 'G19')?.doneOn ?? null;
  const on = stoppedOn(project);
  const when = on === null ? '' : formatDate(on);
  switch (project.status) {
    case '施工中':
      return underWorks(dataset, project);
    case '未开工':
      return notStarted(dataset, project);
    case '暂停':
      return when ? `${when}起暂停施工` : '施工暂停，日期未公开';
    case '居民否决':
      return when ? `居民没有同意，${when}停止` : '居民没有同意，停止日期未公开';
    case '取消':
      return when ? `${when}取消` : '已取消，日期未公开';
    case '已完工': {
      const finished = end === null ? '已完工' : `${formatDate(end)}完工`;
      return statusDate(dataset, project) === null
        ? `${finished}，还没有验收`
        : `${finished}，是否已验收未公开`;
    }
    case '已验收': {
      const days = start !== null && end !== null ? `，施工用了${daysBetween(start, end)}天` : '';
      return `${accepted === null ? '已验收' : `${formatDate(accepted)}通过验收`}${days}`;
    }
    case null:
      return unknownStatus(project, start);
  }
}
