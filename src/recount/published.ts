import { readCsv } from './csv.ts';
import type { PublishedTerms } from './terms.ts';

/** What data/figures/all.json says, as far as it is needed here, with the rows that the families' files list. */
export interface PublishedFigures {
  readonly asOf: string;
  readonly release: string;
  readonly district: string;
  readonly planWindow: { readonly start: string; readonly end: string };
  readonly streets: readonly { readonly code: string; readonly name: string }[];
  readonly policy: PublishedTerms;
  readonly figures: readonly {
    readonly id: string;
    readonly group: string;
    /** Its receipt is `/figures/<family>/#<id>`. */
    readonly family: string;
    readonly kind: string;
    readonly name: string;
    readonly value: number | null;
    readonly unit: string;
    readonly text: string;
    readonly formula: string;
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly parts: readonly string[];
    /** How many rows it counts; `rows` are their keys, from figures/<family>/rows.csv. */
    readonly rowCount: number;
    readonly rows: readonly string[];
    readonly sentence: string;
  }[];
  /** Figures that are not published: 0 of a whole that is 0. */
  readonly ofNothing: readonly { readonly id: string; readonly whole: string }[];
}

/**
 * The text of data/figures/all.json with the rows of each figure from figures/<family>/rows.csv, whose text
 * `rowsOf` gives. @throws when a row names a figure that is not published
 */
export function withRows(json: string, rowsOf: (family: string) => string): PublishedFigures {
  const all = JSON.parse(json) as PublishedFigures;
  const rows = new Map(all.figures.map(({ id }): [string, string[]] => [id, []]));
  for (const family of new Set(all.figures.map((one) => one.family))) {
    const [, ...lines] = readCsv(rowsOf(family));
    for (const [, row, , counted] of lines)
      for (const id of counted!.split('、')) {
        const own = rows.get(id);
        if (own === undefined) throw new Error(`${family}/rows.csv: ${id} is no figure`);
        own.push(row!);
      }
  }
  return { ...all, figures: all.figures.map((figure) => ({ ...figure, rows: rows.get(figure.id)! })) };
}

/** What figures/projects.json, compounds.json and notices.json say: the same numbers of every record, by key. */
export interface PublishedRecords {
  readonly kind: string;
  readonly columns: readonly { readonly key: string; readonly unit: string }[];
  readonly records: readonly { readonly id: string; readonly values: Readonly<Record<string, number>> }[];
}

/** Every number of every record by its id: `project-SF-2025-01-items-doing`. */
export const recordValues = ({ kind, records }: PublishedRecords): Map<string, number> =>
  new Map(
    records.flatMap(({ id, values }) =>
      Object.entries(values).map(([key, value]): [string, number] => [`${kind}-${id}-${key}`, value]),
    ),
  );

/** The published tables of a dataset: file name without `.csv` → text. */
export type Tables = ReadonlyMap<string, string>;
