import { addDays, type Day } from './days.ts';
import type { Rec } from './record.ts';

type Festival = Rec<'holidays'>['festival'];

const year = 2025;
const number = '国办发明电〔2024〕12号';

/** The real arrangement of 2025, which the program knows too: it shows how the table is written. */
const off: readonly (readonly [Festival, Day, days: number])[] = [
  ['元旦', '2025-01-01', 1],
  ['春节', '2025-01-28', 8],
  ['清明节', '2025-04-04', 3],
  ['劳动节', '2025-05-01', 5],
  ['端午节', '2025-05-31', 3],
  ['国庆节', '2025-10-01', 5],
  ['中秋节', '2025-10-06', 1],
  ['国庆节', '2025-10-07', 2],
];
const worked: readonly (readonly [Festival, Day])[] = [
  ['春节', '2025-01-26'],
  ['春节', '2025-02-08'],
  ['劳动节', '2025-04-27'],
  ['国庆节', '2025-09-28'],
  ['国庆节', '2025-10-11'],
];

/** Days off and days of work, by date. */
export function holidayRows(): Rec<'holidays'>[] {
  const row = (festival: Festival, date: Day, kind: Rec<'holidays'>['kind']): Rec<'holidays'> => ({
    year,
    date,
    kind,
    festival,
    number,
    sourceIds: ['S60'],
  });
  return [
    ...off.flatMap(([festival, first, days]) =>
      Array.from({ length: days }, (_, k) => row(festival, addDays(first, k), '放假')),
    ),
    ...worked.map(([festival, date]) => row(festival, date, '上班')),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
