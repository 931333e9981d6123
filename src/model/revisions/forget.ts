import { formatDate } from '../../shared/format.ts';
import { PERSONAL } from '../../intake/version.ts';
import { sameForm } from '../../schema/same-form.ts';
import type { Redaction } from '../../schema/staff-tables.ts';
import { tableNames, tables } from '../../schema/tables/index.ts';
import type { Change } from './diff.ts';
import { infoTitle } from './info.ts';
import type { Revision, Revisions } from './revisions.ts';

/** A text that is not to be shown any more, and what stands in its place. */
export interface Forgotten {
  readonly text: string;
  readonly instead: string;
}

/** Said of a text that was taken out: of a redaction with its day. */
const saidOf = ({ date }: Pick<Redaction, 'date'>): string =>
  `（${formatDate(date)}已按个人信息保护要求隐去）`;

/** A commit that says so took personal data out: what it replaced is not shown, though no check knows it for what it is. */
const TAKEN_OUT = /个人信息|隐私|实名|隐去|身份信息/;

const titleOf = (file: string): string =>
  file === 'dataset.json'
    ? infoTitle
    : (tableNames.map((name) => tables[name]).find((table) => table.file === file)?.title ?? file);

const concerns = (redaction: Redaction, revision: Revision, change: Change): boolean =>
  (redaction.commit === null || revision.hash.startsWith(redaction.commit.toLowerCase())) &&
  titleOf(redaction.file) === change.table &&
  sameForm(redaction.record) === sameForm(change.id) &&
  (redaction.column === null || change.field === null || redaction.column === change.field);

/** Of a whole record the texts of its cells, of a cell its own. */
function textsOf(change: Change, column: string | null): string[] {
  const [from, to] = [change.from ?? '', change.to ?? ''];
  if (change.field !== null) return [from, to];
  return [from, to].flatMap((whole) =>
    whole.split('；').flatMap((cell) => {
      const at = cell.indexOf('：');
      return at < 0 || (column !== null && cell.slice(0, at) !== column) ? [] : [cell.slice(at + 1)];
    }),
  );
}

/** Texts shorter than these, or of digits alone, stand in many places and say nothing by themselves. */
const isTelling = (text: string): boolean => text.length >= 2 && !/^[\d.\-/]+$/.test(text);

/**
 * What the history of a dataset must not show: what redactions.csv names, but for the text that stands there today, and what
 * commits took out that say it was of a person. Longest first.
 * @param standing whether a text stands in the data today.
 */
export function forgottenIn(
  { list }: Revisions,
  redactions: readonly Redaction[],
  standing: (text: string) => boolean,
): Forgotten[] {
  const found = new Map<string, string>();
  const forget = (text: string, instead: string): void => {
    if (text !== PERSONAL && isTelling(text) && !standing(text)) found.set(text, instead);
  };
  for (const revision of list)
    for (const change of revision.changes) {
      const redaction = redactions.find((one) => concerns(one, revision, change));
      if (redaction) for (const text of textsOf(change, redaction.column)) forget(text, saidOf(redaction));
      else if (revision.reason !== null && TAKEN_OUT.test(revision.reason) && change.kind !== '新增')
        // What came in its place was written to be read.
        for (const text of textsOf({ ...change, to: null }, null)) forget(text, PERSONAL);
    }
  return [...found]
    .map(([text, instead]) => ({ text, instead }))
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

/** A text without what is not to be shown. */
export const without = (text: string, forgotten: readonly Forgotten[]): string =>
  forgotten.reduce((rest, { text: old, instead }) => rest.replaceAll(old, instead), text);

/** The history without what is not to be shown: in changes of cells and records, and in reasons. */
export function forget(revisions: Revisions, forgotten: readonly Forgotten[]): Revisions {
  if (forgotten.length === 0) return revisions;
  const clean = <T extends string | null>(text: T): T =>
    text === null ? text : (without(text, forgotten) as T);
  return {
    ...revisions,
    list: revisions.list.map((revision) => ({
      ...revision,
      reason: clean(revision.reason),
      changes: revision.changes.map((change) => ({
        ...change,
        label: clean(change.label),
        from: clean(change.from),
        to: clean(change.to),
        reason: clean(change.reason),
      })),
    })),
  };
}
