import { formatDate, formatDecimal } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import type { Change } from '../../model/revisions/diff.ts';
import type { Revision, Revisions } from '../../model/revisions/revisions.ts';
import type { Dataset } from '../../model/types.ts';
import { sentence } from '../../facts/words.ts';
import { headings, recordedIn } from './headings.ts';
import { dayOf, recordPage, recordWords, revisionAnchor, shownText, type RecordPage } from './words.ts';

/** A change as a row of a table; `from` and `to` null are 未公开. */
export interface ChangeRow {
  readonly record: string;
  readonly page: RecordPage | null;
  readonly table: string;
  readonly field: string;
  readonly kind: Change['kind'];
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

/** A revision as the page shows it. */
export interface RevisionView {
  readonly anchor: string;
  readonly heading: string;
  /** Reason, first recordings, unreadable files: a sentence each. */
  readonly notes: readonly string[];
  readonly rows: readonly ChangeRow[];
  /** How many changes are only in the files, in words; null when all are shown. */
  readonly more: string | null;
}

/** Rows shown of one revision, and revisions shown with rows; the files have everything. */
const MOST_ROWS = 20;
const MOST_DETAILED = 50;

/** Stands for the column where a whole record came or went. */
const WHOLE = '整条';

/** A change as a row of a table; on the page of a record its name, `own`, is left out. */
export const changeRow = (dataset: Dataset, change: Change, own: string | null = null): ChangeRow => ({
  record: recordWords(dataset, change, own),
  page: own === null ? recordPage(dataset, change) : null,
  table: change.table,
  field: change.field ?? WHOLE,
  kind: change.kind,
  from: shownText(change.from),
  to: shownText(change.to),
  reason: change.reason,
});

/** How a row is headed where the record goes without saying: by its column, or by what of the record came or went. */
export function ownHead({ record, table, field }: ChangeRow): { text: string; note: string } {
  if (field === WHOLE) return { text: record, note: table };
  return { text: field, note: record === table ? table : `${table}，${record}` };
}

const counted = (list: readonly (readonly [string, number])[], unit: string): string =>
  list.map(([table, n]) => `${table}${formatDecimal(n)}${unit}`).join('，');

function notesOf(revision: Revision): string[] {
  const { reason, changes, unreadable } = revision;
  const why = reason === null ? '没有写原因。' : sentence(`原因：${reason}`);
  const tables = [...groupBy(changes, ({ table }) => table)].map(
    ([table, own]) => [table, own.length] as const,
  );
  const recorded = recordedIn(revision).map(({ table, records }) => [table, records] as const);
  return [
    ...(changes.length > 0 || reason !== null ? [why] : []),
    ...(recorded.length > 0 ? [`首次收录：${counted(recorded, '条')}。`] : []),
    ...(changes.length > MOST_ROWS ? [`改动：${counted(tables, '处')}。`] : []),
    ...unreadable.map(
      ({ table, why: trouble }) => `“${table}”这一次的文件读不出来（${trouble}），改动并入后面一次。`,
    ),
  ];
}

/** Every revision, newest first, with its first rows. */
export function revisionViews(dataset: Dataset, { list }: Revisions): RevisionView[] {
  const heads = headings(list);
  return list.map((revision, index) => {
    const { changes } = revision;
    const shown = index < MOST_DETAILED ? changes.slice(0, MOST_ROWS) : [];
    const rest = changes.length - shown.length;
    return {
      anchor: revisionAnchor(revision),
      heading: heads[index]!,
      notes: notesOf(revision),
      rows: shown.map((change) => changeRow(dataset, change)),
      more:
        rest === 0
          ? null
          : shown.length > 0
            ? `这里列前${shown.length}处，其余${formatDecimal(rest)}处在完整清单里。`
            : `${formatDecimal(rest)}处改动，在完整清单里。`,
    };
  });
}

/** How often and how much the data was changed since it was first recorded. */
export function revisionsLead({ missing, list }: Revisions): string {
  if (missing !== null) return `这次发布没有改动的历史：${missing}。`;
  const oldest = list.at(-1);
  if (!oldest) return '还没有收录过数据。';
  const changed = list.filter(({ changes }) => changes.length > 0);
  const total = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  const since = formatDate(dayOf(oldest));
  return changed.length === 0
    ? `${since}开始收录，已经收录的内容还没有改过。`
    : `${since}开始收录，以后改过${changed.length}次，共${formatDecimal(total)}处。原来写什么、改成什么，都列在这里。`;
}

/** Said where the published data holds changes that the history does not. */
export const pendingWords = ({ pending }: Revisions): string | null =>
  pending === 0
    ? null
    : `现在网站上的数据，还有${formatDecimal(pending)}处改动没有存进历史，这里看不到；存进以后才会列出。`;
