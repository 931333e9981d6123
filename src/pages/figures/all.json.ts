import type { APIRoute } from 'astro';
import { figuresJson } from '../../publish/figures.ts';
import { site } from '../../site.ts';

/** Every figure for programs. */
export const GET: APIRoute = () =>
  new Response(figuresJson(site), { headers: { 'content-type': 'application/json' } });
