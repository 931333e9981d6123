import { formatDate, formatDecimal } from '../../shared/format.ts';
import type { Notice } from '../../model/types.ts';
import { writeDates } from '../../shared/written-dates.ts';

/** The text of a notice, a paragraph a line. */
export const noticeParagraphs = (notice: Notice): string[] =>
  (notice.body ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(writeDates);

const matters: Partial<Record<Notice['kind'], string>> = { 变更: '计划的变更', 其他: '其他事项' };

/** The finding that answers 公示了什么？ */
export const contentFinding = (notice: Notice): string =>
  notice.body === null ? '公示的内容，没有见到' : `公示的是${matters[notice.kind] ?? notice.kind}`;

/** Working days, calendar days, the earliest lawful end. */
export function noticeFacts(notice: Notice): { term: string; value: string | null; note?: string }[] {
  const { period } = notice;
  if (period === null) return [];
  const rolled =
    period.effectiveEnd === period.end
      ? {}
      : { note: `写明的是${formatDate(period.end)}，休息日，顺延到下一个工作日` };
  return [
    {
      term: '工作日',
      value: `${period.workingDays}个`,
      note: `算上张贴当天是${period.workingDaysCountingPosting}个`,
    },
    { term: '自然日', value: `${period.calendarDays}个` },
    { term: '截止', value: `${formatDate(period.effectiveEnd)}24时`, ...rolled },
    ...(notice.kind === '初步改造计划' && period.earliestEnd !== null
      ? [
          {
            term: '最早可以截止',
            value: formatDate(period.earliestEnd),
            note: `从张贴次日起满${notice.policy.terms.minWorkingDays}个工作日`,
          },
        ]
      : []),
  ];
}

/** The finding that answers 怎么提意见？ */
export function objectFinding(notice: Notice): string {
  const receiver = notice.receiver ?? notice.publisher;
  if (notice.state === '已截止')
    return receiver === null ? '公示已经截止' : `公示已经截止，仍可以向${receiver}反映`;
  if (receiver === null) return '向谁提、怎么提，没有见到';
  return `向${receiver}提出`;
}

/** Compounds and households of a poster: `望海苑、松涛里、石榴园，共1,084户`. */
export function posterScope(notice: Notice): string | null {
  const compounds = [...new Set(notice.projects.flatMap((project) => project.compounds))];
  if (compounds.length === 0) return null;
  const names = compounds.map(({ name }) => name);
  if (names.length > 6) return `${notice.projects.length}个项目，${names.length}个小区`;
  const known = compounds.every(({ households }) => households !== null);
  const total = compounds.reduce((sum, { households }) => sum + (households ?? 0), 0);
  return known ? `${names.join('、')}，共${formatDecimal(total)}户` : names.join('、');
}
