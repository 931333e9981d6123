import { shipped, site } from '../../site/site.ts';
import { billOf } from '../../views/common/licences.ts';

/** What browsers are given, for programs that look after weaknesses. */
export const GET = (): Response =>
  new Response(billOf(shipped, site.info.id), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
