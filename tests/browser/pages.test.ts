import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser.ts';
import { pageTypes } from '../../scripts/lib/page-types.ts';
import { findingText } from '../../scripts/lib/pages/finding.ts';
import { allPages, patrol, standsAlone } from '../../scripts/lib/pages/patrol.ts';
import { serve } from '../../scripts/lib/server.ts';
import { modes } from '../../src/page-checks.ts';
import { SITE } from '../lib/site.ts';

const HOUR = 3_600_000;
/** One page of every type, in both datasets. */
const types = ['/', '/sample/'].flatMap((base) => pageTypes(SITE, base));

test(
  'every page type in every mode',
  async () => {
    const found = await patrol(
      'dist',
      types.map((page) => ({ page, modes })),
    );
    expect(found.map(findingText)).toEqual([]);
  },
  HOUR,
);

test(
  'every page once, the modes in turn',
  async () => {
    const seen = new Set(types);
    const rest = allPages(SITE).filter((page) => !seen.has(page));
    expect(rest.length).toBeGreaterThan(1000);
    const found = await patrol(
      'dist',
      rest.map((page, index) => {
        const possible = standsAlone(page) ? modes.filter(({ elder }) => !elder) : modes;
        return { page, modes: [possible[index % possible.length]!] };
      }),
    );
    expect(found.map(findingText)).toEqual([]);
  },
  HOUR,
);

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await serve('dist', 0);
  browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test('every page type says what it has to say without script', async () => {
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  for (const address of types) {
    await page.goto(root + address);
    expect(await page.locator('h1').count(), address).toBe(1);
    expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(20);
  }
}, 300_000);

test('长者模式 by address: the base is 22 px or more', async () => {
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  for (const address of types.filter((one) => !standsAlone(one))) {
    await page.goto(`${root}${address}?elder=1`);
    const size = await page.evaluate(() => [
      document.documentElement.classList.contains('elder'),
      parseFloat(getComputedStyle(document.body).fontSize) >= 22,
    ]);
    expect(size, address).toEqual([true, true]);
  }
}, 300_000);
