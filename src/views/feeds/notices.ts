import type { Dataset, Notice } from '../../model/types.ts';
import { noticeLine, resultLine } from '../notices/notice.ts';
import { dayStart, newestFirst, type FeedEntry } from './entry.ts';

const latest = (days: readonly (string | null | undefined)[], asOf: string): string | undefined =>
  days
    .filter((day): day is string => typeof day === 'string' && day <= asOf)
    .sort()
    .at(-1);

/**
 * The last day, not after the data's own, on which something happened to a notice. One without any date counts
 * from the day of its source, so that a new day of the data does not make it news again.
 */
function lastDayOf({ byId, asOf }: Dataset, notice: Notice): string {
  const answers = notice.objections.flatMap(({ receivedOn, closedOn }) => [receivedOn, closedOn]);
  const sources = (notice.sourceIds ?? []).map((id) => byId.source.get(id)?.publishedOn);
  return (
    latest([notice.postedOn, notice.startOn, notice.endOn, ...answers], asOf) ?? latest(sources, asOf) ?? asOf
  );
}

/** A notice as an entry. */
export function noticeEntry(dataset: Dataset, notice: Notice): FeedEntry {
  const posted = notice.postedOn ?? notice.startOn;
  return {
    key: `notice/${notice.id}`,
    title: `${notice.kind}：${notice.title}`,
    updated: dayStart(lastDayOf(dataset, notice)),
    published: posted === null || posted > dataset.asOf ? null : dayStart(posted),
    summary: `${noticeLine(notice)}。${resultLine(notice)}。`,
    page: { kind: 'notice', id: notice.id },
  };
}

/** Every notice, the one last heard of first. */
export const noticeEntries = (dataset: Dataset): FeedEntry[] =>
  newestFirst(dataset.notices.map((notice) => noticeEntry(dataset, notice)));
