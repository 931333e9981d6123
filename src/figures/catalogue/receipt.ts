import { formatDate } from '../../shared/format.ts';
import type { Dataset, Finding } from '../../model/types.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { tables, type TableName } from '../../schema/tables/index.ts';
import { findingKey } from '../../model/finding-key.ts';
import { allPromises } from '../promises/ledger.ts';
import type { Promised } from '../promises/state.ts';
import { figureText } from '../figure/figure-text.ts';
import { shareOf } from '../figure/make.ts';
import type { CountedTable, Figure } from '../figure/figure.ts';
import { once } from '../../shared/once.ts';

/** One row behind a figure, in words, with the page that shows it. */
export interface ReceiptRow {
  readonly id: string;
  readonly text: string;
  readonly page: 'compound' | 'project' | 'notice' | 'source' | null;
  /** Id of the record that the page is about. */
  readonly record: string | null;
}

type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
const tablesOf = once((_: Dataset) => new Map<TableName, Rows>());

/** The rows of a table by key, made once. */
function rowsByKey(dataset: Dataset, table: TableName): Rows {
  const own = tablesOf(dataset);
  const before = own.get(table);
  if (before) return before;
  const rows: readonly Readonly<Record<string, unknown>>[] = dataset.rows[table];
  const made: Rows = new Map(rows.map((row) => [rowKey(table, row), row]));
  own.set(table, made);
  return made;
}

const findingsByKey = once(
  ({ findings }: Dataset) => new Map(findings.map((finding) => [findingKey(finding), finding])),
);
const promisesById = once((dataset: Dataset) => new Map(allPromises(dataset).map((one) => [one.id, one])));

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Cells that tell one row of a project's table from another. */
const cells: Partial<Record<TableName, readonly string[]>> = {
  stages: ['stage', 'round', 'doneOn'],
  funding: ['workClass', 'source', 'detail', 'basis'],
  checklist: ['no', 'name'],
  consent: ['round', 'endOn'],
};

function findingRow(id: string, { result, title, subject, projectIds }: Finding): ReceiptRow {
  const page = subject.kind === 'item' ? 'project' : subject.kind;
  const known = page === 'compound' || page === 'project' || page === 'notice' ? page : null;
  const record = subject.kind === 'item' ? (projectIds[0] ?? null) : subject.id;
  return { id, text: `${result}：${title}，${subject.name}`, page: known, record: known && record };
}

function promiseRow({ byId }: Dataset, id: string, promised: Promised): ReceiptRow {
  const { state, what, projectId, compoundId } = promised;
  const of = projectId === null ? byId.compound.get(compoundId ?? '') : byId.project.get(projectId);
  return {
    id,
    text: [state, of?.name, what].filter(Boolean).join('，'),
    page: of === undefined ? null : projectId === null ? 'compound' : 'project',
    record: projectId ?? compoundId,
  };
}

/** @throws when there is no such row */
function had<T>(row: T | undefined, table: CountedTable, id: string): T {
  if (row === undefined) throw new Error(`no row ${id} in ${table}`);
  return row;
}

/** One row of a table in words. @throws when it does not exist */
export function receiptRow(dataset: Dataset, table: CountedTable, id: string): ReceiptRow {
  if (table === 'findings') return findingRow(id, had(findingsByKey(dataset).get(id), table, id));
  if (table === 'ledger') return promiseRow(dataset, id, had(promisesById(dataset).get(id), table, id));
  const row = had(rowsByKey(dataset, table).get(id), table, id);
  if (table === 'compounds') {
    const compound = dataset.byId.compound.get(id)!;
    const street = compound.street?.name ?? '街道未公开';
    return { id, text: `${compound.name}，${street}`, page: 'compound', record: id };
  }
  if (table === 'projects')
    return { id, text: dataset.byId.project.get(id)!.name, page: 'project', record: id };
  if (table === 'notices') return { id, text: text(row['title']), page: 'notice', record: id };
  if (table === 'figures')
    return {
      id,
      text: ['year', 'area', 'metric', 'basis'].map((key) => text(row[key])).join('，'),
      page: 'source',
      record: text(row['sourceId']),
    };
  const project = dataset.byId.project.get(text(row['projectId']));
  const more = (cells[table] ?? tables[table].key).map((key) => text(row[key])).filter(Boolean);
  return {
    id,
    text: [...(project ? [project.name] : []), ...more].join('，'),
    page: project ? 'project' : null,
    record: project?.id ?? null,
  };
}

/** Rows that one page of receipts lists: with more it would take too long to come. */
const ROWS_A_PAGE = 1000;
/** Rows of one figure that a page lists at most. */
const MOST = 200;

/**
 * How many rows of each figure their common page lists: as many as let all of them together stay a page; the rest is
 * in the file. At least the first few.
 */
export function rowsListed(figures: readonly Figure[]): number {
  const sizes = figures.map(({ rows }) => rows.ids.length);
  const listed = (most: number): number => sizes.reduce((sum, size) => sum + Math.min(size, most), 0);
  let most = MOST;
  while (most > 5 && listed(most) > ROWS_A_PAGE) most -= 5;
  return most;
}

/** The rows behind a figure in the order of its ids, the first `most`. @throws when a row does not exist */
export const receiptRows = (dataset: Dataset, { rows }: Figure, most = Infinity): ReceiptRow[] =>
  rows.ids.slice(0, most).map((id) => receiptRow(dataset, rows.table, id));

/** `《标题》（半岛新闻，2025年8月14日）`. */
function sourceWords(dataset: Dataset, id: string): string {
  const source = dataset.byId.source.get(id);
  if (!source) return `出处${id}`;
  const day = source.publishedOn === null ? '日期未公开' : formatDate(source.publishedOn);
  return `《${source.title}》（${source.publisher}，${day}）`;
}

/** The sentence to copy: what, how much, of what, as of when, by whom; without the address. */
export function receiptSentence(dataset: Dataset, figure: Figure): string {
  const day = formatDate(figure.asOf);
  const value = figureText(figure);
  if (figure.kind === 'reported')
    return `据${figure.sourceIds.map((id) => sourceWords(dataset, id)).join('、')}，截至${day}，${figure.name}：${value}。`;
  const share = figure.kind === 'share' ? null : shareOf(figure);
  const whole =
    figure.kind === 'share'
      ? `（${figureText(figure.numerator!)}÷${figureText(figure.denominator!)}）`
      : share === null
        ? ''
        : `，占${figure.denominator!.name}（${figureText(figure.denominator!)}）的${figureText(share)}`;
  const missing = figure.missing > 0 ? `；另有${figure.missing}行没有公布这个数，不在里面` : '';
  const mark = dataset.info.sample ? '（虚构示例，非真实项目）' : '';
  return `截至${day}，${figure.name}：${value}${whole}${missing}。出处：${dataset.info.title}${mark}，由收录的记录算出。`;
}
