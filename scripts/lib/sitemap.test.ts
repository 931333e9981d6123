import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withFolder } from '../../tests/lib/run.ts';
import { listSitemaps, writeSitemap } from './sitemap.ts';

const of = { address: 'https://example.gov.cn/', base: '/', asOf: '2025-08-21', sample: false };
const PAGES = ['index.html', '404.html', 'a/index.html', 'r/x/index.html', 'embed/p/index.html'];

const inSite = (use: (folder: string) => void): Promise<void> =>
  withFolder(async (folder) => {
    for (const path of [...PAGES, 'robots.txt']) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path === 'robots.txt' ? 'User-agent: *\nAllow: /\n' : 'x');
    }
    use(folder);
  });
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

test('full addresses of the pages that should be found, with the day of the data; robots.txt names the file', () =>
  inSite((folder) => {
    writeSitemap(folder, of);
    listSitemaps(folder, ['/', '/none/']);
    const xml = read(folder, 'sitemap.xml');
    expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      'https://example.gov.cn/',
      'https://example.gov.cn/a/',
    ]);
    expect(xml.match(/<lastmod>2025-08-21</g)).toHaveLength(2);
    expect(read(folder, 'robots.txt')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://example.gov.cn/sitemap.xml\n',
    );
  }));

test.each([
  ['without an address', { ...of, address: null }],
  ['for fictional data', { ...of, sample: true }],
])('nothing is written %s', (_, which) =>
  inSite((folder) => {
    writeSitemap(folder, which);
    listSitemaps(folder, ['/']);
    expect(readdirSync(folder)).not.toContain('sitemap.xml');
    expect(read(folder, 'robots.txt')).not.toContain('Sitemap');
  }),
);
