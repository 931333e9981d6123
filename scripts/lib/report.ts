import { renderProblem, shown, type Problem } from '../../src/intake/problem.ts';
import { groupBy } from '../../src/model/group.ts';
import type { Checked } from './datasets.ts';
import { escapeHtml } from './escape.ts';

const RANK = { error: 0, breach: 1, note: 2 } as const;

const summaryLine = ({ summary, pending }: Checked): string =>
  `${summary.dataset}：读了 ${summary.rows} 行，没有错误的 ${summary.rightRows} 行；错误 ${summary.errors}，没有说明的不符合 ${summary.breaches}，提示 ${summary.notes}${pending === null ? '' : `；${pending}`}`;

/** Problems in reading order, worst first within a file. */
function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.row ?? 0) - (b.row ?? 0),
  );
}

/** The check as text: summary first, then the problems grouped by kind. Notes only when `notes`. */
export function textReport(checked: readonly Checked[], notes: boolean): string {
  const lines = checked.map(summaryLine);
  for (const { problems } of checked) {
    const shown = sorted(problems).filter((problem) => notes || problem.severity !== 'note');
    for (const [, group] of groupBy(shown, (problem) => `${problem.severity} ${problem.code}`)) {
      for (const problem of group) lines.push('', renderProblem(problem));
    }
  }
  const hidden = notes ? 0 : checked.reduce((sum, { summary }) => sum + summary.notes, 0);
  if (hidden > 0) lines.push('', `另有 ${hidden} 条提示不影响发布，加 --notes 查看。`);
  return lines.join('\n');
}

/** The check as data. */
export function jsonReport(checked: readonly Checked[]): string {
  return `${JSON.stringify(
    checked.map(({ id, summary, pending, problems }) => ({
      id,
      summary,
      pending,
      problems: sorted(problems),
    })),
    null,
    2,
  )}\n`;
}

const WORDS = { error: '错误', breach: '不符合', note: '提示' } as const;

/** The check as one page that prints on A4 and opens without a server. */
export function htmlReport(checked: readonly Checked[]): string {
  const row = (p: Problem): string =>
    `<tr><td>${WORDS[p.severity]} ${p.code}<br>${escapeHtml(p.title)}</td><td>${escapeHtml(p.file)}${p.row === null ? '' : `<br>第 ${p.row} 行`}${p.column === null ? '' : ` ${p.column} 列`}${p.header === null ? '' : `「${escapeHtml(p.header)}」`}</td><td>${escapeHtml(shown(p.value ?? ''))}${p.record === null ? '' : `<br><small>${escapeHtml(shown(p.record))}</small>`}</td><td>${escapeHtml(p.mend)}</td></tr>`;
  const part = (c: Checked): string =>
    `<h2>${escapeHtml(c.id)}</h2><p>${escapeHtml(summaryLine(c))}</p>${c.problems.length === 0 ? '<p>没有发现问题。</p>' : `<table><thead><tr><th>问题</th><th>在哪里</th><th>现在写的</th><th>怎么改</th></tr></thead><tbody>${sorted(c.problems).map(row).join('')}</tbody></table>`}`;
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>数据检查报告</title>
<style>body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}tr{break-inside:avoid}@page{size:A4 landscape;margin:12mm}</style>
<h1>数据检查报告</h1>
${checked.map(part).join('\n')}
</html>
`;
}
