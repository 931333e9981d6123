import type { APIRoute, GetStaticPaths } from 'astro';
import css from '../../../styles/light.css?raw';
import { release } from '../../../site.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { release } }];

/** The style of a release's own pages, kept with them. */
export const GET: APIRoute = () => new Response(css, { headers: { 'content-type': 'text/css' } });
