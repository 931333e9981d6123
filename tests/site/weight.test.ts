import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageTypes } from '../../scripts/lib/page-types.ts';
import { prefixes, SITE } from '../lib/site.ts';

/** What travels of a file: its compressed copy. */
const travels = (file: string): number => statSync(`${file}.br`).size;

/** Style sheets that a screen waits for; those for paper and for 长者模式 have a `media`. */
const sheetsOf = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => join(SITE, href ?? ''));

const projects = prefixes.flatMap((prefix) =>
  readdirSync(join(SITE, prefix, 'projects')).map((id) => join(SITE, prefix, 'projects', id, 'index.html')),
);

test.each(projects)('%s with its style is at most 14 kB', (file) => {
  const sheets = sheetsOf(readFileSync(file, 'utf8'));
  expect(sheets).toHaveLength(1);
  const total = [file, ...sheets].reduce((n, one) => n + travels(one), 0);
  expect(total).toBeLessThanOrEqual(14 * 1024);
});

describe('every class that some sheet styles is styled on the pages that use it', () => {
  const classesIn = (css: string): Set<string> =>
    new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ''));
  const paths = ['/', '/sample/'].flatMap((base) => pageTypes(SITE, base, 6));
  const htmlOf = (path: string): string =>
    readFileSync(join(SITE, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
  const stylesOf = (html: string): string[] =>
    [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href]) => href ?? '');
  // What a script loads, the live map and answers while typing, is no page's sheet.
  const sheets = new Map(
    [...new Set(paths.flatMap((path) => stylesOf(htmlOf(path))))].map((href) => [
      href,
      classesIn(readFileSync(join(SITE, href), 'utf8')),
    ]),
  );
  const known = new Set([...sheets.values()].flatMap((classes) => [...classes]));

  test.each(paths)('%s', (path) => {
    const html = htmlOf(path);
    const styled = new Set(stylesOf(html).flatMap((href) => [...(sheets.get(href) ?? [])]));
    const used = new Set(
      [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => (names ?? '').split(/\s+/)),
    );
    expect([...used].filter((name) => known.has(name) && !styled.has(name))).toEqual([]);
  });
});
