import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { readPdf, type Sheets } from '../lib/pdf.ts';
import { infoOf, prefixes, rowsOf, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

/** The address of the fictional site, from data/sample/dataset.json. */
const ADDRESS = 'https://shifan.example';
const A4 = [210, 297];
const A3 = [297, 420];

let page: Page;
const site = visitSite();
beforeEach(async () => {
  page = await site.window();
});

async function printed(path: string): Promise<Sheets> {
  await page.goto(site.root + path, { waitUntil: 'load' });
  return printedOn('A4');
}
const printedOn = async (format: 'A4' | 'A3'): Promise<Sheets> =>
  readPdf(await page.pdf({ format, tagged: true }));

/** Every row on one sheet, and the head of a table on the sheet of its first row. */
function expectWhole({ tables }: Sheets): void {
  for (const rows of tables) {
    for (const row of rows) expect(row.size).toBe(1);
    const [head, first] = rows;
    if (head && first) expect([...first]).toEqual([...head]);
  }
}

/** The first, the last and every n-th record, so that all kinds and both lengths are among them. */
function spread(folder: string, n: number): string[] {
  const ids = readdirSync(join(SITE, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .sort();
  return ids
    .filter((_, index) => index % n === 0 || index === ids.length - 1)
    .map((id) => `/${folder}/${id}/`);
}

describe('records', () => {
  test.each([
    ...spread('sample/notices', 24),
    ...spread('notices', 1),
    '/sample/notices/GS-2022-05/',
    '/sample/notices/GS-2022-09/',
    '/sample/notices/GS-2024-09/',
    '/sample/notices/GS-2025-07/',
  ])('notice %s is two sheets at most, no row parted', async (path) => {
    const sheets = await printed(path);
    expect(sheets.size).toEqual(A4);
    expect(sheets.count).toBeLessThanOrEqual(2);
    expectWhole(sheets);
  });

  test.each([...spread('sample/projects', 16), ...spread('projects', 11), '/sample/projects/SF-2023-10/'])(
    'project %s is two sheets at most, no row parted',
    async (path) => {
      const sheets = await printed(path);
      expect(sheets.size).toEqual(A4);
      expect(sheets.count).toBeLessThanOrEqual(2);
      expectWhole(sheets);
    },
  );

  test('no letter of a record is below 9 pt, nothing to press is printed, no part is broken, tables repeat their head', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const path of ['/sample/projects/SF-2025-01/', '/sample/notices/GS-2022-05/']) {
      await page.goto(site.root + path, { waitUntil: 'load' });
      const found = await page.evaluate(() => {
        const visible = (element: Element): boolean =>
          element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
        const small: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { parentElement: parent } = node;
          if (!parent || !node.nodeValue?.trim() || !visible(parent) || parent.closest('.vh, script'))
            continue;
          if (parseFloat(getComputedStyle(parent).fontSize) < 11.99) small.push(node.nodeValue.trim());
        }
        const pressed = [
          ...document.querySelectorAll('nav, .button, .elder-switch, summary, form, .find-link'),
        ];
        const parts = [
          ...document.querySelectorAll<HTMLElement>('main :is(tr, li, .item, .finding, .facts > div)'),
        ];
        const heads = [...document.querySelectorAll('.table thead')].filter(visible);
        return {
          small,
          pressed: pressed.filter(visible).map((element) => element.outerHTML.slice(0, 80)),
          parted: parts
            .filter(visible)
            .filter((part) => getComputedStyle(part).breakInside !== 'avoid' || part.offsetHeight > 400)
            .map((part) => part.outerHTML.slice(0, 80)),
          heads: heads.map((head) => getComputedStyle(head).display),
          address: document.querySelector<HTMLElement>('.printed-address')?.innerText,
        };
      });
      expect(found.small).toEqual([]);
      expect(found.pressed).toEqual([]);
      expect(found.parted).toEqual([]);
      expect(found.heads.filter((display) => display !== 'table-header-group')).toEqual([]);
      expect(found.address).toContain(`网页：${ADDRESS}${path}。`);
    }
    await page.emulateMedia({ media: null });
  });

  test.each(['/progress/', '/sample/progress/'])(
    'tables of %s: no row parted, short ones whole, the head on every sheet',
    async (path) => {
      const { tables } = await printed(path);
      const [short, long] = [
        tables.filter((rows) => rows.length <= 9),
        tables.filter((rows) => rows.length > 9),
      ];
      expect(short.length).toBeGreaterThan(1);
      expect(long.length).toBeGreaterThan(1);
      for (const [head, ...rows] of tables) {
        for (const row of rows) expect(row.size).toBe(1);
        expect(head).toEqual(new Set(rows.flatMap((row) => [...row])));
      }
      for (const [head] of short) expect(head?.size).toBe(1);
    },
  );
});

const posters = [
  '/sample/notices/GS-2025-07/',
  '/sample/notices/GS-2022-05/',
  '/sample/notices/GS-2021-01/',
  '/sample/projects/SF-2025-01/',
  '/sample/projects/SF-2023-10/',
  ...spread('notices', 1000),
  ...spread('projects', 1000),
];

describe('posters', () => {
  test.each(posters)('%s is one sheet of A4 and one of A3', async (path) => {
    await page.goto(`${site.root}${path}poster/`, { waitUntil: 'load' });
    for (const [format, size] of [
      ['A4', A4],
      ['A3', A3],
    ] as const)
      expect(await printedOn(format)).toMatchObject({ count: 1, size });
  });

  test.each(posters.filter((path) => path.startsWith('/sample/')))(
    'the code of %s leads to its page, 30 mm or more on A4',
    async (path) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${site.root}${path}poster/`, { waitUntil: 'load' });
      for (const [width, height, least] of [
        [794, 1123, 30],
        [1123, 1587, 42],
      ] as const) {
        await page.setViewportSize({ width, height });
        const code = page.locator('svg.qr');
        const [side = 0] = ((await code.getAttribute('viewBox')) ?? '').split(' ').slice(2).map(Number);
        const box = (await code.boundingBox())!;
        // Without the quiet zone.
        expect((box.width * (side - 8) * 25.4) / (side * 96)).toBeGreaterThanOrEqual(least);
        expect(await scanned(await page.screenshot())).toBe(ADDRESS + path);
      }
      await page.emulateMedia({ media: null });
    },
  );

  test.each(prefixes)(
    '“/%s”: a poster has a code where the site has an address, else it says so',
    async (prefix) => {
      const { address, official } = infoOf(prefix);
      const [project] = rowsOf(prefix, 'projects');
      await page.goto(`${site.root}/${prefix}projects/${String(project!['项目编号'])}/poster/`, {
        waitUntil: 'load',
      });
      expect(await page.locator('svg.qr').count()).toBe(address ? 1 : 0);
      const said = await page.locator('.code').innerText();
      expect(said.includes('本站还没有登记网址，所以不印二维码。')).toBe(!address);
      if (!official && !infoOf(prefix).sample)
        expect(await page.locator('.mark').innerText()).toMatch(/^非政府官方网站，.*不是原件$/);
    },
  );
});

/** What a phone reads off a picture of the whole sheet. */
async function scanned(png: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
