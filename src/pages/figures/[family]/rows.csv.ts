import type { APIRoute, GetStaticPaths } from 'astro';
import { familyRowsCsv } from '../../../publish/figures.ts';
import { site } from '../../../site/site.ts';
import { catalogue } from '../../../figures/catalogue/catalogue.ts';

export const getStaticPaths: GetStaticPaths = () =>
  catalogue(site).families.map(({ id }) => ({ params: { family: id } }));

/** The rows behind the figures of one family as CSV for Excel. */
export const GET: APIRoute = ({ params }) =>
  new Response(
    familyRowsCsv(
      site,
      catalogue(site).families.find(({ id }) => id === params['family'])!,
    ),
    {
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    },
  );
