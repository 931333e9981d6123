import type { APIRoute } from 'astro';
import { figuresCsv } from '../../publish/figures.ts';
import { site } from '../../site.ts';

/** Every figure as CSV for Excel. */
export const GET: APIRoute = () =>
  new Response(figuresCsv(site), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
