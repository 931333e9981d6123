import type { APIRoute } from 'astro';
import { site } from '../../site/site.ts';
import { recountFile } from './_recount.ts';

/** The program that works every number out again. */
export const GET: APIRoute = () => new Response(recountFile(site) as BodyInit);
