import { formatDate } from '../../shared/format.ts';
import type { Dataset, Notice, Project } from '../../model/types.ts';
import type { TurningDay } from '../../shared/turning-days.ts';
import { recordedProjects } from '../../figures/progress/recorded.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { noticeFigures, postedProjects } from '../../figures/notices/figures.ts';
import { shortDate } from '../../facts/words.ts';
import { endOf } from './notice.ts';

/** Notices that run on the day the data speaks of, those that end first at the top, those of unknown end last. */
export const openNotices = (notices: readonly Notice[]): Notice[] =>
  notices
    .filter(({ state }) => state === '正在公示')
    .sort((a, b) => ((endOf(a) ?? '9') < (endOf(b) ?? '9') ? -1 : 1));

/** Of one project: `截至2025年9月30日，1项公示正在进行，10月11日24时截止`, else how often it posted. */
export function projectNotices({ asOf }: Dataset, project: Project): Words {
  const numbers = projectNumbers(project);
  const of = (key: string) => numbers.get(`notices-${key}`)!;
  const running = openNotices(project.notices);
  if (running.length > 0) return say`${asOfWords(asOf)}，${of('open')}公示正在进行${endWords(asOf, running)}`;
  if (of('past').value !== 0) return say`${asOfWords(asOf)}没有正在进行的公示，公示过${of('past')}`;
  return project.notices.length > 0 ? say`收录到公示${of('undated')}，日期未公开` : '没有收录到公示';
}

/** What runs does so on the day of the data; a reader may come years later. */
const asOfWords = (asOf: string): string => `截至${formatDate(asOf)}`;

/** `，最早的10月11日24时截止`; nothing where the end is unpublished. */
function endWords(asOf: string, running: readonly Notice[]): string {
  const end = running[0] ? endOf(running[0]) : null;
  return end === null ? '' : `，${running.length > 1 ? '最早的' : ''}${shortDate(end, asOf)}24时截止`;
}

/** The heading over all notices on record: those that run, else those that are over. */
export function registerFinding(dataset: Dataset): Words {
  const { open, past, undated } = noticeFigures(dataset);
  if (open.value !== 0) return openFinding(dataset);
  if (past.value !== 0) return say`${asOfWords(dataset.asOf)}没有正在进行的公示，公示过${past}`;
  return dataset.notices.length > 0 ? say`收录到公示${undated}，日期未公开` : '没有收录到公示';
}

/** Those that run only: `截至2025年9月30日，1项公示正在进行，10月11日24时截止`; none on record is not none at all. */
export function openFinding(dataset: Dataset): Words {
  const running = openNotices(dataset.notices);
  if (running.length === 0) return `${asOfWords(dataset.asOf)}没有收录到正在公示的事项`;
  return say`${asOfWords(dataset.asOf)}，${noticeFigures(dataset).open}公示正在进行${endWords(dataset.asOf, running)}`;
}

/** The days on which the notices that ran on the day of the data end; null where none is known. */
export function noticesTurn(notices: readonly Notice[]): TurningDay | null {
  const on = openNotices(notices).flatMap((notice) => endOf(notice) ?? []);
  return on.length === 0 ? null : { kind: 'notices', on };
}

/** What was recorded of notices, when none is open: `报道提到的公示1次：…。起止日期未公开。` */
export function recordedNotices(dataset: Dataset): Words {
  const all = dataset.notices.filter(({ state }) => state !== '公布');
  if (all.length === 0) return '一次公示也没有收录到。';
  const { posted, undated } = noticeFigures(dataset);
  const without = all.filter(({ state }) => state === '日期未公开');
  const newest = all
    .filter(({ endOn }) => endOn !== null)
    .sort((a, b) => ((a.endOn ?? '') < (b.endOn ?? '') ? 1 : -1))[0];
  const parts: Words[] = [say`已收录公示${posted}`];
  if (newest?.endOn) parts.push(`最近一次是“${newest.title}”，${formatDate(newest.endOn)}截止`);
  if (without.length > 0)
    parts.push(
      without.length === 1
        ? `“${without[0]?.title ?? ''}”的起止日期未公开`
        : say`其中${undated}的起止日期未公开`,
    );
  return say`${joinWords(parts, '；')}。`;
}

/** `已收录的47个项目，45个见到初步改造计划的公示。` */
export function postedSentence(dataset: Dataset): Words {
  const total = recordedProjects(dataset);
  const posted = postedProjects(dataset);
  if (total.value === 0) return '';
  return posted.value === 0
    ? say`已收录的${total}项目，都没有见到初步改造计划的公示。`
    : say`已收录的${total}项目，${posted}见到初步改造计划的公示。`;
}

/** `见到1次公示，日期未公开`. */
export const undatedFinding = (dataset: Dataset): Words =>
  say`见到${noticeFigures(dataset).undated}公示，日期未公开`;
