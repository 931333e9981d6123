import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/server.ts';
import { tasks, type Step } from '../lib/tasks.ts';

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

async function take(page: Page, step: Step): Promise<void> {
  const from = page.url();
  if ('find' in step) {
    await page.locator('[data-find]:visible').first().getByRole('combobox').fill(step.find);
    await page.getByRole('option').first().click();
  } else await page.getByRole('link', { name: step.follow, exact: true }).first().click();
  await page.waitForURL((url) => url.href !== from);
  await page.waitForLoadState('domcontentloaded');
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

describe.each(tasks)('$question', ({ home, steps, answer }) => {
  test.each([
    ['', 360],
    ['?elder=1', 360],
    ['', 1280],
  ])('answered%s at %i px', async (mode, width) => {
    expect(steps.length).toBeLessThanOrEqual(3);
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(root + home + mode);
    for (const step of steps) await take(page, step);
    // innerText leaves out what is folded or hidden.
    const shown = squeeze(await page.locator('main').innerText());
    for (const words of answer) expect(shown).toContain(squeeze(words));
    await context.close();
  });
});

test('CONTRIBUTING.md lists the same questions', () => {
  const listed = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\d+\. (.+？)/gm)].map(([, q]) => q);
  expect(listed).toEqual(tasks.map(({ question }) => question));
});
