import { readCsv } from './csv.ts';

/** Days that the State Council has announced: off, and worked on a weekend, 2018 to 2026. */
export interface AnnouncedDays {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** Every day of the years that the State Council has announced, those that holidays.csv adds among them, with 1 for a working day. */
export function* calendar(announced: AnnouncedDays, added: string | undefined): Generator<[string, number]> {
  const [holidays, workdays] = [new Set(announced.holidays), new Set(announced.workdays)];
  const [header = [], ...rows] = added === undefined ? [] : readCsv(added);
  const cell = (row: readonly (string | null)[], column: string): string => row[header.indexOf(column)] ?? '';
  const later = rows.filter((row) => Number(cell(row, '年度')) > 2026);
  const kinds = new Map(later.map((row) => [cell(row, '日期'), cell(row, '安排')]));
  const last = Math.max(2026, ...later.map((row) => Number(cell(row, '年度'))));
  for (let at = Date.UTC(2018, 0, 1); at <= Date.UTC(last, 11, 31); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const weekend = new Date(at).getUTCDay() % 6 === 0;
    const kind = kinds.get(day) ?? (workdays.has(day) ? '上班' : holidays.has(day) ? '放假' : null);
    yield [day, kind === '上班' || (kind === null && !weekend) ? 1 : 0];
  }
}
