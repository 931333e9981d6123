import type { Revision, Revisions } from '../../model/revisions/revisions.ts';
import type { Dataset } from '../../model/types.ts';
import { revisionViews } from '../revisions/page.ts';
import { changeSentence, revisionAnchor } from '../revisions/words.ts';
import { newestFirst, type FeedEntry } from './entry.ts';

/** Changes told in full by one entry. */
const MOST = 20;

function changesOf(dataset: Dataset, { changes }: Revision): string[] {
  const told = changes.slice(0, MOST).map((change) => `${changeSentence(dataset, change)}。`);
  return changes.length > MOST ? [...told, `其余${changes.length - MOST}处见网站。`] : told;
}

/** Every revision of the data; none where there is no history. */
export function revisionEntries(dataset: Dataset, revisions: Revisions): FeedEntry[] {
  const views = revisionViews(dataset, revisions);
  return newestFirst(
    revisions.list.map((revision, index) => ({
      key: `revision/${revision.hash}`,
      title: views[index]?.heading ?? '',
      updated: revision.at,
      published: revision.at,
      summary: [...(views[index]?.notes ?? []), ...changesOf(dataset, revision)].join('\n'),
      page: { kind: 'revision' as const, id: revisionAnchor(revision) },
    })),
  );
}
