import { formatDate } from '../../shared/format.ts';
import type { Dataset, ReportedFigure } from '../../model/types.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';
import { figureMagnitude } from '../figure/figure-text.ts';
import { reported } from './reported.ts';
import type { Figure } from '../figure/figure.ts';
import { basisName } from './plan-years.ts';

/** Plans of several districts in one year, from one source in one wording: only such can stand side by side. */
export interface DistrictYear {
  readonly year: string;
  readonly basis: string | null;
  readonly sourceId: string;
  readonly asOf: string;
  /** Most first; equal numbers in the order of the source. */
  readonly rows: readonly { readonly area: string; readonly figure: Figure; readonly own: boolean }[];
}

/** The comparable years, oldest first; none when no other district is on record. */
export function districtYears(dataset: Dataset): DistrictYear[] {
  const { district, city, streets } = dataset.info;
  const within = new Set([city, ...streets.map((street) => street.name)]);
  const groups = new Map<string, ReportedFigure[]>();
  for (const row of dataset.figures) {
    if (row.metric !== '小区数' || !row.basis.startsWith('年度计划') || within.has(row.area)) continue;
    const key = [row.year, row.basis, row.sourceId].join('+');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .filter((rows) => rows.length > 1 && rows.some((row) => row.area === district))
    .map((rows): DistrictYear => {
      const { year, basis, sourceId, asOf } = rows[0]!;
      return {
        year,
        basis: basisName(basis),
        sourceId,
        asOf,
        rows: [...rows]
          .sort((a, b) => b.value - a.value || a.row - b.row)
          .map((row) => ({ area: row.area, figure: reported(row), own: row.area === district })),
      };
    })
    .sort((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : a.asOf < b.asOf ? -1 : 1));
}

/** Place of the own district, 1 is the largest plan; equal numbers share a place. */
export function placeOf({ rows }: DistrictYear): number {
  const own = rows.find((row) => row.own)?.figure.value ?? null;
  return 1 + rows.filter(({ figure }) => (figure.value ?? 0) > (own ?? 0)).length;
}

/** `望海区2023年计划64个，10个区市从多到少排第3；2024年计划9个，排第9`. */
export function districtsFinding(years: readonly DistrictYear[], district: string): Words {
  const parts = years.map((one, index) => {
    const own = one.rows.find((row) => row.own)!;
    const among =
      index === 0 ? `，${one.rows.length}个区市从多到少排第${placeOf(one)}` : `，排第${placeOf(one)}`;
    return say`${index === 0 ? district : ''}${one.year}年计划${own.figure}${among}`;
  });
  return joinWords(parts, '；');
}

/** `2023年，截至2023年3月3日`. */
export const districtCaption = ({ year, basis, asOf }: DistrictYear): string =>
  `${year}年${basis ?? '计划'}，${formatDate(asOf)}公布`;

/** The largest number of all years, for one common scale. */
export const districtMax = (years: readonly DistrictYear[]): number =>
  Math.max(0, ...years.flatMap(({ rows }) => rows.map(({ figure }) => figureMagnitude(figure) ?? 0)));
