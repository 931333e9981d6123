import { link } from '../site/links.ts';
import type { FeedEntry } from '../views/feeds/entry.ts';

/** Address of the page that a change or a feed's entry is about. */
export function recordHref({ kind, id }: FeedEntry['page']): string {
  switch (kind) {
    case 'project':
      return link.project(id);
    case 'compound':
      return link.compound(id);
    case 'notice':
      return link.notice(id);
    case 'source':
      return link.source(id);
    case 'revision':
      return link.revision(id);
  }
}
