import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../publish/data-files.ts';
import { site } from '../../site/site.ts';

const files = dataFiles(site);

export const getStaticPaths: GetStaticPaths = () => [...files.keys()].map((file) => ({ params: { file } }));

/** Every download, at its stable address. */
export const GET: APIRoute = ({ params }) => {
  const file = files.get(params['file'] ?? '');
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(file.content() as BodyInit, { headers: { 'content-type': file.mediatype } });
};
