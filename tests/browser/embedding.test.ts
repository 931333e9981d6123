import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixes } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();
const WIDTHS = [300, 360, 480, 768, 1200];

/** A page of somebody else's, on another port, with whatever was pasted into it. */
let foreign: Server;
let pasted = '';
beforeAll(async () => {
  foreign = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>别人的网页</title><body style="margin:0">${pasted}</body>`);
  });
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
});
afterAll(() => foreign.close());
const address = (): string => `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`;

/** The texts to copy from the page of progress, as a visitor's browser shows them. */
async function codesOf(page: Page, prefix: string): Promise<string[]> {
  await page.goto(`${site.root}/${prefix}progress/`, { waitUntil: 'networkidle' });
  const codes = await page.locator('[data-embed-code]').allTextContents();
  // Where the site has an address, the code has that one; here it is served elsewhere.
  return codes.map((code) => code.replace(/src="https?:\/\/[^/]+\//, `src="${site.root}/`));
}

/** How high the frame is, and what stands in it. */
async function heights(page: Page): Promise<{ frame: number; content: number }> {
  const [, inner] = page.frames();
  return {
    frame: await inner!.evaluate(() => window.innerHeight),
    content: await inner!.evaluate(() => document.documentElement.offsetHeight),
  };
}

async function show(page: Page, code: string, width: number): Promise<void> {
  pasted = code;
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address(), { waitUntil: 'load' });
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page
        .frames()[1]
        ?.evaluate(() => (location.href === 'about:blank' ? '' : document.readyState))
        .catch(() => ''),
    )
    .toBe('complete');
}

/** As it is pasted where no script may run, without what it frames. */
function emptyOf(code: string): string {
  const [plain = ''] = code.split('\n');
  expect(plain).not.toContain('<script');
  return plain.replace(/ src="[^"]*"/, '');
}

test.each(prefixes)(
  '“/%s”: a chart in a foreign page is as high as what it says, at every width; without script nothing of it is cut, nor is it twice as high',
  async (prefix) => {
    const page = await site.window();
    const codes = await codesOf(page, prefix);
    expect(codes.length).toBeGreaterThanOrEqual(2);
    for (const code of codes) {
      // The frame of a page without script stands beneath it: how high that is does not depend on what it holds.
      await show(page, `${code}${emptyOf(code)}`, WIDTHS[0]!);
      const plain = page.locator('iframe').nth(1);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const at = `${width} px: ${code.slice(0, 300)}`;
        await expect
          .poll(
            async () => {
              const { frame, content } = await heights(page);
              return Math.abs(frame - content);
            },
            { message: at },
          )
          .toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const { content } = await heights(page);
        const frame = await plain.evaluate((element) => element.clientHeight);
        expect(frame, at).toBeGreaterThanOrEqual(content);
        expect(frame, at).toBeLessThan(2.2 * content);
      }
    }
  },
);

test('what is unfolded in the frame makes it higher, and folded again lower', async () => {
  const page = await site.window();
  const [code = ''] = await codesOf(page, 'sample/');
  await show(page, code, 480);
  const before = (await heights(page)).content;
  const frame = page.frameLocator('iframe');
  const fits = () => expect.poll(async () => { const { frame: high, content } = await heights(page); return Math.abs(high - content); }).toBeLessThanOrEqual(1); // prettier-ignore
  await frame.locator('summary').click();
  await fits();
  expect((await heights(page)).content).toBeGreaterThan(before);
  await frame.locator('summary').click();
  await fits();
  expect((await heights(page)).content).toBe(before);
});
