import type { TableReads } from '../../intake/dataset.ts';
import type { TableRead } from '../../intake/table.ts';
import { tableNames, type TableName } from '../../schema/tables.ts';
import { keyForm, readable, type Report } from './report.ts';

/** Dates and years that speak of what is planned, and so may lie after `asOf`. */
const FUTURE = new Set([
  'compounds.plannedYear',
  'holidays.year',
  'holidays.date',
  'projects.planYear',
  'projects.plannedStart',
  'projects.plannedEnd',
  'projects.warrantyEnd',
  'stages.plannedOn',
  'notices.startOn',
  'notices.endOn',
]);

/** Pairs of dates whose order is a matter of logic, not of conduct. */
const ORDERED: Partial<Record<TableName, readonly (readonly [string, string])[]>> = {
  projects: [
    ['plannedStart', 'plannedEnd'],
    ['warrantyStart', 'warrantyEnd'],
  ],
  consent: [['startOn', 'endOn']],
  notices: [
    ['postedOn', 'endOn'],
    ['startOn', 'endOn'],
  ],
  objections: [['receivedOn', 'closedOn']],
  utilities: [['worksFrom', 'worksTo']],
};

/** Pairs that may not fall on one day either: a warranty of no day is none (L6). */
const APART = new Set(['projects.warrantyEnd']);

/** D006: a date, or a year, after the day the data speaks of; D007: two dates of a row in the wrong order; D009: on one day where that cannot be. */
export function checkDates(reads: TableReads, asOf: string, report: Report): void {
  for (const name of tableNames) {
    const read = reads[name] as unknown as TableRead;
    const fields = Object.entries(read.table.fields);
    for (const [key, { kind }] of fields) {
      if ((kind !== '日期' && kind !== '年份') || FUTURE.has(`${name}.${key}`)) continue;
      for (const row of readable(read, key as never)) {
        const value = (row as unknown as Record<string, string | number | null>)[key] ?? '';
        // A year is later than the day only when the whole of it is.
        const late = kind === '年份' ? Number(value) > Number(asOf.slice(0, 4)) : value > asOf;
        if (late) report(read as never, row.row, key, 'D006', { asOf });
      }
    }
    for (const [from, to] of ORDERED[name] ?? []) {
      const before = read.table.fields[from];
      const after = read.table.fields[to];
      for (const row of readable(read, from as never, to as never)) {
        const values = row as unknown as Record<string, string | null>;
        const [a, b] = [values[from], values[to]];
        if (a && b && (b < a || (b === a && APART.has(`${name}.${to}`))))
          report(read as never, row.row, to, b < a ? 'D007' : 'D009', {
            header: after?.header ?? '',
            before: before?.header ?? '',
            date: a,
          });
      }
    }
  }
}

/** The works cannot end before they begin (G18). */
export function checkWorks(reads: TableReads, report: Report): void {
  const starts = new Map<string, string>();
  const key = (row: { projectId: string; round: number | null }): string =>
    `${keyForm(row.projectId)}+${row.round ?? 1}`;
  const rows = readable(reads.stages, 'projectId', 'stage', 'round', 'doneOn');
  for (const row of rows) if (row.stage === '开工' && row.doneOn !== null) starts.set(key(row), row.doneOn);
  for (const row of rows) {
    const start = starts.get(key(row));
    if (row.stage === '完工' && row.doneOn !== null && start !== undefined && row.doneOn < start)
      report(reads.stages as never, row.row, 'doneOn', 'D007', {
        header: '完工的完成日期',
        before: '开工的完成日期',
        date: start,
      });
  }
}
