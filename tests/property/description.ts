import fc from 'fast-check';
import { tableNames, type TableName } from '../../src/schema/tables/index.ts';
import { tablesOf } from '../../src/schema/tables/tables-of.ts';
import type { Field } from '../../src/schema/field.ts';
import { described, POLICY, type Described } from './cells.ts';
import { plainNames, oddNames } from './words.ts';

/** A row as described: of every column what it would hold, and how likely it is left empty (0 to 99, lower stays). */
export type DescribedRow = Readonly<Record<string, { readonly rank: number; readonly value: Described }>>;

/**
 * A dataset as it is described: small changes of a description are small changes of the dataset, so that a faulty one can
 * be made small. `lawful.ts` makes a dataset of it.
 */
export interface Description {
  /** Names of the streets. */
  readonly streets: readonly string[];
  /** Days after 1 January 2021. */
  readonly today: number;
  readonly speaker: '示范' | '整理' | '官方';
  readonly contacts: number;
  readonly address: boolean;
  /** Whether holidays.csv has the year that the program does not know. */
  readonly nextYear: boolean;
  /** Whether the dataset names the notice; without one nothing is judged. */
  readonly judged: boolean;
  /** Whether the dates of a project follow the chain. */
  readonly orderly: boolean;
  /** How everything is written: ids, dates, widths; 0 is plain. */
  readonly hand: number;
  /** null: no file; a table with no rows has a header. `density`: cells whose rank is below it are filled. */
  readonly tables: Readonly<
    Record<TableName, null | { readonly density: number; readonly rows: readonly DescribedRow[] }>
  >;
}

/** With the code lists of the notice. */
const tables = tablesOf(POLICY);

const row = (name: TableName): fc.Arbitrary<DescribedRow> =>
  fc.record(
    Object.fromEntries(
      Object.entries(tables[name].fields as Record<string, Field<unknown>>).map(([key, field]) => [
        key,
        fc.record({ rank: fc.nat(99), value: described(`${name}.${key}`, field) }),
      ]),
    ),
  );

/** Most rows of a table in a dataset of size 1; a dataset is up to twelve times as large. */
const most: Readonly<Record<TableName, number>> = {
  sources: 3,
  compounds: 4,
  buildings: 6,
  projects: 2,
  plans: 3,
  planworks: 8,
  promises: 4,
  areas: 1,
  stages: 12,
  consent: 3,
  checklist: 12,
  parts: 16,
  funding: 5,
  notices: 3,
  objections: 3,
  figures: 5,
  streets: 2,
  utilities: 2,
  warranties: 3,
  evidence: 2,
  photos: 3,
  holidays: 0,
  // Written once it is known what breaches there are.
  explanations: 0,
  removals: 1,
};

const table = (name: TableName, size: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 5,
      arbitrary: fc.record({
        density: fc.constantFrom(0, 30, 60, 90, 100),
        rows: fc.array(row(name), { maxLength: Math.ceil(most[name] * size), size: 'max' }),
      }),
    },
  );

const streetName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...plainNames) },
  { weight: 1, arbitrary: fc.constantFrom(...oddNames.filter((name) => name.length < 30)) },
);

const ofSize = (size: number): fc.Arbitrary<Description> =>
  fc.record({
    streets: fc.uniqueArray(streetName, {
      minLength: 1,
      maxLength: 12,
      size: 'max',
      comparator: (a, b) => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase(),
    }),
    today: fc.integer({ min: 120, max: 2100 }),
    speaker: fc.constantFrom('示范', '整理', '官方'),
    contacts: fc.nat(2),
    address: fc.boolean(),
    nextYear: fc.boolean(),
    orderly: fc.boolean(),
    hand: fc.nat(0xffff),
    tables: fc.record(
      Object.fromEntries(tableNames.map((name) => [name, table(name, size)])) as Record<
        TableName,
        fc.Arbitrary<Description['tables'][TableName]>
      >,
    ),
    judged: fc.oneof(
      { weight: 3, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  });

/** Descriptions of datasets from nothing at all to some hundred rows. */
export const descriptions: fc.Arbitrary<Description> = fc.oneof(
  { weight: 3, arbitrary: ofSize(0.5) },
  { weight: 4, arbitrary: ofSize(1) },
  { weight: 3, arbitrary: ofSize(4) },
  { weight: 1, arbitrary: ofSize(12) },
);
