import type { TableReads } from '../../intake/dataset.ts';
import { festivals } from '../../policy/codes.ts';
import { weekday } from '../../shared/days.ts';
import { announced, meaningOf, type Calendar } from '../../policy/holidays.ts';
import { groupBy } from '../../shared/group.ts';
import { complete, readable, type Report } from './report.ts';

const DAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;
/** What every year's notice arranges; 其他 is a holiday of one year only. */
const YEARLY = festivals.filter((name) => name !== '其他');

/** H001-H005: years that follow on, whole, on the right weekdays, and not against what is known. */
export function checkHolidays(reads: TableReads, report: Report, known: Calendar = announced): void {
  const read = reads.holidays;
  const last = Number(known.through.slice(0, 4));
  for (const row of readable(reads.holidays, 'year', 'date')) {
    const own = Number(row.date.slice(0, 4));
    const before = own === row.year - 1 && row.date.slice(5, 7) === '12';
    if (own !== row.year && !before) report(read, row.row, 'date', 'H005', { year: String(row.year) });
  }
  for (const row of readable(reads.holidays, 'date', 'kind'))
    if (row.kind === '上班' && weekday(row.date) % 6 !== 0)
      report(read, row.row, 'date', 'H003', { date: row.date, weekday: DAYS[weekday(row.date)]! });
  for (const row of readable(reads.holidays, 'year', 'date', 'kind')) {
    if (row.year > last || row.date < known.from || row.date > known.through) continue;
    const meaning = meaningOf(known, row.date);
    if (meaning === row.kind) continue;
    const notice = known.notices.find(({ year }) => year === row.year);
    const number = notice?.numbers.join('、') ?? `${row.year}年的通知`;
    report(read, row.row, 'kind', 'H002', { date: row.date, number, meaning });
  }
  // A row that cannot be read may be the one that is missed.
  const byYear = [...groupBy(complete(reads.holidays), (row) => row.year)].sort(([a], [b]) => a - b);
  let through = last;
  for (const [year, rows] of byYear) {
    const first = rows[0]!.row;
    if (year <= last) continue;
    if (year !== through + 1)
      report(read, first, 'year', 'H001', { known: String(through), next: String(through + 1) });
    through = year;
    const named = new Set(rows.flatMap((row) => (row.kind === '放假' ? row.festival : [])));
    const missing = YEARLY.filter((name) => !named.has(name));
    if (missing.length > 0)
      report(read, first, 'year', 'H004', { year: String(year), missing: missing.join('、') });
  }
}
