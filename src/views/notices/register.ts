import type { Dataset, Notice } from '../../model/types.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import { noticeFigures, postedYear } from '../../figures/notices/figures.ts';
import { openNotices } from './finding.ts';
import { byDate } from './notice.ts';

/** Other notices of the same kind for the same projects: earlier and later versions, oldest first. */
export function versionsOf({ id, kind, projects }: Notice): Notice[] {
  if (kind === '年度计划') return [];
  const theirs = new Set(projects.flatMap((project) => project.notices));
  return [...theirs]
    .filter((other) => other.id !== id && other.kind === kind)
    .sort(byDate)
    .reverse();
}

/** A notice that was posted again: the one before it and the one after it, where there are such. */
export function neighbours(notice: Notice): { before: Notice | null; after: Notice | null } {
  if (notice.kind !== '初步改造计划') return { before: null, after: null };
  const all = [...versionsOf(notice), notice].sort(byDate).reverse();
  const at = all.indexOf(notice);
  return { before: all[at - 1] ?? null, after: all[at + 1] ?? null };
}

/** Notices as the index shows them. */
export interface NoticeIndex {
  readonly open: readonly Notice[];
  readonly coming: readonly Notice[];
  readonly closed: readonly {
    readonly year: string;
    readonly figure: Figure;
    readonly notices: readonly Notice[];
  }[];
  readonly undated: readonly Notice[];
}

export function noticeIndex(dataset: Dataset): NoticeIndex {
  const sorted = [...dataset.notices].sort(byDate);
  const past = sorted.filter(({ state }) => state === '已截止' || state === '公布');
  return {
    open: openNotices(dataset.notices),
    coming: sorted.filter(({ state }) => state === '未开始'),
    closed: noticeFigures(dataset).years.map(({ year, figure }) => ({
      year,
      figure,
      notices: past.filter((notice) => postedYear(notice) === year),
    })),
    undated: sorted.filter(({ state }) => state === '日期未公开'),
  };
}
