import type { APIRoute } from 'astro';
import { revisionsCsv } from '../../publish/revisions.ts';
import { revisions } from '../../site/site.ts';

/** Every change of the data as CSV for Excel. */
export const GET: APIRoute = () => new Response(revisionsCsv(revisions));
