import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import stateCouncil from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { fill, fillTerms, type PublishedTerms } from './terms.ts';

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

/** The figures of a dataset as it is served from a folder. */
export const readFigures = (folder: string): PublishedFigures =>
  withRows(readFileSync(join(folder, 'data/figures/all.json'), 'utf8'), (family) =>
    readFileSync(join(folder, 'figures', family, 'rows.csv'), 'utf8'),
  );

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

/** One file a family of figures, in the order in which they build on each other. */
const FILES = [
  'base',
  'recorded',
  'plan',
  'course',
  'streets',
  'cohorts',
  'outturn',
  'items',
  'money',
  'pace',
  'consent',
  'judging',
  'rules-numbers',
  'rules-order',
  'duties',
  'rules-places',
  'rules-projects',
  'rules-works',
  'rules-notices',
  'rules-plan',
  'rules',
  'directory',
  'findings',
  'disclosure',
  'notices',
  'records',
  'plans',
  'promises',
  'sources',
  'timeliness',
  'related',
] as const;

/** The tables of a folder of CSV files. */
export const readTables = (folder: string): Tables =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name.slice(0, -'.csv'.length), readFileSync(join(folder, name), 'utf8')]),
  );

/** Rows of a published CSV file (RFC 4180, BOM, CRLF). An empty cell is null. */
export function readCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  // A cell is quoted, with quotes doubled inside, or plain; a comma or a line end follows.
  for (const [, quoted, bare, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push((quoted?.replaceAll('""', '"') ?? bare) || null);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Every day of the years that the State Council has announced, those that holidays.csv adds among them, with 1 for a working day. */
function* calendar(added: string | undefined): Generator<[string, number]> {
  const { holidays, workdays }: Record<'holidays' | 'workdays', Record<string, string>> = stateCouncil;
  const [header = [], ...rows] = added === undefined ? [] : readCsv(added);
  const cell = (row: readonly (string | null)[], column: string): string => row[header.indexOf(column)] ?? '';
  const later = rows.filter((row) => Number(cell(row, '年度')) > 2026);
  const kinds = new Map(later.map((row) => [cell(row, '日期'), cell(row, '安排')]));
  const last = Math.max(2026, ...later.map((row) => Number(cell(row, '年度'))));
  for (let at = Date.UTC(2018, 0, 1); at <= Date.UTC(last, 11, 31); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const weekend = new Date(at).getUTCDay() % 6 === 0;
    const kind = kinds.get(day) ?? (day in workdays ? '上班' : day in holidays ? '放假' : null);
    yield [day, kind === '上班' || (kind === null && !weekend) ? 1 : 0];
  }
}

/** A firm's name without its legal form: loose, for it only excuses. */
const firm = (name: string): string =>
  ['有限', '责任', '股份', '公司', '集团', '发展', ' '].reduce(
    (rest, word) => rest.replaceAll(word, ''),
    name.replace(/[(（][^)）]*[)）]/g, ''),
  );

/** What SQL has no words for: patterns, the number of people after a word, two names of one firm. */
function addWords(db: DatabaseSync): void {
  const text = (value: unknown): string => String(value).normalize('NFKC');
  db.function('regexp', { deterministic: true }, (pattern, value) =>
    value === null ? null : Number(new RegExp(String(pattern), 'u').test(text(value).replaceAll(',', '，'))),
  );
  db.function('sha256', { deterministic: true }, (value) =>
    createHash('sha256').update(String(value)).digest('hex'),
  );
  // A whole number of parts as a decimal without zeros at its end; nothing for nothing.
  db.function('plain_decimal', { deterministic: true }, (value, parts) =>
    value === null ? '' : String(Number(value) / Number(parts)),
  );
  db.function('people', { deterministic: true }, (value, word) =>
    value === null
      ? null
      : (new RegExp(`${String(word)}\\s*:?\\s*(\\d+)`, 'u').exec(text(value))?.[1] ?? null),
  );
  // One firm, whatever its legal form is called.
  const bare = (name: string): string =>
    ['有限', '责任', '股份', '公司'].reduce(
      (left, word) => left.split(word).join(''),
      name.replace(/\s/g, ''),
    );
  db.function('one_firm', { deterministic: true }, (a, b) =>
    a === null || b === null ? 0 : Number(bare(text(a)) === bare(text(b))),
  );
  db.function('same_firm', { deterministic: true }, (a, b) => {
    if (a === null || b === null) return 0;
    const [x, y] = [firm(text(a)), firm(text(b))];
    return Number(x.length < 2 || y.length < 2 ? a === b : x.includes(y) || y.includes(x));
  });
}

/**
 * Every figure of a dataset, worked out by the SQL beside this file from what anyone can download, without
 * the site's own code. By id; null is 未公开.
 */
export function recompute(tables: Tables, published: PublishedFigures): ReadonlyMap<string, number | null> {
  const db = new DatabaseSync(':memory:');
  addWords(db);
  try {
    db.exec('BEGIN');
    for (const [table, text] of tables) {
      const [header, ...rows] = readCsv(text);
      fill(
        db,
        table,
        header!.map((cell) => cell!),
        rows,
      );
    }
    const { asOf, district, planWindow, streets, figures } = published;
    fill(
      db,
      'facts',
      ['district', 'as_of', 'window_start', 'window_end'],
      [[district, asOf, planWindow.start, planWindow.end]],
    );
    fill(
      db,
      'named_streets',
      ['code', 'name'],
      streets.map((street) => [street.code, street.name]),
    );
    fill(
      db,
      'published',
      ['id', 'kind', 'unit', 'row', 'numerator', 'denominator', 'whole', 'part'],
      figures.map((one) => [
        one.id,
        one.kind,
        one.unit,
        one.rows[0] ?? null,
        one.numerator,
        one.denominator,
        one.parts[0] ?? null,
        one.parts[1] ?? null,
      ]),
    );
    fillTerms(db, published.policy);
    fill(db, 'days', ['day', 'working'], calendar(tables.get('holidays')));
    for (const file of FILES) db.exec(readFileSync(join(import.meta.dirname, `${file}.sql`), 'utf8'));
    const found = new Map(
      db
        .prepare('SELECT id, value FROM recomputed')
        .all()
        .map(({ id, value }): [string, number | null] => [String(id), value === null ? null : Number(value)]),
    );
    return withoutNothing(found, published);
  } finally {
    db.close();
  }
}

/** Leaves out what the site says it leaves out, where the SQL too finds 0, or nothing published, of 0. */
function withoutNothing(
  found: ReadonlyMap<string, number | null>,
  { ofNothing }: PublishedFigures,
): ReadonlyMap<string, number | null> {
  const left = new Map(found);
  const wholes = new Map(ofNothing.map(({ id, whole }) => [id, whole]));
  /** 0, or a part of nothing of which nothing is published either. */
  const isNothing = (id: string): boolean => {
    const [value, whole] = [found.get(id), wholes.get(id)];
    return value === 0 || (value === null && whole !== undefined && isNothing(whole));
  };
  for (const { id, whole } of ofNothing) if ((found.get(id) ?? 0) === 0 && isNothing(whole)) left.delete(id);
  return left;
}

const said = (value: number | null): string => (value === null ? '未公开' : String(value));

/** Where the two disagree, a line each; empty when they agree on every figure. */
export function disagreements(
  published: ReadonlyMap<string, number | null>,
  recomputed: ReadonlyMap<string, number | null>,
): string[] {
  const missing = [...published.keys()].filter((id) => !recomputed.has(id));
  const extra = [...recomputed.keys()].filter((id) => !published.has(id));
  return [
    ...missing.map((id) => `${id}: no SQL in tests/recompute/ works this figure out`),
    ...extra.map((id) => `${id}: worked out by SQL, but not published`),
    ...[...published]
      .filter(([id, value]) => recomputed.has(id) && recomputed.get(id) !== value)
      .map(([id, value]) => `${id}: published ${said(value)}, worked out ${said(recomputed.get(id)!)}`),
  ];
}
