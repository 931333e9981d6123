import { shipped } from '../../site/site.ts';
import { licencesText } from '../../views/common/licences.ts';

/** The licences in full, to go with copies of the site. */
export const GET = (): Response =>
  new Response(licencesText(shipped), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
