import type { Dataset, Notice } from '../../model/types.ts';
import { countOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedProjects } from '../progress/recorded.ts';

const NOTICE = '公示：张贴征求异议。没有截止日期的年度计划只是告知，叫公布。';
const DATES =
  '张贴日：公示开始日期，没有写的用发布日期。已截止：截止日期早于数据截至日；未开始：张贴日晚于数据截至日；在两者之间的是正在公示；日期不全、分不出来的，是日期未公开。';

/** Year in which a notice was posted; '' where no day is known. */
export const postedYear = ({ postedOn, startOn, endOn }: Notice): string =>
  (postedOn ?? startOn ?? endOn ?? '').slice(0, 4);

const isPast = ({ state }: Notice): boolean => state === '已截止' || state === '公布';

const count = (
  dataset: Dataset,
  id: string,
  name: string,
  keep: (notice: Notice) => boolean,
  unit = '次',
): Figure =>
  countOf(dataset, {
    id: `notices-${id}`,
    group: 'notice',
    name,
    definition: `${NOTICE}${DATES}`,
    formula: '“公示”表里，数符合定义的行',
    unit,
    rows: { table: 'notices', ids: dataset.notices.filter(keep).map((notice) => notice.id) },
  });

/** Notices on record by how they stand on the day of the data. */
export interface NoticeFigures {
  /** All but the publications of yearly plans. */
  readonly posted: Figure;
  readonly open: Figure;
  readonly coming: Figure;
  readonly undated: Figure;
  /** Over, or published for information. */
  readonly past: Figure;
  /** The past ones by the year of posting, newest first; they add up to them. */
  readonly years: readonly { readonly year: string; readonly figure: Figure }[];
}

/** The counts of the register. */
export function noticeFigures(dataset: Dataset): NoticeFigures {
  const years = [...new Set(dataset.notices.filter(isPast).map(postedYear))].sort().reverse();
  return {
    posted: count(dataset, 'posted', '已收录的公示', ({ state }) => state !== '公布'),
    open: count(dataset, 'open', '公示期内的公示', ({ state }) => state === '正在公示', '项'),
    coming: count(dataset, 'coming', '还没开始的公示', ({ state }) => state === '未开始', '项'),
    undated: count(dataset, 'undated', '日期未公开的公示', ({ state }) => state === '日期未公开'),
    past: count(dataset, 'past', '已截止的公示和公布', isPast),
    years: years.map((year) => ({
      year,
      figure: count(
        dataset,
        `past-${year || 'unknown'}`,
        `${year === '' ? '年份未公开、' : `${year}年张贴、`}已截止的公示和公布`,
        (notice) => isPast(notice) && postedYear(notice) === year,
      ),
    })),
  };
}

/** Projects with a preliminary plan on record as posted. */
export const postedProjects = (dataset: Dataset): Figure =>
  countOf(dataset, {
    id: 'notices-projects-posted',
    group: 'notice',
    name: '见到初步改造计划公示的项目',
    definition:
      '见到公示：“公示”表里，有一次类型是初步改造计划的公示写了这个项目。没有见到，不等于没有公示。',
    formula: '类型是初步改造计划的公示里写的项目，一个算一次',
    of: recordedProjects(dataset),
    rows: {
      table: 'projects',
      ids: dataset.projects
        .filter(({ notices }) => notices.some(({ kind }) => kind === '初步改造计划'))
        .map(({ id }) => id),
    },
  });

/** Every count on the page of the notices. */
export function noticePageFigures(dataset: Dataset): Figure[] {
  const { posted, open, coming, undated, past, years } = noticeFigures(dataset);
  return [posted, open, coming, undated, past, ...years.map(({ figure }) => figure), postedProjects(dataset)];
}
