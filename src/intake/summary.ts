import type { Problem } from './problem.ts';
import type { DatasetRead } from './dataset.ts';
import { tableNames } from '../schema/tables.ts';

/** What a check found in one dataset, in numbers. */
export interface Summary {
  readonly dataset: string;
  readonly rows: number;
  readonly rightRows: number;
  readonly errors: number;
  readonly breaches: number;
  readonly notes: number;
}

/** Counts rows and problems. A row is right when no error stands in it. */
export function summarise(read: DatasetRead, problems: readonly Problem[]): Summary {
  const rows = tableNames.reduce((sum, name) => sum + read.tables[name].total, 0);
  const errors = problems.filter((problem) => problem.severity === 'error');
  const wrong = new Set(errors.flatMap((p) => (p.row === null || p.row === 1 ? [] : `${p.file}:${p.row}`)));
  const unread = tableNames.reduce((sum, name) => {
    const table = read.tables[name];
    const whole = errors.some((p) => p.file === table.file && (p.row === null || p.row === 1));
    return (
      sum + (whole ? table.total - [...wrong].filter((key) => key.startsWith(`${table.file}:`)).length : 0)
    );
  }, 0);
  return {
    dataset: read.info?.id ?? read.folder,
    rows,
    rightRows: rows - wrong.size - unread,
    errors: errors.length,
    breaches: problems.filter((problem) => problem.severity === 'breach').length,
    notes: problems.filter((problem) => problem.severity === 'note').length,
  };
}
