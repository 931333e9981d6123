import type { DatabaseSync } from 'node:sqlite';

type Part = { readonly part: number; readonly of: number } | null;

/** What the head of data/figures/all.json says of the notice: its own numbers and lists, nothing worked out. */
export interface PublishedTerms {
  /** null: no notice, nothing is judged. */
  readonly id: string | null;
  readonly terms: {
    readonly consentShare: Part;
    readonly majorityShare: Part;
    readonly minWorkingDays: number | null;
    readonly minTaskforce: number | null;
    readonly declaration: { readonly monthDay: string; readonly exemptThrough: number } | null;
    readonly firstBatch: { readonly year: number; readonly count: number } | null;
    readonly scope: { readonly builtBy: number; readonly land: string } | null;
    readonly careStation: number | null;
    readonly namedBodies: Readonly<Record<string, string>>;
    readonly votedByDoor: readonly number[];
    readonly acceptanceGroups: readonly string[];
    readonly carriedClass: string | null;
    readonly residentsClass: string | null;
    readonly cohorts: readonly { readonly id: string; readonly through: number }[];
  };
  readonly workClasses: readonly { readonly name: string; readonly key: string }[];
  readonly works: readonly {
    readonly no: number;
    readonly class: string;
    readonly obligation: string | null;
    readonly key: boolean;
  }[];
  readonly steps: readonly { readonly code: string; readonly name: string; readonly place: number | null }[];
  readonly rules: readonly { readonly id: string; readonly kind: string; readonly severity: string }[];
  readonly dues: readonly { readonly id: string; readonly kind: string; readonly from: string | null }[];
}

const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

export type Cell = string | number | null;

/** Makes a table of rows. */
export function fill(
  db: DatabaseSync,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): void {
  db.exec(`CREATE TABLE ${name(table)} (${columns.map(name).join(', ')})`);
  const insert = db.prepare(`INSERT INTO ${name(table)} VALUES (${columns.map(() => '?').join(', ')})`);
  // A number of JavaScript would be stored as 1.0 and be written so.
  for (const row of rows)
    insert.run(
      ...row.map((cell) => (typeof cell === 'number' && Number.isInteger(cell) ? BigInt(cell) : cell)),
    );
}

/** What the notice decides, in one row; null where it decides nothing. */
const decided = ({ id, terms }: PublishedTerms): Record<string, Cell> => ({
  notice: id,
  consent_part: terms.consentShare?.part ?? null,
  consent_of: terms.consentShare?.of ?? null,
  majority_part: terms.majorityShare?.part ?? null,
  majority_of: terms.majorityShare?.of ?? null,
  min_working_days: terms.minWorkingDays,
  min_taskforce: terms.minTaskforce,
  declared_by: terms.declaration?.monthDay ?? null,
  declared_after: terms.declaration?.exemptThrough ?? null,
  first_year: terms.firstBatch?.year ?? null,
  first_count: terms.firstBatch?.count ?? null,
  built_by: terms.scope?.builtBy ?? null,
  land: terms.scope?.land ?? null,
  care_station: terms.careStation,
  named_builder: terms.namedBodies['建设单位'] ?? null,
  carried_class: terms.carriedClass,
  residents_class: terms.residentsClass,
});

/** The notice as tables: `terms` has one row, and null where the notice decides nothing. */
export function fillTerms(db: DatabaseSync, published: PublishedTerms): void {
  const { terms, workClasses, works, steps, rules, dues } = published;
  const row = decided(published);
  fill(db, 'terms', Object.keys(row), [Object.values(row)]);
  fill(
    db,
    'acceptance_groups',
    ['word'],
    terms.acceptanceGroups.map((word) => [word]),
  );
  fill(
    db,
    'voted_by_door',
    ['item'],
    terms.votedByDoor.map((no) => [no]),
  );
  fill(
    db,
    'cohort_terms',
    ['cohort', 'through'],
    terms.cohorts.map((one) => [one.id.toLowerCase(), one.through]),
  );
  fill(
    db,
    'work_classes',
    ['name', 'class'],
    workClasses.map((one) => [one.name, one.key]),
  );
  fill(
    db,
    'listed_works',
    ['item', 'class_name', 'obligation', 'is_key'],
    works.map((one) => [one.no, one.class, one.obligation, Number(one.key)]),
  );
  fill(
    db,
    'named_steps',
    ['stage', 'name', 'place'],
    steps.map((one) => [one.code, one.name, one.place]),
  );
  fill(
    db,
    'rules',
    ['rule', 'kind', 'severity'],
    rules.map((one) => [one.id, one.kind, one.severity]),
  );
  fill(
    db,
    'dues',
    ['kind', 'gap', 'stage'],
    dues.map((one) => [one.kind, one.id, one.from]),
  );
}
