import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { calendar, type AnnouncedDays } from './calendar.ts';
import { readCsv } from './csv.ts';
import type { PublishedFigures, Tables } from './published.ts';
import { fill, fillTerms } from './terms.ts';
import { addWords } from './words.ts';

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

/**
 * Every figure of a dataset, worked out by the SQL beside this file from what anyone can download, without
 * the site's own code. By id; null is 未公开.
 */
export function recompute(
  tables: Tables,
  published: PublishedFigures,
  announced: AnnouncedDays,
): ReadonlyMap<string, number | null> {
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
    fill(db, 'days', ['day', 'working'], calendar(announced, tables.get('holidays')));
    for (const file of FILES) db.exec(readFileSync(join(import.meta.dirname, 'sql', `${file}.sql`), 'utf8'));
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
    ...missing.map((id) => `${id}：sql文件夹里没有算它的`),
    ...extra.map((id) => `${id}：SQL算出来了，网站没有公布`),
    ...[...published]
      .filter(([id, value]) => recomputed.has(id) && recomputed.get(id) !== value)
      .map(([id, value]) => `${id}：网站写${said(value)}，重算${said(recomputed.get(id)!)}`),
  ];
}
