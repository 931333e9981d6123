import { formatDate, formatDecimal } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import type { Dataset, Project, StageEvent } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import { compoundsOf } from '../../figures/progress/years.ts';
import { lastDay, shortDate, someNames, withoutDay } from '../../facts/words.ts';
import type { Change } from './change.ts';
import { figureChanges } from './figure-changes.ts';

/** Dated events of the dataset, newest first: reported figures, stages, statuses, notices. */
export function changes(dataset: Dataset, most = Infinity): Change[] {
  const told = [...figureChanges(dataset), ...stageChanges(dataset), ...noticeChanges(dataset)];
  const seen = new Set(told.flatMap(({ date, sourceIds }) => sourceIds.map((id) => `${date} ${id}`)));
  const more = statusChanges(dataset).filter(
    ({ date, sourceIds }) => !sourceIds.some((id) => seen.has(`${date} ${id}`)),
  );
  return [...told, ...more]
    .filter(({ date }) => date <= dataset.asOf)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, most);
}

/** Stages that a resident notices, as they are told. */
const stageWords: Readonly<Record<string, (stage: string) => string>> = {
  G19: (stage) => stage,
  G18b: (stage) => stage,
  G18a: (stage) => stage,
  G13: () => '列入年度计划',
};

/** What a step is called among the news: as the notice calls it; null when it is no news to a resident. */
export const newsOf = ({ code, stage }: StageEvent): string | null => stageWords[code]?.(stage) ?? null;

/** Stages that a resident notices, one change for each day, stage and source. */
function stageChanges(dataset: Dataset): Change[] {
  const told = dataset.projects.flatMap((project) =>
    project.stages.flatMap((event) =>
      event.doneOn !== null && newsOf(event) !== null ? [{ event, project, date: event.doneOn }] : [],
    ),
  );
  const sources = ({ event, project }: (typeof told)[number]) => event.sourceIds ?? project.sourceIds ?? [];
  const groups = groupBy(told, (one) => `${one.date} ${one.event.stage} ${sources(one).join()}`);
  return [...groups.values()].map((same) => {
    const { event, date } = same[0]!;
    const projects = same.map(({ project }) => project);
    const failed = event.result === '不通过';
    const headline = `${nameOf(projects)}${newsOf(event)}${failed ? '没有通过' : ''}`;
    return {
      date,
      headline,
      text: `${headline}${event.code === 'G18b' ? lasted(projects, date) : ''}。`,
      sourceIds: sources(same[0]!),
      unit: event.unit,
      projectIds: projects.map(({ id }) => id),
    };
  });
}

/** `，6月6日开工，用时182天`, for one project with a known start. */
function lasted(projects: readonly Project[], end: string): string {
  const [project] = projects;
  if (!project || projects.length > 1) return '';
  const start = project.stages.find(({ code, doneOn }) => code === 'G18a' && doneOn !== null)?.doneOn;
  if (!start || start > end) return '';
  return `，${shortDate(start, end)}开工，用时${formatDecimal(daysBetween(start, end))}天`;
}

/** Compounds of one project by name, of several as a number. */
function nameOf(projects: readonly Project[]): string {
  const names = compoundsOf(projects).map(({ name }) => name);
  return someNames(names, names.length > 3 ? 2 : 3, '个小区');
}

/** Statuses whose remark has a day, one change for each day and remark. */
function statusChanges(dataset: Dataset): Change[] {
  const told = dataset.projects.flatMap((project) => {
    const date = project.statusNote === null ? null : lastDay(project.statusNote);
    return date === null ? [] : [{ project, date, note: withoutDay(project.statusNote ?? '') }];
  });
  const groups = groupBy(told, (one) => `${one.date} ${one.note} ${(one.project.sourceIds ?? []).join()}`);
  return [...groups.values()].map((same) => {
    const { date, note, project } = same[0]!;
    const projects = same.map((one) => one.project);
    return {
      date,
      headline: `${nameOf(projects)}${note}`,
      text: `${nameOf(projects)}：${note}。`,
      sourceIds: project.sourceIds ?? [],
      unit: null,
      projectIds: projects.map(({ id }) => id),
    };
  });
}

function noticeChanges(dataset: Dataset): Change[] {
  return dataset.notices.flatMap((notice) => {
    const date = notice.postedOn ?? notice.startOn;
    if (date === null) return [];
    const word = notice.state === '公布' ? '公布' : '开始公示';
    return {
      date,
      headline: notice.title,
      text: `${word}：${notice.title}。`,
      sourceIds: notice.sourceIds ?? [],
      unit: notice.publisher,
      projectIds: notice.projectIds ?? [],
    };
  });
}

/** `最近一次变化：2025年8月14日，11个小区全部开工`. */
export function changeFinding(list: readonly Change[]): string {
  const [first] = list;
  return first ? `最近一次变化：${formatDate(first.date)}，${first.headline}` : '没有收录到带日期的变化';
}
