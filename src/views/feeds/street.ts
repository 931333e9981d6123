import { formatDate } from '../../shared/format.ts';
import type { Dataset, Project, Street } from '../../model/types.ts';
import { newsOf } from '../home/changes.ts';
import { lastDay, withoutDay } from '../../facts/words.ts';
import { dayStart, newestFirst, type FeedEntry } from './entry.ts';
import { noticeEntry } from './notices.ts';

function entry(project: Project, key: string, date: string, what: string): FeedEntry {
  return {
    key,
    title: `${project.name}：${what}`,
    updated: dayStart(date),
    published: null,
    summary: `${formatDate(date)}，${project.name}：${what}。`,
    page: { kind: 'project', id: project.id },
  };
}

/** Steps of a project that a resident notices, and its status where the remark has a day. */
function projectEntries(project: Project): FeedEntry[] {
  const steps = project.stages.flatMap((event) => {
    const { stage, round, doneOn, result } = event;
    const word = newsOf(event);
    if (word === null || doneOn === null) return [];
    const what = `${word}${result === '不通过' ? '没有通过' : ''}`;
    return [entry(project, `stage/${project.id}/${stage}/${round}`, doneOn, what)];
  });
  const date = project.statusNote === null ? null : lastDay(project.statusNote);
  if (date === null || steps.some(({ updated }) => updated === dayStart(date))) return steps;
  const status = entry(project, `status/${project.id}/${date}`, date, withoutDay(project.statusNote ?? ''));
  return [...steps, status];
}

/** What happened in a street: steps of its projects and their notices. */
export function streetEntries(dataset: Dataset, { projects, compounds }: Street): FeedEntry[] {
  const own = [...new Set([...projects, ...compounds.flatMap((compound) => compound.projects)])];
  const notices = [...new Set(own.flatMap((project) => project.notices))];
  return newestFirst([
    ...notices.map((notice) => noticeEntry(dataset, notice)),
    ...own.flatMap(projectEntries).filter(({ updated }) => updated <= dayStart(dataset.asOf)),
  ]);
}
