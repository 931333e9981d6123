import { examplesOf, foldProblems, mendsOf, recordsOf, rowRuns, type Fold } from '../intake/fold.ts';
import { shown, type Problem } from '../intake/problem.ts';
import { groupBy } from '../shared/group.ts';
import type { Checked } from './checked.ts';
import { escapeHtml } from './escape.ts';
import { summaryLine } from './report.ts';

const STYLE = `body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:50rem;margin:1rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;border-bottom:2px solid #444;margin:1.5rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .25rem}
p{margin:.25rem 0}ul{list-style:none;margin:0;padding:0}li{display:grid;grid-template-columns:1.75rem 1fr;padding:.4rem 0;border-bottom:1px solid #ccc;break-inside:avoid;overflow-wrap:anywhere}
input{width:1.1rem;height:1.1rem;margin:.25rem 0 0}.at,.eg{color:#444;font-size:.9375rem}.at{font-weight:600}
summary h2{display:inline-block}@page{size:A4;margin:12mm}@media print{body{font-size:10pt;line-height:1.4;margin:0;max-width:none;padding:0}li{padding:1.2mm 0}h2{margin:4mm 0 1mm}h3{margin:2mm 0 0;break-after:avoid}}`;

function item(fold: Fold): string {
  const { first, problems } = fold;
  const many = problems.length > 1;
  const rows = rowRuns(problems);
  const where = [
    rows === '' ? '整个文件' : `第 ${rows} 行`,
    first.column === null ? '' : `${first.column} 列`,
    first.header === null ? '' : `「${first.header}」`,
  ]
    .filter(Boolean)
    .join(' ');
  const told = many
    ? [
        ['例', examplesOf(fold)],
        ['记录', recordsOf(fold)],
      ]
    : [
        ['现在写的', shown(first.value ?? '')],
        ['记录', shown(first.record ?? '')],
      ];
  const examples = told
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}：${text}`)
    .join('；');
  return `<li><input type="checkbox" aria-label="改好了"><div><p><b>${escapeHtml(first.title)}</b>（${first.code}）${many ? `，${problems.length} 处` : ''}</p><p class="at">${escapeHtml(where)}</p>${examples === '' ? '' : `<p class="eg">${escapeHtml(examples)}</p>`}${mendsOf(
    fold,
  )
    .map((mend) => `<p>怎么改：${escapeHtml(mend)}</p>`)
    .join('')}</div></li>`;
}

const KINDS = [
  ['error', '错误：改好才能发布'],
  ['breach', '不符合：改正，或写明原因才能发布'],
  ['question', '疑问：有人看过才能发布'],
  ['note', '提示：不影响发布，照实公布'],
] as const;

/** Problems folded, errors apart from notes, by file, notes closed where there is something to mend; '' where there are none. */
export function problemLists(problems: readonly Problem[]): string {
  const folds = foldProblems(problems);
  return KINDS.map(([severity, heading]) => {
    const own = folds.filter(({ first }) => first.severity === severity);
    if (own.length === 0) return '';
    const byFile = groupBy(own, ({ first }) => first.file);
    const lists = [...byFile].map(
      ([file, list]) => `<h3>${escapeHtml(file)}（${countOf(list)}）</h3><ul>${list.map(item).join('')}</ul>`,
    );
    const head = `<h2>${heading}（${countOf(own)}）</h2>`;
    // Beside what has to be mended they wait, on paper too.
    return severity === 'note' && own.length < folds.length
      ? `<details><summary>${head}</summary>${lists.join('')}</details>`
      : `${head}${lists.join('')}`;
  }).join('');
}

/** What a check found in one dataset. */
export function datasetSection({ id, problems, read, ...rest }: Checked): string {
  const about = read.info === null ? '' : `<p>${escapeHtml(read.info.title)}，数据截至 ${read.info.asOf}</p>`;
  const nothing = problems.length === 0 ? '<p>没有发现问题。</p>' : '';
  return `<section><h2>${escapeHtml(id)}</h2>${about}<p>${escapeHtml(summaryLine({ id, problems, read, ...rest }))}</p>${nothing}${problemLists(problems)}</section>`;
}

const countOf = (folds: readonly Fold[]): number =>
  folds.reduce((sum, { problems }) => sum + problems.length, 0);

/**
 * The check as one page that opens without a server, on a telephone and on paper: problems folded, errors apart from
 * notes, a box to tick for each. @param madeOn day on which it was made, as the reader writes it.
 */
export const htmlReport = (checked: readonly Checked[], madeOn: string): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>数据检查报告 ${escapeHtml(madeOn)}</title>
<style>${STYLE}</style>
<h1>数据检查报告</h1><p>${escapeHtml(madeOn)} 检查</p>
${checked.map(datasetSection).join('\n')}
</html>
`;
