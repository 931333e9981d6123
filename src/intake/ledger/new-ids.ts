import { sameForm } from '../../schema/same-form.ts';

/** How ids of a table look where no record shows it: C001 for a compound, with the year for what belongs to one. */
const FIRST: Readonly<Record<string, readonly [letters: string, width: number]>> = {
  compounds: ['{prefix}-C', 3],
  projects: ['{prefix}-{year}-', 2],
  notices: ['GS-{year}-', 2],
  sources: ['S', 2],
};

const LAST_NUMBER = /^(.*?)(\d+)$/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Ids with the same letters before their last number. */
interface Series {
  width: number;
  highest: number;
}

/**
 * Gives the records of a table their ids, by the pattern of those that are there: the letters that most of them have
 * before the last number, with the year of the record where theirs have one, the number one more than the highest, as
 * wide as theirs. What was once taken down counts too, so that none comes back as another record.
 */
export class NewIds {
  private readonly series = new Map<string, Series>();
  private readonly patterns = new Map<string, number>();
  private readonly first: readonly [letters: string, width: number];
  private widest = 0;

  /** @param prefix letters of the dataset, for the first id of a table. */
  constructor(table: string, taken: readonly string[], prefix: string) {
    const [letters, width] = FIRST[table] ?? ['{prefix}-', 3];
    this.first = [letters.replace('{prefix}', prefix), width];
    for (const id of taken) this.take(id);
  }

  /** Counts an id that is in use. */
  take(id: string): void {
    const [, letters = '', digits = ''] = LAST_NUMBER.exec(id) ?? [];
    if (digits === '') return;
    const pattern = letters.replace(YEAR, '{year}');
    this.patterns.set(pattern, (this.patterns.get(pattern) ?? 0) + 1);
    this.widest = Math.max(this.widest, digits.length);
    const own = this.series.get(sameForm(letters));
    if (own === undefined)
      this.series.set(sameForm(letters), { width: digits.length, highest: Number(digits) });
    else {
      own.width = Math.max(own.width, digits.length);
      own.highest = Math.max(own.highest, Number(digits));
    }
  }

  /** The next id. @param year of the record where it has one, `YYYY`; '' otherwise. */
  next(year: string): string {
    const [usual] = [...this.patterns].reduce<readonly [string | null, number]>(
      (best, one) => (one[1] > best[1] ? one : best),
      [null, 0],
    );
    const [firstLetters, firstWidth] = this.first;
    const letters = (usual ?? firstLetters)
      .replace('{year}-', year === '' ? '' : `${year}-`)
      .replace('{year}', year);
    const own = this.series.get(sameForm(letters));
    const width = own?.width ?? (this.widest > 0 ? this.widest : firstWidth);
    const id = `${letters}${String((own?.highest ?? 0) + 1).padStart(width, '0')}`;
    this.take(id);
    return id;
  }
}
