import { foldProblems, inReadingOrder, renderFold } from '../../src/intake/fold.ts';
import type { Problem } from '../../src/intake/problem.ts';
import { groupBy } from '../../src/model/group.ts';
import type { Checked } from './datasets.ts';

/** What a check came to, in one line. */
export const summaryLine = ({ summary, pending }: Checked): string =>
  `${summary.dataset}：读了 ${summary.rows} 行，没有错误的 ${summary.rightRows} 行；错误 ${summary.errors}，没有说明的不符合 ${summary.breaches}，提示 ${summary.notes}${pending === null ? '' : `；${pending}`}`;

/** More folds than these fill a screen: then what they came to is said again below them. */
const SCREEN = 4;

/** Errors and breaches of each file, most of all first. */
function perFile(problems: readonly Problem[]): string {
  const counts = [...groupBy(problems, ({ file }) => file)].sort((a, b) => b[1].length - a[1].length);
  return counts.map(([file, own]) => `${file} ${own.length}`).join('，');
}

/**
 * The check as text: summary first, then the problems folded by kind, file and column, causes before consequences, and
 * the summary again where it has gone out of sight. Notes only when `notes`.
 */
export function textReport(checked: readonly Checked[], notes: boolean): string {
  const summary = checked.map(summaryLine);
  const lines = [...summary];
  let folds = 0;
  for (const { problems } of checked) {
    const told = problems.filter((problem) => notes || problem.severity !== 'note');
    const folded = foldProblems(told);
    folds += folded.length;
    for (const fold of folded) lines.push('', renderFold(fold));
  }
  const hidden = notes ? 0 : checked.reduce((sum, one) => sum + one.summary.notes, 0);
  if (hidden > 0) lines.push('', `另有 ${hidden} 条提示不影响发布，加 --notes 查看。`);
  if (folds <= SCREEN) return lines.join('\n');
  const stops = checked.flatMap(({ problems }) => problems.filter(({ severity }) => severity !== 'note'));
  const files = stops.length === 0 ? [] : [`各文件：${perFile(stops)}`];
  return [...lines, '', ...files, ...summary].join('\n');
}

/** The check as data: every problem, in reading order. */
export function jsonReport(checked: readonly Checked[]): string {
  return `${JSON.stringify(
    checked.map(({ id, summary, pending, problems }) => ({
      id,
      summary,
      pending,
      problems: inReadingOrder(problems),
    })),
    null,
    2,
  )}\n`;
}
