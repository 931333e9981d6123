import type { APIRoute, GetStaticPaths } from 'astro';
import charts from '../../../styles/charts.css?raw';
import light from '../../../styles/light.css?raw';
import table from '../../../styles/table.css?raw';
import tokens from '../../../styles/tokens.css?raw';
import { release } from '../../../site.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { release } }];

/** The style of a release's own pages and embedded charts, in one file kept with them. */
export const GET: APIRoute = () =>
  new Response(`${[tokens, charts, table, light].join('\n')}`, { headers: { 'content-type': 'text/css' } });
