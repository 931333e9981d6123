import type { APIRoute, GetStaticPaths } from 'astro';
import { figuresCsv } from '../../../publish/figures.ts';
import { release, site } from '../../../site/site.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { release } }];

/** Every figure of this release, kept with it. */
export const GET: APIRoute = () =>
  new Response(figuresCsv(site), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
