import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../../src/publish/atom.ts';
import { listFiles } from './files.ts';

/** More addresses a file may not have (sitemaps.org). */
const MOST = 50_000;
/** Releases repeat what is said elsewhere, embedded charts stand in other pages, 404 is no page. */
const LEFT_OUT = /^(r|embed)\/|(^|\/)404\.html$/;

/** What a sitemap needs to know of a dataset. */
export interface SitemapOf {
  /** Where the whole site stands, with a slash at the end; null: nothing is written, a sitemap has only full addresses. */
  readonly address: string | null;
  readonly base: string;
  readonly asOf: string;
  /** Fictional data must not be found. */
  readonly sample: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** `sitemap.xml` of a rendered dataset; an index of several files where one cannot hold all. */
export function writeSitemap(rendered: string, { address, base, asOf, sample }: SitemapOf): void {
  if (address === null || sample) return;
  const at = (path: string): string => escapeXml(new URL(base + path, address).href);
  const pages = listFiles(rendered)
    .filter((path) => path.endsWith('.html') && !LEFT_OUT.test(path))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
  const urls = (some: readonly string[]): string =>
    [
      HEAD,
      `<urlset ${NAMESPACE}>`,
      ...some.map((path) => `<url><loc>${at(path)}</loc><lastmod>${asOf}</lastmod></url>`),
      '</urlset>\n',
    ].join('\n');
  if (pages.length <= MOST) {
    writeFileSync(join(rendered, 'sitemap.xml'), urls(pages));
    return;
  }
  const names: string[] = [];
  for (let from = 0; from < pages.length; from += MOST) {
    const name = `sitemap-${names.length + 1}.xml`;
    writeFileSync(join(rendered, name), urls(pages.slice(from, from + MOST)));
    names.push(name);
  }
  const index = names.map((name) => `<sitemap><loc>${at(name)}</loc><lastmod>${asOf}</lastmod></sitemap>`);
  writeFileSync(
    join(rendered, 'sitemap.xml'),
    [HEAD, `<sitemapindex ${NAMESPACE}>`, ...index, '</sitemapindex>\n'].join('\n'),
  );
}

/** Names the sitemaps of a finished stage in its robots.txt. */
export function listSitemaps(stage: string, bases: readonly string[]): void {
  const robots = join(stage, 'robots.txt');
  if (!existsSync(robots)) return;
  const lines = [...bases].sort().flatMap((base) => {
    const file = join(stage, base, 'sitemap.xml');
    const loc = existsSync(file) ? /<loc>([^<]*)<\/loc>/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
    return loc === undefined ? [] : [`Sitemap: ${new URL(loc).origin}${base}sitemap.xml\n`];
  });
  // A part that was carried over brings the lines of its release.
  const own = readFileSync(robots, 'utf8').replace(/^Sitemap: .*\n/gm, '');
  // Not written to: it may be that of the served release, under a second name.
  rmSync(robots);
  writeFileSync(robots, own + lines.join(''));
}
