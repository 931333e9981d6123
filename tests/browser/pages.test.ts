import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser.ts';
import { pageTypes } from '../../scripts/lib/page-types.ts';
import { serve } from '../../scripts/lib/server.ts';
import { axeFindings } from '../lib/axe.ts';
import { SITE } from '../lib/site.ts';

let server: Server;
let browser: Browser;
let root: string;

beforeAll(async () => {
  server = await serve('dist', 0);
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** One page of every type, in both datasets. */
const addresses = ['/', '/sample/'].flatMap((base) => pageTypes(SITE, base));

async function open(path: string, width: number, script = true): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(root) && !request.url().startsWith('data:'))
      errors.push(`asks ${request.url()}`);
  });
  await page.goto(root + path, { waitUntil: 'networkidle' });
  return { page, errors };
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(addresses)('%s', (address) => {
  test('runs without errors, fits 320 and 1280 px, and has no axe findings', async () => {
    for (const width of [320, 1280]) {
      const { page, errors } = await open(address, width);
      expect(errors).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('fits in 长者模式 and without script', async () => {
    const elder = await open(`${address}?elder=1`, 360);
    expect(await elder.page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(true);
    expect(
      await elder.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)),
    ).toBeGreaterThanOrEqual(22);
    expect(await overflow(elder.page)).toBe(0);
    await elder.page.context().close();
    const plain = await open(address, 360, false);
    expect(await plain.page.locator('h1').count()).toBe(1);
    expect((await plain.page.locator('main').innerText()).length).toBeGreaterThan(20);
    await plain.page.context().close();
  });
});
