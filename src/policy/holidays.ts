import stateCouncil from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { weekday } from '../shared/days.ts';

/** A notice of the State Council that says which days of a year are off and which weekends are worked. */
export interface HolidayNotice {
  /** The year it arranges; it may govern the last days of the year before. */
  readonly year: number;
  /** 国办发明电〔2024〕12号, and the number of a later notice that changed it. */
  readonly numbers: readonly string[];
}

/** What the State Council has announced, up to a day; nothing is known beyond it. */
export interface Calendar {
  readonly from: string;
  readonly through: string;
  /** Days off, the weekends that the notices name among them; ISO date → year of the notice. */
  readonly off: Readonly<Record<string, number>>;
  /** Weekend days that are worked. */
  readonly makeUp: Readonly<Record<string, number>>;
  readonly notices: readonly HolidayNotice[];
}

/** One row of a dataset's holidays.csv. */
export interface AnnouncedDay {
  readonly year: number;
  readonly date: string;
  readonly kind: '放假' | '上班';
  readonly number: string;
}

/** Only the arrangement of New Year reaches into the year before: what is listed in late December belongs to the next. */
const noticeYear = (iso: string): number => Number(iso.slice(0, 4)) + (iso.slice(5, 7) === '12' ? 1 : 0);

const years = (days: Readonly<Record<string, unknown>>): Record<string, number> =>
  Object.fromEntries(Object.keys(days).map((iso) => [iso, noticeYear(iso)]));

/**
 * The calendar that comes with the program. Of the package only the data are used, not its functions: those
 * expand the notices with the machine's own time zone, and west of Greenwich every holiday falls a day late.
 */
export const announced: Calendar = {
  from: '2018-01-01',
  through: '2026-12-31',
  off: years(stateCouncil.holidays),
  makeUp: years(stateCouncil.workdays),
  notices: [
    { year: 2018, numbers: ['国办发明电〔2017〕12号'] },
    { year: 2019, numbers: ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'] },
    { year: 2020, numbers: ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'] },
    { year: 2021, numbers: ['国办发明电〔2020〕27号'] },
    { year: 2022, numbers: ['国办发明电〔2021〕11号'] },
    { year: 2023, numbers: ['国办发明电〔2022〕16号'] },
    { year: 2024, numbers: ['国办发明电〔2023〕7号'] },
    { year: 2025, numbers: ['国办发明电〔2024〕12号'] },
    { year: 2026, numbers: ['国办发明电〔2025〕7号'] },
  ],
};

/** What a day is by the notices, in words; a day that no notice names is what its weekday makes it. */
export function meaningOf(calendar: Calendar, iso: string): '放假' | '上班' {
  if (iso in calendar.makeUp) return '上班';
  return iso in calendar.off || weekday(iso) % 6 === 0 ? '放假' : '上班';
}

/** The calendar with the years that a dataset adds; rows that only repeat it change nothing. */
export function extended(calendar: Calendar, rows: readonly AnnouncedDay[]): Calendar {
  const last = Number(calendar.through.slice(0, 4));
  const later = rows.filter(({ year }) => year > last);
  if (later.length === 0) return calendar;
  const of = (kind: AnnouncedDay['kind']): [string, number][] =>
    later.flatMap((row) => (row.kind === kind ? [[row.date, row.year]] : []));
  // The next notice may change the last days of the year before.
  const changed = new Set(later.map(({ date }) => date));
  const kept = (days: Calendar['off']): [string, number][] =>
    Object.entries(days).filter(([iso]) => !changed.has(iso));
  const added = [...new Set(later.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    from: calendar.from,
    through: `${added.at(-1)}-12-31`,
    off: Object.fromEntries([...kept(calendar.off), ...of('放假')]),
    makeUp: Object.fromEntries([...kept(calendar.makeUp), ...of('上班')]),
    notices: [
      ...calendar.notices,
      ...added.map((year) => ({
        year,
        numbers: [...new Set(later.flatMap((row) => (row.year === year ? row.number : [])))],
      })),
    ],
  };
}

/** The notices that say what these days are, oldest first. */
export function noticesOver(calendar: Calendar, days: readonly string[]): HolidayNotice[] {
  const wanted = new Set(
    days.map((iso) => calendar.off[iso] ?? calendar.makeUp[iso] ?? Number(iso.slice(0, 4))),
  );
  return calendar.notices.filter(({ year }) => wanted.has(year));
}
