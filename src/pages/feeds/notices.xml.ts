import type { APIRoute } from 'astro';
import { link } from '../../site/links.ts';
import { site } from '../../site/site.ts';
import { noticeEntries } from '../../views/feeds/notices.ts';
import { feedResponse } from './_feed.ts';

/** Notices, the one last heard of first. */
export const GET: APIRoute = () =>
  feedResponse(
    {
      key: 'feeds/notices',
      title: '公示',
      subtitle: '新的公示，公示的结果。',
      self: link.feed('notices'),
      page: link.notices(),
    },
    noticeEntries(site),
  );
