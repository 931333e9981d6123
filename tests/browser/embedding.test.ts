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
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page
        .frames()[1]
        ?.evaluate(() => document.readyState)
        .catch(() => ''),
    )
    .toBe('complete');
}

test.each(prefixes)(
  '“/%s”: a chart in a foreign page is as high as what it says, at every width',
  async (prefix) => {
    const page = await (await site.browser.newContext()).newPage();
    const codes = await codesOf(page, prefix);
    expect(codes.length).toBeGreaterThanOrEqual(2);
    for (const code of codes) {
      await show(page, code, WIDTHS[0]!);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expect
          .poll(
            async () => {
              const { frame, content } = await heights(page);
              return Math.abs(frame - content);
            },
            { message: `${width} px: ${code.slice(0, 300)}` },
          )
          .toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  },
);

test.each(prefixes)(
  '“/%s”: where no script may run nothing of it is cut, nor is it twice as high',
  async (prefix) => {
    const page = await (await site.browser.newContext()).newPage();
    for (const code of await codesOf(page, prefix)) {
      const [plain = ''] = code.split('\n');
      expect(plain).not.toContain('<script');
      await show(page, plain, WIDTHS[0]!);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const { frame, content } = await heights(page);
        const at = `${width} px: ${plain.slice(-300)}`;
        expect(frame, at).toBeGreaterThanOrEqual(content);
        expect(frame, at).toBeLessThan(2.2 * content);
      }
    }
  },
);

test('what is unfolded in the frame makes it higher, and folded again lower', async () => {
  const page = await (await site.browser.newContext()).newPage();
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
