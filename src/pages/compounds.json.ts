import { site } from '../site.ts';
import { directory } from '../stats/directory/entries.ts';

/** Names, states and positions for search and map; only data, the client sets it as text. */
export const GET = (): Response =>
  new Response(JSON.stringify(directory(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
