/**
 * What `texts/0.json` and its siblings hold: the text of all pages of a dataset, each line once. Written at build, read in
 * the visitor's browser, which looks through all of it: what is counted as written is written there. A leaf.
 */
export interface SiteTexts {
  /** In `0.json`: the names of the others, all of which are needed. They carry the hash of what they hold. */
  readonly more: readonly string[];
  /** The different lines of the pages of this file. */
  readonly lines: readonly string[];
  readonly pages: readonly PageText[];
}

export interface PageText {
  /** From the root: `/sample/progress/`. */
  readonly address: string;
  readonly title: string;
  /** First word of the way from the home page: 公示. */
  readonly kind: string;
  /** Pages come in this order, whatever the words: what is about one project first, how it is worked out last. */
  readonly rank: number;
  /** Places of its lines in `lines`, in the order of the page. */
  readonly lines: readonly number[];
}

/** Text as it is compared: full-width as half-width, no capitals, no spaces, which nobody types alike. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
