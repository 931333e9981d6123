import type { APIRoute } from 'astro';
import { site } from '../../site/site.ts';
import { noticeDeadlines } from '../../views/feeds/calendar.ts';
import { calendarResponse } from './_calendar.ts';

/** The last day of every notice, to subscribe to: `calendar.ics`. RFC 5545 knows no empty calendar, so without days there is none. */
export const getStaticPaths = () =>
  noticeDeadlines(site).length === 0 ? [] : [{ params: { name: 'calendar' } }];

export const GET: APIRoute = () => calendarResponse(noticeDeadlines(site));
