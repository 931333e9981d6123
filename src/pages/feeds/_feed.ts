import { recordHref } from '../../components/record-href.ts';
import { atom } from '../../publish/atom.ts';
import { site } from '../../site/site.ts';
import { dayStart, type FeedEntry } from '../../views/feeds/entry.ts';

/** A feed of this dataset as a response: what all its feeds say of themselves, then the entries. */
export function feedResponse(
  feed: { key: string; title: string; subtitle: string; self: string; page: string },
  entries: readonly FeedEntry[],
): Response {
  const { info, asOf } = site;
  const about = info.sample ? '虚构示例，非真实项目。' : info.official ? '' : '非政府官方网站。';
  return new Response(
    atom({
      ...feed,
      dataset: info.id,
      title: `${feed.title} - ${info.title}`,
      subtitle: `${about}${feed.subtitle}`,
      author: info.publisher,
      rights: info.licence.name,
      asOf: dayStart(asOf),
      entries: entries.map(({ page, ...entry }) => ({ ...entry, href: recordHref(page) })),
    }),
  );
}
