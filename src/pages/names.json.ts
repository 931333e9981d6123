import { site } from '../site/site.ts';
import { nameIndex } from '../views/directory/name-index.ts';

/** All names, packed, for the search boxes; only data, the client sets it as text. */
export const GET = (): Response =>
  new Response(JSON.stringify(nameIndex(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
