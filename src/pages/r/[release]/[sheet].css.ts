import type { APIRoute, GetStaticPaths } from 'astro';
import { lightCss, lightSheet } from '../../../layouts/light-sheet.ts';
import { release } from '../../../site/site.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { release, sheet: lightSheet } }];

/** The style of a release's own pages, kept with them. */
export const GET: APIRoute = () => new Response(lightCss, { headers: { 'content-type': 'text/css' } });
