import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { coveringPages } from '../../scripts/lib/pages/cover.ts';
import { allPages } from '../../scripts/lib/page-types.ts';
import type { DatasetInfo } from '../../src/schema/dataset.ts';

/** The site that `npm run build` published. */
export const SITE = resolve(import.meta.dirname, '../../dist/current');

/** A built page as a document. `page('sample/', 'progress/')`. */
export function page(...parts: string[]): Document {
  return new JSDOM(readFileSync(join(SITE, ...parts, 'index.html'), 'utf8')).window.document;
}

/** Text of an element without runs of white space. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, '');

/** Both datasets by their prefix in the release. */
export const prefixes = ['', 'sample/'] as const;

/** What a published dataset says of itself; tests of the real one take what they expect from here. */
export const infoOf = (prefix: string, site = SITE): DatasetInfo =>
  JSON.parse(readFileSync(join(site, prefix, 'data/dataset.json'), 'utf8')) as DatasetInfo;

/** Rows of a published table, as its JSON has them: by header, null where unpublished. */
export const rowsOf = (prefix: string, table: string, site = SITE): Readonly<Record<string, unknown>>[] =>
  (
    JSON.parse(readFileSync(join(site, prefix, `data/${table}.json`), 'utf8')) as {
      rows: Readonly<Record<string, unknown>>[];
    }
  ).rows;

const htmlByAddress = new Map<string, string>();

/** HTML of a page by its address, read from the disk once for all files that are tested in one worker. */
export function htmlOf(address: string): string {
  const known = htmlByAddress.get(address);
  if (known !== undefined) return known;
  const html = readFileSync(join(SITE, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
  htmlByAddress.set(address, html);
  return html;
}

/**
 * The pages that a browser opens one by one: with `--mode all` (npm run test:all) every page, else as many as show
 * each kind of element in each kind of place that a template ever writes, and its shortest and longest page.
 */
export function pagesToVisit(): string[] {
  const all = allPages(SITE);
  if (import.meta.env.MODE === 'all') return all;
  return coveringPages(
    all.map((address) => ({ address, html: htmlOf(address) })),
    prefixes.map((prefix) => `/${prefix}`),
  );
}
