import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { headersFor } from '../../scripts/lib/server.ts';
import { infoOf, page, prefixes, SITE } from '../lib/site.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const read = (...parts: string[]): Buffer => readFileSync(join(SITE, ...parts));

/** The release that is published now: the newest that has what the site has now. */
const releaseOf = (prefix: string): string =>
  (JSON.parse(read(prefix, 'r', readdirSync(join(SITE, prefix, 'r')).sort().at(-1)!, 'figures.json').toString()) as { release: string }).release; // prettier-ignore

describe.each(prefixes)('the charts of “/%s”', (prefix) => {
  const release = releaseOf(prefix);
  const pinned = `${prefix}r/${release}/`;
  const ids = readdirSync(join(SITE, prefix, 'embed')).sort();
  const progress = page(prefix, 'progress');
  const { figures: published } = JSON.parse(read(prefix, 'data/figures/all.json').toString()) as {
    figures: { id: string }[];
  };
  const receipts = new Set(published.map(({ id }) => id));

  test('stand on the page of progress, every one with its files and its text to embed', () => {
    expect(ids.length).toBeGreaterThanOrEqual(prefix === '' ? 1 : 7);
    const links = [...progress.querySelectorAll('main figure.graph a')].map((a) => a.getAttribute('href'));
    const code = [...progress.querySelectorAll('main figure.graph pre')].map(
      ({ textContent }) => textContent,
    );
    expect(progress.querySelectorAll('main figure.graph')).toHaveLength(ids.length);
    for (const id of ids) {
      for (const type of ['csv', 'svg', 'png']) expect(links).toContain(`/${prefix}charts/${id}.${type}`);
      for (const address of [`/${prefix}embed/${id}/`, `/${pinned}embed/${id}/`]) {
        expect(links).toContain(address);
        const src = new URL(address, infoOf(prefix).address ?? 'none:/').href.replace(/^none:/, '');
        expect(code.filter((text) => text?.includes(`<iframe src="${src}" title="`))).toHaveLength(1);
      }
    }
  });

  test.each(ids)('%s has CSV, SVG and PNG, and its release keeps the same', (id) => {
    for (const type of ['csv', 'svg', 'png'])
      expect(read(pinned, `charts/${id}.${type}`)).toEqual(read(prefix, `charts/${id}.${type}`));
    const svg = new JSDOM(read(prefix, `charts/${id}.svg`).toString(), { contentType: 'image/svg+xml' })
      .window.document.documentElement;
    const png = read(prefix, `charts/${id}.png`);
    expect(png.subarray(0, 8)).toEqual(PNG);
    const size = ['width', 'height'].map((side) => 2 * Number(svg.getAttribute(side)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size);
    expect(svg.textContent).toContain(release);
    const csv = read(prefix, `charts/${id}.csv`).toString();
    expect(csv.startsWith('\ufeff')).toBe(true);
    // Whatever has a receipt has it on this site.
    const figures = [...csv.matchAll(/,([\w-]+-[\w-]+),[^,\r\n]*,\d{4}-\d{2}-\d{2},/g)].map(
      ([, figure]) => figure!,
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(receipts, figure).toContain(figure);
  });

  test.each(ids)('%s may be framed and asks only for what its release keeps', (id) => {
    for (const at of [prefix, pinned]) {
      const document = page(at, 'embed', id);
      // The one script tells the page around the frame how high it is.
      expect([...document.scripts].map(({ src }) => src)).toEqual([
        expect.stringMatching(new RegExp(`^/${pinned}frame-[0-9a-f]{8}\\.js$`)),
      ]);
      expect(read(document.scripts[0]!.src).length).toBeGreaterThan(100);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      for (const svg of document.querySelectorAll('svg.graph-svg')) {
        expect(svg.getAttribute('role')).toBe('img');
        expect(svg.getAttribute('aria-label')).toMatch(/。$/);
      }
      const styles = [...document.querySelectorAll('link[rel="stylesheet"]')].map((one) =>
        one.getAttribute('href')!,
      );
      expect(styles).toHaveLength(1);
      expect(styles[0]).toMatch(new RegExp(`^/${pinned}light-[0-9a-f]{8}\\.css$`));
      const css = read(styles[0]!).toString();
      for (const element of document.querySelectorAll('svg.graph-svg [class]'))
        for (const name of element.classList) {
          if (!['ch-name', 'ch-label', 'ch-hatch'].includes(name)) expect(css).toContain(`.${name}`);
        }
      // Links leave the frame; those of the pinned page lead to its release or to pages that always exist.
      const links = [...document.querySelectorAll('main a')];
      for (const a of links)
        expect(a.hasAttribute('download') || a.getAttribute('target') === '_top', a.outerHTML).toBe(true);
      const own = links.map((a) => a.getAttribute('href')!).filter((href) => href !== `/${prefix}progress/`);
      if (at === pinned) for (const href of own) expect(href.startsWith(`/${pinned}`), href).toBe(true);
      expect(headersFor(`/${at}embed/${id}/`)['Content-Security-Policy']).toMatch(/frame-ancestors \*$/);
    }
  });
});
