import type { APIRoute } from 'astro';
import { revisionsJson } from '../../publish/revisions.ts';
import { revisions, site } from '../../site/site.ts';

/** Every change of the data as JSON. */
export const GET: APIRoute = () => new Response(revisionsJson(site, revisions));
