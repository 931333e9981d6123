import type { APIRoute } from 'astro';
import { templateOf } from '../../publish/data-files.ts';
import { site } from '../../site/site.ts';

/** The workbook to fill in. */
export const GET: APIRoute = async () => new Response((await templateOf(site)) as BodyInit);
