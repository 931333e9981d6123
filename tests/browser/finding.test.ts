import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/server.ts';

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

async function open(path: string, width = 360, script = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(root + path, { waitUntil: 'networkidle' });
  return page;
}

test('typing part of a name or its initials, then arrow and return, opens the compound', async () => {
  for (const typed of ['金泰', 'jtxq']) {
    const page = await open('/');
    const box = page.getByRole('combobox').first();
    await box.fill(typed);
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().innerText()).toContain('金泰小区');
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(/\/compounds\/LS-C22\//);
    expect(await page.locator('h1').innerText()).toContain('金泰小区');
    await page.context().close();
  }
});

test('a name nobody has says so', async () => {
  const page = await open('/');
  await page.getByRole('combobox').first().fill('并不存在的花园');
  await page.getByText('没有找到').first().waitFor();
  expect(await page.getByRole('option').count()).toBe(0);
});

test('filters live in the address and come back from it', async () => {
  const page = await open('/compounds/', 1280);
  await page.getByLabel('街道', { exact: true }).selectOption({ label: '沙子口街道' });
  await page.waitForURL(/street=/);
  const shown = page.locator('main a[href*="/compounds/LS-"]:visible');
  expect(await shown.allInnerTexts()).toHaveLength(2);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await shown.allInnerTexts()).toHaveLength(2);
});

test('without script the search form leads to the whole list', async () => {
  const page = await open('/', 360, false);
  await page
    .getByRole('combobox')
    .or(page.getByRole('searchbox'))
    .or(page.getByRole('textbox'))
    .first()
    .fill('金泰');
  await page.getByRole('button', { name: '查找' }).first().click();
  await page.waitForURL(/\/compounds\/\?q=/);
  expect(await page.locator('main a[href*="/compounds/LS-"]').count()).toBeGreaterThanOrEqual(23);
});

test('the map appears when it comes into view, and its popups are text', async () => {
  const page = await open('/sample/compounds/', 1280);
  await page.locator('.map-block').first().scrollIntoViewIfNeeded();
  await page.locator('.leaflet-container').waitFor();
  expect(await page.locator('.leaflet-marker-icon').count()).toBeGreaterThan(10);
  expect(await page.locator('.leaflet-control-attribution').count()).toBe(0);
  expect(await page.locator('.map-credit').innerText()).toContain('均为虚构');
});

test('长者模式 is remembered on the next page and can be left again', async () => {
  const page = await open('/', 360);
  await page
    .getByRole('link', { name: '长者模式' })
    .or(page.getByRole('button', { name: '长者模式' }))
    .first()
    .click();
  await page.waitForFunction(() => document.documentElement.classList.contains('elder'));
  await page.goto(`${root}/progress/`);
  expect(await page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(true);
  await page.goto(`${root}/progress/?elder=0`);
  expect(await page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(false);
});
