import type { APIRoute } from 'astro';
import { chartPaths, svgFile } from './_files.ts';

export const getStaticPaths = chartPaths;
export const GET: APIRoute = ({ params }) => svgFile(params['id']);
