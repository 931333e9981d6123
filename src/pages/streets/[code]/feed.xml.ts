import type { APIRoute, GetStaticPaths } from 'astro';
import { link } from '../../../site/links.ts';
import { site } from '../../../site/site.ts';
import { streetEntries } from '../../../views/feeds/street.ts';
import { feedResponse } from '../../feeds/_feed.ts';

export const getStaticPaths: GetStaticPaths = () => site.streets.map(({ code }) => ({ params: { code } }));

/** What happened in one street: steps of its projects, notices. */
export const GET: APIRoute = ({ params }) => {
  const street = site.byId.street.get(params['code'] ?? '')!;
  return feedResponse(
    {
      key: `feeds/streets/${street.code}`,
      title: street.name,
      subtitle: `${street.name}的开工、完工、验收和公示。`,
      self: link.streetFeed(street.code),
      page: link.street(street.code),
    },
    streetEntries(site, street),
  );
};
