import type { Dataset } from '../../model/types.ts';

/** What a page says of itself for catalogues and search engines. */
export interface PageHead {
  /** Without the site's name. */
  readonly title: string;
  readonly description: string;
  /** First word of the way from the home page, e.g. 公示; null on the home page. */
  readonly column: string | null;
  /** Address from the root, e.g. `/sample/about/`. */
  readonly path: string;
  /** Day the record was published, ISO; null: the day of the data. */
  readonly published?: string | null | undefined;
  /** Who published it; null: the publisher of the site. */
  readonly source?: string | null | undefined;
  /** Address from the root of a picture of its own; the site's where it has none. */
  readonly image?: string | undefined;
}

/** Columns that explain; all others publish. */
const explaining: readonly string[] = ['文件', '本站怎么算', '关于本站', '无障碍声明'];

/** The page's address on the web, or null where the site's is not set. */
export const absolute = ({ info }: Dataset, path: string): string | null =>
  // 404 stands at whatever address was asked for.
  info.address && !path.endsWith('/404/') ? new URL(path, info.address).href : null;

/** The title of a shared link, which stands without its site: what is invented says so. */
export const sharedTitle = ({ info }: Dataset, { title }: Pick<PageHead, 'title'>): string =>
  info.sample ? `${title}（虚构示例）` : title;

/** Names of the description: of a record it begins with the record, so that no two pages share one. */
export const descriptionOf = ({ title, description }: Pick<PageHead, 'title' | 'description'>): string =>
  description.includes(title) ? description : `${title}：${description}`;

/**
 * The fields of Chinese government pages (site, column, content), name and value in their order. Domain, site code
 * and address are given only where dataset.json has them, never made up.
 */
export function headMetas(dataset: Dataset, page: PageHead): (readonly [name: string, value: string])[] {
  const { info, asOf } = dataset;
  const { column, title } = page;
  const url = absolute(dataset, page.path);
  const keywords = [...new Set([title, column ?? info.title, info.district, '老旧小区改造'])];
  const all: readonly (readonly [string, string | null])[] = [
    ['SiteName', info.title],
    ['SiteDomain', info.address ? new URL(info.address).host : null],
    ['SiteIDCode', info.siteCodes.governmentSiteId],
    ['ColumnName', column ?? '首页'],
    ['ColumnType', column !== null && explaining.includes(column) ? '解读回应' : '信息公开'],
    ['ArticleTitle', title],
    ['PubDate', page.published ?? asOf],
    ['ContentSource', page.source ?? info.publisher],
    ['Keywords', keywords.join(',')],
    ['Description', descriptionOf(page)],
    ['Url', url],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}
