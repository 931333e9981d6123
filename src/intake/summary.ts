import type { Problem } from './problem.ts';
import type { DatasetRead } from './dataset.ts';
import { tableNames } from '../schema/tables/index.ts';

/** What a check found in one dataset, in numbers. */
export interface Summary {
  readonly dataset: string;
  readonly rows: number;
  readonly rightRows: number;
  readonly errors: number;
  readonly breaches: number;
  readonly questions: number;
  readonly notes: number;
}

/** Counts rows and problems. A row is right when no error stands in it or in the file as a whole. */
export function summarise(read: DatasetRead, problems: readonly Problem[]): Summary {
  const rows = tableNames.reduce((sum, name) => sum + read.tables[name].total, 0);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const rightRows = tableNames.reduce((sum, name) => {
    const { file, total } = read.tables[name];
    const own = errors.filter((problem) => problem.file === file);
    if (own.some((problem) => problem.row === null || problem.row === 1)) return sum;
    return sum + Math.max(0, total - new Set(own.map((problem) => problem.row)).size);
  }, 0);
  return {
    dataset: read.info?.id ?? read.folder,
    rows,
    rightRows,
    errors: errors.length,
    breaches: problems.filter((problem) => problem.severity === 'breach').length,
    questions: problems.filter((problem) => problem.severity === 'question').length,
    notes: problems.filter((problem) => problem.severity === 'note').length,
  };
}
