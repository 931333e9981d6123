import type { APIRoute } from 'astro';
import { link } from '../../site/links.ts';
import { revisions, site } from '../../site/site.ts';
import { revisionEntries } from '../../views/feeds/revisions.ts';
import { revisionsLead } from '../../views/revisions/page.ts';
import { feedResponse } from './_feed.ts';

/** What was changed in the data, a commit an entry; none where there is no history, and the subtitle says so. */
export const GET: APIRoute = () =>
  feedResponse(
    {
      key: 'feeds/revisions',
      title: '改过什么数据',
      subtitle: revisionsLead(revisions),
      self: link.feed('revisions'),
      page: link.revisions(),
    },
    revisionEntries(site, revisions),
  );
