import { link } from '../../site/links.ts';
import { urnOf } from '../../publish/atom.ts';
import { ical } from '../../publish/ical.ts';
import { site } from '../../site/site.ts';
import { absolute } from '../../views/common/head.ts';
import type { NoticeDeadline } from '../../views/feeds/calendar.ts';

/** Deadlines of notices as a calendar file. */
export const calendarResponse = (deadlines: readonly NoticeDeadline[]): Response =>
  new Response(
    ical({
      name: `公示截止日，${site.info.title}`,
      days: deadlines.map(({ key, noticeId, ...day }) => ({
        ...day,
        uid: urnOf(`${site.info.id}/${key}`).replace('urn:uuid:', ''),
        url: absolute(site, link.notice(noticeId)),
      })),
    }),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
