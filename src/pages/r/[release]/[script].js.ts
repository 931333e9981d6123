import type { APIRoute, GetStaticPaths } from 'astro';
import { frameScript, frameScriptName } from '../../../layouts/frame-script.ts';
import { release } from '../../../site/site.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { release, script: frameScriptName } }];

/** The script of the release's embedded charts, kept with them. */
export const GET: APIRoute = () =>
  new Response(frameScript, { headers: { 'content-type': 'text/javascript' } });
