import type { Dataset, Notice } from '../model/types.ts';
import { byDate } from './notices.ts';

/** Other notices of the same kind for the same projects: earlier and later versions, oldest first. */
export const versionsOf = (dataset: Dataset, notice: Notice): Notice[] => {
  const own = new Set(notice.projects.map((project) => project.id));
  if (own.size === 0 || notice.kind === '年度计划') return [];
  return dataset.notices
    .filter(
      (other) =>
        other.id !== notice.id &&
        other.kind === notice.kind &&
        other.projects.some((project) => own.has(project.id)),
    )
    .sort(byDate)
    .reverse();
};

/** Notices as the index shows them. */
export interface NoticeIndex {
  readonly open: readonly Notice[];
  readonly coming: readonly Notice[];
  readonly closed: readonly { readonly year: string; readonly notices: readonly Notice[] }[];
  readonly undated: readonly Notice[];
}

export function noticeIndex(dataset: Dataset): NoticeIndex {
  const sorted = [...dataset.notices].sort(byDate);
  const endOf = (notice: Notice): string => notice.endOn ?? '';
  const past = sorted.filter(({ state }) => state === '已截止' || state === '公布');
  const yearOf = (notice: Notice): string =>
    (notice.postedOn ?? notice.startOn ?? notice.endOn ?? '').slice(0, 4);
  const years = [...new Set(past.map(yearOf))].sort().reverse();
  return {
    open: sorted.filter(({ state }) => state === '正在公示').sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1)),
    coming: sorted.filter(({ state }) => state === '未开始'),
    closed: years.map((year) => ({ year, notices: past.filter((notice) => yearOf(notice) === year) })),
    undated: sorted.filter(({ state }) => state === '日期未公开'),
  };
}

/** How many projects have a preliminary plan on record as posted; reported gaps are not breaches. */
export function postedProjects(dataset: Dataset): { posted: number; total: number } {
  const posted = dataset.projects.filter((project) =>
    project.notices.some((notice) => notice.kind === '初步改造计划'),
  ).length;
  return { posted, total: dataset.projects.length };
}

/** `已收录的47个项目，45个见到初步改造计划的公示。` */
export function postedSentence(dataset: Dataset): string {
  const { posted, total } = postedProjects(dataset);
  if (total === 0) return '';
  return posted === 0
    ? `已收录的${total}个项目，都没有见到初步改造计划的公示。`
    : `已收录的${total}个项目，${posted}个见到初步改造计划的公示。`;
}

export const undatedFinding = (notices: readonly Notice[]): string =>
  notices.length === 1 ? '见到1次公示，日期未公开' : `见到${notices.length}次公示，日期未公开`;
