import type { APIRoute } from 'astro';
import { site } from '../../../site/site.ts';
import { noticeDeadline } from '../../../views/feeds/calendar.ts';
import { calendarResponse } from '../_calendar.ts';

/** Only notices whose end is published have a day for a calendar. */
export const getStaticPaths = () =>
  site.notices.flatMap((notice) =>
    noticeDeadline(site, notice) === null ? [] : [{ params: { id: notice.id } }],
  );

export const GET: APIRoute = ({ params }) =>
  calendarResponse([noticeDeadline(site, site.byId.notice.get(params['id'] ?? '')!)!]);
