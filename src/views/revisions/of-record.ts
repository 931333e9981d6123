import { formatDate, formatDecimal } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import type { Change } from '../../model/revisions/diff.ts';
import type { Revision, Revisions } from '../../model/revisions/revisions.ts';
import type { Compound, Dataset, Project } from '../../model/types.ts';
import { sameForm } from '../../schema/same-form.ts';
import { changeRow, type ChangeRow } from './page.ts';
import { dateWords, dayOf, revisionAnchor } from './words.ts';
import { once } from '../../shared/once.ts';

/** Changes of one record's data in one revision. */
export interface RecordRevision {
  readonly date: string;
  readonly anchor: string;
  readonly count: number;
  readonly reason: string | null;
  readonly rows: readonly ChangeRow[];
}

/** Rows shown on the page of a record. */
const MOST = 6;

/** One walk over the history for all pages: changes by the records they are about. */
const indexOf = once((revisions: Revisions) => {
  const told = revisions.list.flatMap((revision) =>
    revision.changes.flatMap((change) => change.about.map((about) => ({ about, revision, change }))),
  );
  return groupBy(told, ({ about }) => about);
});

function revisionsAbout(
  dataset: Dataset,
  revisions: Revisions,
  own: string,
  about: readonly string[],
): RecordRevision[] {
  const index = indexOf(revisions);
  const wanted = new Map<Revision, Set<Change>>();
  for (const key of about)
    for (const { revision, change } of index.get(key) ?? [])
      wanted.set(revision, (wanted.get(revision) ?? new Set()).add(change));
  let left = MOST;
  return revisions.list.flatMap((revision) => {
    const changes = [...(wanted.get(revision) ?? [])];
    if (changes.length === 0) return [];
    const rows = changes.slice(0, left).map((change) => changeRow(dataset, change, own));
    left -= rows.length;
    const { reason } = revision;
    return [
      { date: dateWords(revision), anchor: revisionAnchor(revision), count: changes.length, reason, rows },
    ];
  });
}

/** What was changed in the data of a project: its own row, its stages, works, money and notices. */
export const projectRevisions = (
  dataset: Dataset,
  revisions: Revisions,
  project: Project,
): RecordRevision[] =>
  revisionsAbout(dataset, revisions, project.name, [
    `projects ${sameForm(project.id)}`,
    ...project.notices.map(({ id }) => `notices ${sameForm(id)}`),
  ]);

/** What was changed in the data of a compound; those of its projects stand on their pages. */
export const compoundRevisions = (
  dataset: Dataset,
  revisions: Revisions,
  compound: Compound,
): RecordRevision[] =>
  revisionsAbout(dataset, revisions, compound.name, [`compounds ${sameForm(compound.id)}`]);

/** `2026年11月22日以来改过45处，最近一次2026年11月22日`. */
export function recordFinding(list: readonly RecordRevision[], revisions: Revisions): string {
  const total = list.reduce((sum, { count }) => sum + count, 0);
  const oldest = revisions.list.at(-1);
  const since = oldest ? `${formatDate(dayOf(oldest))}收录以来` : '';
  return `${since}改过${formatDecimal(total)}处${list.length > 1 ? `，最近一次是${list[0]?.date}` : ''}`;
}

/** `只列最近的8处。` */
export function recordMore(list: readonly RecordRevision[]): string | null {
  const total = list.reduce((sum, { count }) => sum + count, 0);
  return total > MOST ? `只列最近的${MOST}处。` : null;
}
