import type { TableReads } from '../../intake/dataset.ts';
import type { TableRead } from '../../intake/table.ts';
import type { Policy } from '../../policy/policy.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import { cellsOf, readable, type Report } from './report.ts';

/** Dates and years that speak of what is planned, and so may lie after `asOf`. */
const FUTURE = new Set([
  'compounds.plannedYear',
  'holidays.year',
  'holidays.date',
  'projects.planYear',
  'plans.planYear',
  'plans.plannedStart',
  'plans.plannedEnd',
  'projects.plannedStart',
  'projects.plannedEnd',
  'projects.warrantyEnd',
  'warranties.warrantyEnd',
  'stages.plannedOn',
  'promises.deadline',
  'notices.startOn',
  'notices.endOn',
]);

/** Pairs of dates whose order is a matter of logic, not of conduct. */
const ORDERED: Partial<Record<TableName, readonly (readonly [string, string])[]>> = {
  plans: [['plannedStart', 'plannedEnd']],
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
  promises: [['promisedOn', 'deadline']],
  utilities: [['worksFrom', 'worksTo']],
  warranties: [['warrantyStart', 'warrantyEnd']],
};

/** Pairs that may not fall on one day either: a warranty of no day is none (L6). */
const APART = new Set(['projects.warrantyEnd', 'warranties.warrantyEnd']);

/** Excel makes a day of 1905 of a year typed into a cell for dates. */
const EARLIEST = 1950;
/** Years that a plan reaches ahead at most; a warranty of the structure itself runs as long as the house. */
const yearsAhead = (key: string): number => (key === 'warrantyEnd' ? 70 : 20);

/**
 * D006: a date, or a year, after the day the data speaks of; D010: so far from it that the year must be wrong;
 * D007: two dates of a row in the wrong order; D009: on one day where that cannot be.
 */
export function checkDates(reads: TableReads, asOf: string, report: Report): void {
  for (const name of tableNames) {
    const read: TableRead = reads[name];
    const fields = Object.entries(read.table.fields);
    for (const [key, { kind }] of fields) {
      if (kind !== '日期' && kind !== '年份') continue;
      const mayBeAhead = FUTURE.has(`${name}.${key}`);
      for (const row of cellsOf(read, key)) {
        const value = row[key];
        if (typeof value !== 'string' && typeof value !== 'number') continue;
        const year = Number(String(value).slice(0, 4));
        // A year is later than the day only when the whole of it is.
        const late = kind === '年份' ? year > Number(asOf.slice(0, 4)) : value > asOf;
        if (late && !mayBeAhead) report(read, row.row, key, 'D006', { asOf });
        else if ((kind === '日期' && year < EARLIEST) || year > Number(asOf.slice(0, 4)) + yearsAhead(key))
          report(read, row.row, key, 'D010', { asOf });
      }
    }
    for (const [from, to] of ORDERED[name] ?? []) {
      const before = read.table.fields[from];
      const after = read.table.fields[to];
      for (const row of cellsOf(read, from, to)) {
        const [a, b] = [row[from], row[to]];
        if (
          typeof a === 'string' &&
          typeof b === 'string' &&
          (b < a || (b === a && APART.has(`${name}.${to}`)))
        )
          report(read, row.row, to, b < a ? 'D007' : 'D009', {
            header: after?.header ?? '',
            before: before?.header ?? '',
            date: a,
          });
      }
    }
  }
}

/** D007: an objection to a notice cannot come before the notice is out. */
export function checkObjections(reads: TableReads, report: Report): void {
  const out = new Map(
    readable(reads.notices, 'id', 'postedOn', 'startOn').flatMap(({ id, postedOn, startOn }) => {
      const day = [postedOn, startOn].filter((date) => date !== null).sort()[0];
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
  for (const { row, noticeId, receivedOn } of readable(reads.objections, 'noticeId', 'receivedOn')) {
    const date = out.get(noticeId);
    if (date !== undefined && receivedOn !== null && receivedOn < date)
      report(reads.objections, row, 'receivedOn', 'D007', {
        header: '收到日期',
        before: '公示的发布日期',
        date,
      });
  }
}

/** The works cannot end before they begin (G18). */
export function checkWorks(reads: TableReads, { chain }: Policy, report: Report): void {
  const starts = new Map<string, string>();
  const key = (row: { projectId: string; round: number }): string => `${row.projectId}+${row.round}`;
  const rows = readable(reads.stages, 'projectId', 'stage', 'round', 'doneOn');
  const is = (row: { stage: string }, code: string): boolean => chain.byName.get(row.stage)?.code === code;
  for (const row of rows) if (is(row, 'G18a') && row.doneOn !== null) starts.set(key(row), row.doneOn);
  for (const row of rows) {
    const start = starts.get(key(row));
    if (is(row, 'G18b') && row.doneOn !== null && start !== undefined && row.doneOn < start)
      report(reads.stages, row.row, 'doneOn', 'D007', {
        header: '完工的完成日期',
        before: '开工的完成日期',
        date: start,
      });
  }
}

/** D007: of one spot, what was there before the works was photographed before what came of them. */
export function checkPhotos({ photos }: TableReads, report: Report): void {
  const rows = readable(photos, 'projectId', 'spot', 'time', 'takenOn');
  const latest = new Map<string, string>();
  const spotOf = ({ projectId, spot }: { projectId: string; spot: string }): string => `${projectId}+${spot}`;
  for (const row of rows)
    if (row.time === '改造前' && row.takenOn !== null && row.takenOn > (latest.get(spotOf(row)) ?? ''))
      latest.set(spotOf(row), row.takenOn);
  for (const row of rows) {
    const date = latest.get(spotOf(row));
    if (row.time === '改造后' && row.takenOn !== null && date !== undefined && row.takenOn < date)
      report(photos, row.row, 'takenOn', 'D007', {
        header: '改造后的拍摄日期',
        before: '同一处改造前的',
        date,
      });
  }
}
