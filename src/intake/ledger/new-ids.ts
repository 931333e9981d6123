import { sameForm } from '../../schema/same-form.ts';

/** How ids of a table look where no record shows it: C001 for a compound, with the year for what belongs to one. */
const FIRST: Readonly<Record<string, readonly [letters: string, width: number]>> = {
  compounds: ['{prefix}-C', 3],
  projects: ['{prefix}-{year}-', 2],
  notices: ['GS-{year}-', 2],
  sources: ['S', 2],
  objections: ['Y', 1],
};

const LAST_NUMBER = /^(.*?)(\d+)$/;

/**
 * The next id of a table by the pattern of those that are there: the letters before the last number as the newest
 * records of the same year have them, the number one more than the highest, as wide as theirs. Ids once taken down are
 * in `taken` too, so that none comes back as another record.
 * @param prefix letters of the dataset, for the first id of a table.
 * @param year of the record where it has one, `YYYY`; '' otherwise.
 */
export function nextId(table: string, taken: readonly string[], prefix: string, year: string): string {
  const split = taken.flatMap((id) => {
    const match = LAST_NUMBER.exec(id);
    return match === null ? [] : [{ letters: match[1] ?? '', digits: match[2] ?? '' }];
  });
  const [pattern, width] = FIRST[table] ?? ['{prefix}-', 3];
  const general = split.map(({ letters }) => letters.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/, '{year}'));
  const usual = mostCommon(general) ?? pattern;
  const letters = usual
    .replace('{prefix}', prefix)
    .replace('{year}-', year === '' ? '' : `${year}-`)
    .replace('{year}', year);
  const same = split.filter((one) => sameForm(one.letters) === sameForm(letters));
  const digits = Math.max(
    ...(same.length > 0 ? same : split).map((one) => one.digits.length),
    split.length > 0 ? 1 : width,
  );
  const next = Math.max(0, ...same.map((one) => Number(one.digits))) + 1;
  return `${letters}${String(next).padStart(digits, '0')}`;
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
