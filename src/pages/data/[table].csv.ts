import type { APIRoute, GetStaticPaths } from 'astro';
import { tableCsv } from '../../publish/downloads.ts';
import { publishedTables } from '../../publish/tables.ts';
import { site } from '../../site.ts';

const all = new Map(publishedTables(site).map((table) => [table.name, table]));

export const getStaticPaths: GetStaticPaths = () => [...all.keys()].map((table) => ({ params: { table } }));

/** One table as CSV for Excel. */
export const GET: APIRoute = ({ params }) =>
  new Response(tableCsv(all.get(params.table ?? '')!), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
