import type { APIRoute, GetStaticPaths } from 'astro';
import { figureRowsCsv } from '../../../publish/figures.ts';
import { site } from '../../../site.ts';
import { catalogue } from '../../../stats/catalogue.ts';

export const getStaticPaths: GetStaticPaths = () =>
  catalogue(site).figures.map(({ id }) => ({ params: { id } }));

/** The rows of one figure as CSV for Excel. */
export const GET: APIRoute = ({ params }) =>
  new Response(figureRowsCsv(site, catalogue(site).byId.get(params.id!)!), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
