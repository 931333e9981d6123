import type { Compound, Dataset, Street } from '../../model/types.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import { recordedCompounds } from '../../figures/progress/recorded.ts';
import { streetRecorded } from '../../figures/progress/street-progress.ts';
import { say, type Words } from '../../figures/figure/phrase.ts';
import { recordedStreets } from '../../figures/directory/figures.ts';
import { streetNewest } from '../../figures/street/figures.ts';
import { someNames } from '../../facts/words.ts';

/** Compounds of one street, or of none that was published (`street` null). */
export interface StreetRow {
  readonly street: Street | null;
  readonly name: string;
  readonly count: Figure;
  readonly compounds: readonly Compound[];
  /** Which they are, in one line. */
  readonly summary: Words;
}

/** Names of a street's compounds, or of those of the newest plan year when there are many. */
function namesLine(dataset: Dataset, street: Street, compounds: readonly Compound[]): Words {
  if (compounds.length <= 3) return compounds.map(({ name }) => name).join('、');
  const newest = streetNewest(dataset, street, compounds);
  if (newest === null) return someNames(compounds.map(({ name }) => name));
  const names = someNames(newest.compounds.map(({ name }) => name));
  return say`其中${newest.figure}列入${newest.year}年计划：${names}`;
}

/** A row a street, most compounds first, the streets without any and those without a street at the end. */
export function streetRows(dataset: Dataset): StreetRow[] {
  const row = (street: Street | null, name: string, compounds: readonly Compound[], summary: Words) => ({
    street,
    name,
    compounds,
    summary,
    count: streetRecorded(dataset, street, compounds),
  });
  const rows: StreetRow[] = dataset.streets.map((street) =>
    row(
      street,
      street.name,
      street.compounds,
      street.compounds.length > 0
        ? namesLine(dataset, street, street.compounds)
        : '没有见到公开材料提到这个街道的小区',
    ),
  );
  rows.sort((a, b) => b.compounds.length - a.compounds.length);
  const homeless = dataset.compounds.filter((compound) => compound.street === null);
  if (homeless.length === 0) return rows;
  const names = someNames(
    homeless.map(({ name }) => name),
    4,
  );
  return [...rows, row(null, '街道未公开', homeless, `${names}，公开材料没有写所在街道`)];
}

/** `已收录的23个小区，13个在金家岭街道`. */
export function streetFinding(dataset: Dataset): Words {
  const total = recordedCompounds(dataset);
  const [first, second] = streetRows(dataset).filter((row) => row.street !== null);
  if (total.value === 0) return '还没有收录到公布过名字的小区';
  if (!first || first.compounds.length === 0) return say`已收录的${total}小区，所在街道都未公开`;
  return first.compounds.length === second?.compounds.length
    ? say`已收录${total}小区，分布在${recordedStreets(dataset)}街道`
    : say`已收录的${total}小区，${first.count}在${first.name}`;
}
