import { expect, test } from 'vitest';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

test('a link into what is folded opens it, on arrival and on the page', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${site.root}/sample/methodology/`, { waitUntil: 'networkidle' });
  const rules = page.locator('article.rule');
  const [first, last] = [await rules.first().getAttribute('id'), await rules.last().getAttribute('id')];
  expect(await rules.first().isVisible()).toBe(false);
  await page.goto(`${site.root}/sample/methodology/#${last}`, { waitUntil: 'networkidle' });
  await rules.last().waitFor();
  await page.evaluate((hash) => (location.hash = hash), first!);
  await rules.first().waitFor();
  const top = () => rules.first().evaluate((rule) => Math.round(rule.getBoundingClientRect().top));
  await expect.poll(top).toBeLessThan(740);
  expect(await top()).toBeGreaterThanOrEqual(-1);
  await context.close();
});

test('paper shows what is folded, the screen does not afterwards', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.root}/sample/findings/`, { waitUntil: 'networkidle' });
  const finding = page.locator('.finding').first();
  expect(await finding.isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await finding.isVisible()).toBe(true);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await finding.isVisible()).toBe(false);
  await context.close();
});
