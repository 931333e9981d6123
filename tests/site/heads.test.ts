import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { pageTypes } from '../../scripts/lib/page-types.ts';
import { LONGEST_TITLE, widthInHanzi } from '../../src/figures/figure/figure-title.ts';
import { infoOf, prefixes, SITE } from '../lib/site.ts';

interface Head {
  readonly lang: string;
  readonly title: string;
  /** Of `meta` by name or property. */
  readonly metas: ReadonlyMap<string, string>;
}

/** What a head says; the body is not parsed, and no document is kept: there are thousands. */
const { DOMParser } = new JSDOM().window;
function headOf(path: string): Head {
  const html = readFileSync(join(SITE, path), 'utf8');
  const head = new DOMParser().parseFromString(html.slice(0, html.indexOf('</head>')), 'text/html');
  const metas = [...head.querySelectorAll('meta')].flatMap((meta) =>
    [meta.getAttribute('name'), meta.getAttribute('property')]
      .filter((name) => name !== null)
      .map((name) => [name, meta.getAttribute('content') ?? ''] as const),
  );
  return { lang: head.documentElement.lang, title: head.title, metas: new Map(metas) };
}

/** Head of every page by address. */
const heads = new Map(
  listFiles(SITE)
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, headOf(path)] as const),
);
const meta = ({ metas }: Head, name: string): string | null => metas.get(name) ?? null;

describe.each(prefixes)('“/%s”', (prefix) => {
  const own = [...heads].filter(([path]) =>
    prefix === '' ? !path.startsWith('sample/') : path.startsWith(prefix),
  );
  const { title: site, asOf, address: root = null, sample, siteCodes } = infoOf(prefix);

  test('titles are short enough for result lists and chats, and each page has its own', () => {
    const titles = own.map(([, head]) => head.title);
    // A page of a release carries its version, which no list needs to show whole.
    const long = own
      .filter(([path]) => !/^(sample\/)?r\//.test(path))
      .map(([, head]) => head.title.replace(` - ${site}`, ''))
      .filter((title) => widthInHanzi(title) > LONGEST_TITLE);
    expect(long).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('descriptions say something of their own', () => {
    const texts = own.map(([path, head]) => [path, meta(head, 'description') ?? ''] as const);
    expect(texts.filter(([, text]) => widthInHanzi(text) < 10)).toEqual([]);
    const seen = new Map<string, string>();
    const twice = texts.flatMap(([path, text]) => {
      const before = seen.get(text);
      seen.set(text, path);
      return before === undefined ? [] : [`${before} = ${path}: ${text}`];
    });
    expect(twice).toEqual([]);
  });

  test('every page type has the fields of a government page, and none that is not configured', () => {
    const base = `/${prefix}`;
    // A poster is a sheet of paper, told of by its page.
    for (const address of pageTypes(SITE, base).filter((one) => !one.endsWith('poster/'))) {
      const path = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
      const head = heads.get(path)!;
      const missing = [
        'SiteName', 'ColumnName', 'ColumnType', 'ArticleTitle', 'PubDate', 'ContentSource', 'Keywords',
        'Description', 'og:title', 'og:image', 'theme-color', 'format-detection', 'viewport',
      ].filter((name) => !meta(head, name)); // prettier-ignore
      expect(missing, address).toEqual([]);
      expect(meta(head, 'SiteName')).toBe(site);
      expect(meta(head, 'PubDate')).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (!/\/notices\/[^/]+\//.test(address)) expect(meta(head, 'PubDate'), address).toBe(asOf);
      // Only what is configured.
      expect(
        ['SiteIDCode', 'SiteDomain', 'Url'].map((name) => meta(head, name)),
        address,
      ).toEqual([
        siteCodes.governmentSiteId,
        root === null ? null : new URL(root).host,
        root === null || address.endsWith('404.html') ? null : new URL(address, root).href,
      ]);
      // What a shared link shows: its own title, its own words, a picture that is there, absolute where the address is known.
      const bare = head.title.replace(` - ${site}`, '');
      expect(meta(head, 'og:title'), address).toBe(sample ? `${bare}（虚构示例）` : bare);
      expect(meta(head, 'og:description'), address).toBe(meta(head, 'description'));
      const picture = meta(head, 'og:image')!;
      if (root !== null) expect(picture, address).toMatch(/^https?:\/\//);
      expect(existsSync(join(SITE, decodeURIComponent(new URL(picture, 'http://x').pathname))), picture).toBe(
        true,
      );
      expect(meta(head, 'robots')).toBe(sample ? 'noindex' : null);
    }
  });
});

test('a notice carries the day it was posted and its publisher', () => {
  const { rows } = JSON.parse(readFileSync(join(SITE, 'sample/data/notices.json'), 'utf8')) as {
    rows: Record<string, string | null>[];
  };
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const head = heads.get(`sample/notices/${row['公示编号']}/index.html`)!;
    expect([meta(head, 'PubDate'), meta(head, 'ContentSource')]).toEqual([
      row['发布日期'] ?? infoOf('sample/').asOf,
      row['发布单位'] ?? infoOf('sample/').publisher,
    ]);
  }
});

test('pictures for shared links: 1200×630 and 300×300', () => {
  for (const prefix of prefixes)
    for (const [name, width, height] of [
      ['share', 1200, 630],
      ['share-square', 300, 300],
    ] as const) {
      // prettier-ignore
      const png = readFileSync(join(SITE, prefix, `${name}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    }
});

test('a sitemap stands where an address is stated and nothing is fictional, and robots.txt names it; else none', () => {
  const told = prefixes.filter((prefix) => infoOf(prefix).address && !infoOf(prefix).sample);
  const sitemaps = listFiles(SITE).filter((path) => /(^|\/)sitemap\.xml$/.test(path));
  expect(sitemaps).toEqual(told.map((prefix) => `${prefix}sitemap.xml`));
  const lines = told.map((prefix) => `Sitemap: ${infoOf(prefix).address!}${prefix}sitemap.xml\n`);
  expect(readFileSync(join(SITE, 'robots.txt'), 'utf8')).toBe(`User-agent: *\nAllow: /\n${lines.join('')}`);
});
