import type { RecordPage } from '../revisions/words.ts';

/** One thing told by a feed, before it has an address. */
export interface FeedEntry {
  /** Stable name within the dataset; the entry's id is made from it. */
  readonly key: string;
  readonly title: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly published: string | null;
  readonly summary: string;
  /** Where it can be read: a record's page, or a place on the page of revisions. */
  readonly page: RecordPage | { readonly kind: 'revision'; readonly id: string };
}

/** Newest entries a feed holds; older ones are on the pages. */
export const MOST_ENTRIES = 100;

/** The beginning of a day in China. */
export const dayStart = (iso: string): string => `${iso}T00:00:00+08:00`;

/** Newest first, then by name, so that the order never depends on the order of the files. */
export const newestFirst = (entries: readonly FeedEntry[]): FeedEntry[] =>
  [...entries]
    .sort((a, b) =>
      a.updated !== b.updated ? (a.updated < b.updated ? 1 : -1) : a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
    )
    .slice(0, MOST_ENTRIES);
