import type { APIRoute } from 'astro';
import { chartPaths, csvFile } from '../../../charts/_files.ts';

export const getStaticPaths = chartPaths;
export const GET: APIRoute = ({ params }) => csvFile(params['id']);
