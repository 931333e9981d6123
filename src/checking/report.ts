import { foldProblems, inReadingOrder, renderFold } from '../intake/fold.ts';
import type { Problem } from '../intake/problem.ts';
import { groupBy } from '../shared/group.ts';
import type { Checked } from './checked.ts';

/** What a check came to, in one line. */
export const summaryLine = ({ summary, pending }: Checked): string =>
  `${summary.dataset}：读了 ${summary.rows} 行，没有错误的 ${summary.rightRows} 行；错误 ${summary.errors}，没有说明的不符合 ${summary.breaches}${summary.questions === 0 ? '' : `，没有看过的疑问 ${summary.questions}`}，提示 ${summary.notes}${pending === null ? '' : `；${pending}`}`;

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

/** Problems of one kind in one column that are written out; the rest are counted. */
const OF_A_KIND = 20;

/**
 * The check as data: how many there are of each kind in each column, and of each the first twenty problems, in reading
 * order.
 */
export function jsonReport(checked: readonly Checked[]): string {
  return `${JSON.stringify(
    checked.map(({ id, summary, pending, problems }) => {
      const folds = foldProblems(problems);
      return {
        id,
        summary,
        pending,
        kinds: folds.map(({ first: { severity, code, title, file, column, header }, problems: own }) => ({
          ...{ severity, code, title, file, column, header },
          count: own.length,
          listed: Math.min(own.length, OF_A_KIND),
        })),
        problems: inReadingOrder(folds.flatMap(({ problems: own }) => own.slice(0, OF_A_KIND))),
      };
    }),
    null,
    2,
  )}\n`;
}

/** Text of a workflow command of GitHub Actions: signs that would end it are written as it wants them. */
const commandText = (text: string): string =>
  text.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
const commandValue = (text: string): string =>
  commandText(text).replace(/[:,]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The errors and breaches as workflow commands, which GitHub shows beside the file of a proposal: one a kind and column,
 * at its first row, as it shows ten of a step and no more.
 */
export const annotations = (checked: readonly Checked[]): string[] =>
  checked
    .flatMap(({ problems }) => foldProblems(problems.filter(({ severity }) => severity !== 'note')))
    .map((fold) => {
      const { file, row, code, title } = fold.first;
      const line = row === null ? '' : `,line=${row}`;
      return `::error file=${commandValue(file)}${line},title=${commandValue(`${code} ${title}`)}::${commandText(renderFold(fold))}`;
    });
