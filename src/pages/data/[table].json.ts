import type { APIRoute, GetStaticPaths } from 'astro';
import { toJson } from '../../publish/json.ts';
import { publishedTables } from '../../publish/tables.ts';
import { site } from '../../site.ts';

const all = new Map(publishedTables(site).map((table) => [table.name, table]));

export const getStaticPaths: GetStaticPaths = () => [...all.keys()].map((table) => ({ params: { table } }));

/** One table as JSON. */
export const GET: APIRoute = ({ params }) =>
  new Response(toJson(site, all.get(params.table ?? '')!), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
