import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { basesOf, pageTypes } from '../../scripts/lib/page-types.ts';
import { prefixes, SITE } from '../lib/site.ts';

/** What travels of a file: its compressed copy. */
const travels = (file: string): number => statSync(`${file}.br`).size;

/** Style sheets that a screen waits for; those for paper and for 长者模式 have a `media`. */
const sheetsOf = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => join(SITE, href ?? ''));

const projects = prefixes.flatMap((prefix) =>
  readdirSync(join(SITE, prefix, 'projects')).map((id) => join(SITE, prefix, 'projects', id, 'index.html')),
);

/** Photographs have a sheet of their own, and their words come on top: a page without any is as light as ever. */
const PHOTOS = 2 * 1024;

test.each(projects)('%s with its style is at most 14 kB', (file) => {
  const html = readFileSync(file, 'utf8');
  const [sheets, hasPhotos] = [sheetsOf(html), html.includes('<picture')];
  expect(sheets).toHaveLength(hasPhotos ? 2 : 1);
  const total = [file, ...sheets].reduce((n, one) => n + travels(one), 0);
  expect(total).toBeLessThanOrEqual(14 * 1024 + (hasPhotos ? PHOTOS : 0));
});

test('photographs come lazily, at most 40 kB on a telephone, in sizes that are there', () => {
  const pages = projects
    .map((file) => readFileSync(file, 'utf8'))
    .filter((html) => html.includes('<picture'));
  expect(pages.length).toBeGreaterThan(0);
  for (const html of pages)
    for (const [, srcset = '', rest = ''] of html.matchAll(
      /<source[^>]*srcset="([^"]+)"[^>]*>\s*(<img[^>]+>)/g,
    )) {
      expect(rest).toMatch(/ loading="lazy"/);
      const jpeg = / src="([^"]+)"/.exec(rest)?.[1] ?? '';
      const [narrow = '', ...wider] = srcset.split(', ').map((one) => one.split(' ')[0] ?? '');
      for (const path of [jpeg, narrow]) expect(statSync(join(SITE, path)).size).toBeLessThanOrEqual(40_000);
      for (const path of wider) expect(statSync(join(SITE, path)).size).toBeLessThanOrEqual(160_000);
    }
});

describe('every class that some sheet styles is styled on the pages that use it', () => {
  const classesIn = (css: string): Set<string> =>
    new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ''));
  const paths = basesOf(SITE).flatMap((base) => pageTypes(SITE, base, 6));
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
    const unstyled = [...used].filter((name) => known.has(name) && !styled.has(name));
    expect(unstyled, "of another sheet: @import its block in the page's own in src/styles/pages/").toEqual(
      [],
    );
  });
});

test('nothing of the checking page is loaded on any other', () => {
  const own = (prefix: string): string[] =>
    [...readFileSync(join(SITE, prefix, 'check/index.html'), 'utf8').matchAll(/src="([^"]+\.js)"/g)]
      .map(([, src]) => src ?? '')
      .filter((src) => readFileSync(join(SITE, src), 'utf8').includes('check-published'));
  for (const prefix of prefixes) {
    const [script = ''] = own(prefix);
    expect(own(prefix)).toHaveLength(1);
    const others = listFiles(join(SITE, prefix)).filter(
      (path) =>
        /\.(html|js)$/.test(path) && !/(^|\/)check\/index\.html$/.test(path) && !script.endsWith(path),
    );
    const name = script.split('/').at(-1) ?? '';
    expect(others.filter((path) => readFileSync(join(SITE, prefix, path), 'utf8').includes(name))).toEqual(
      [],
    );
  }
});
