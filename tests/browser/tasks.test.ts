import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tasks, type Step } from '../lib/tasks.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

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

describe.each(tasks)('$question', ({ home, walk }) => {
  const { steps, answer } = walk();
  test.each([
    ['', 360],
    ['?elder=1', 360],
    ['', 1280],
  ])('answered%s at %i px', async (mode, width) => {
    expect(steps.length).toBeLessThanOrEqual(3);
    const context = await site.browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(site.root + home + mode);
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
