import { renderProblem, shown, type Problem } from './problem.ts';

/** Problems of one kind in one column of one file, told once. */
export interface Fold {
  readonly first: Problem;
  readonly problems: readonly Problem[];
}

/** Families in the order in which one thing leads to another: what cannot be read, then cells, then what hangs on them. */
const ORDER = ['F', 'I', 'TKCDNYUGHP', 'R', 'S', 'V', 'E', 'Q'];
const SEVERITY = { error: 0, breach: 1, question: 2, note: 3 } as const;

/** Where a problem stands in that order: the smaller the nearer to the cause. */
function rank({ severity, code }: Problem): number {
  const family = severity === 'error' ? ORDER.findIndex((letters) => letters.includes(code[0] ?? '')) : 0;
  return SEVERITY[severity] * ORDER.length + Math.max(0, family);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Problems in reading order: causes before consequences, then by file and row. */
export const inReadingOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => rank(a) - rank(b) || compare(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0));

/** Folds problems by kind, file and column, each at its first place in reading order. */
export function foldProblems(problems: readonly Problem[]): Fold[] {
  const folds = new Map<string, Problem[]>();
  for (const problem of inReadingOrder(problems)) {
    const { severity, code, file, column, header } = problem;
    const key = [severity, code, file, column ?? '', header ?? ''].join('\u0000');
    const fold = folds.get(key);
    if (fold) fold.push(problem);
    else folds.set(key, [problem]);
  }
  return [...folds.values()].flatMap((fold) => {
    const [first] = fold;
    return first === undefined ? [] : [{ first, problems: fold }];
  });
}

/** Rows as runs, at most eight of them: `2-95、97`. */
export function rowRuns(problems: readonly Problem[]): string {
  const rows = [...new Set(problems.flatMap(({ row }) => row ?? []))].sort((a, b) => a - b);
  const runs: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i] ?? 0;
    while (rows[i + 1] === (rows[i] ?? 0) + 1) i++;
    const end = rows[i] ?? 0;
    runs.push(start === end ? String(start) : `${start}-${end}`);
  }
  return runs.length > 8 ? `${runs.slice(0, 8).join('、')}……` : runs.join('、');
}

const EXAMPLES = 3;

/** Examples of a fold, no value twice: `45780（第 2 行）`. */
export function examplesOf({ problems }: Fold): string {
  const byValue = new Map<string, Problem>();
  for (const problem of problems) {
    const value = problem.value ?? problem.record ?? '';
    if (!byValue.has(value)) byValue.set(value, problem);
  }
  return [...byValue]
    .filter(([value]) => value !== '')
    .slice(0, EXAMPLES)
    .map(([value, { row }]) => `${shown(value)}${row === null ? '' : `（第 ${row} 行）`}`)
    .join('，');
}

/** More rows to paste than these are not read. */
const QUESTIONS = 20;

/** The different mends of a fold, at most three; of questions, which have a row each to paste, twenty. */
export const mendsOf = ({ first, problems }: Fold): string[] => {
  const all = [...new Set(problems.map(({ mend }) => mend))];
  const most = first.severity === 'question' ? QUESTIONS : EXAMPLES;
  return all.length > most ? [...all.slice(0, most), '其余的照样改'] : all;
};

const RECORDS = 30;

/** The records that are to be explained one by one: a breach each; '' for anything else. */
export function recordsOf({ first, problems }: Fold): string {
  if (first.severity !== 'breach') return '';
  const ids = [...new Set(problems.flatMap(({ record }) => record?.split(' ')[0] ?? []))];
  return ids.length > RECORDS ? `${ids.slice(0, RECORDS).join('、')}……` : ids.join('、');
}

const WORDS = { error: '错误', breach: '不符合', question: '疑问', note: '提示' } as const;

/** A fold as text, a few lines however many problems it has; one problem alone in full. */
export function renderFold(fold: Fold): string {
  const { first, problems } = fold;
  if (problems.length === 1) return renderProblem(first);
  const examples = examplesOf(fold);
  const rows = rowRuns(problems);
  return [
    `${WORDS[first.severity]} ${first.code} ${first.title}，${problems.length} 处`,
    `  ${first.file}${first.column === null ? '' : ` ${first.column} 列`}${first.header === null ? '' : `「${first.header}」`}${rows === '' ? '' : ` 第 ${rows} 行`}`,
    ...(examples === '' ? [] : [`  例：${examples}`]),
    ...(recordsOf(fold) === '' ? [] : [`  记录：${recordsOf(fold)}`]),
    ...mendsOf(fold).map((mend) => `  怎么改：${mend}`),
  ].join('\n');
}
