import { site } from '../site.ts';
import { directory, syllables } from '../stats/directory.ts';
import { formatDate } from '../format.ts';

/** Names, states and positions for search and map; only data, the client sets it as text. */
export const GET = (): Response =>
  new Response(
    JSON.stringify({
      asOf: formatDate(site.asOf),
      compounds: directory(site),
      streets: site.streets.map(({ code, name, label, compounds }) => ({
        code,
        name,
        pinyin: syllables(name).join(' '),
        count: compounds.length,
        label,
      })),
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
