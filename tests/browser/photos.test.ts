import { expect, test } from 'vitest';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();
const PAGE = '/sample/projects/SF-2022-01/';

test('what is seen of before and after is moved with the arrow keys, without a script', async () => {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(site.root + PAGE);
  const pair = page.locator('.photo-pair').first();
  const cut = () => pair.locator('.photo-after').evaluate((one) => getComputedStyle(one).clipPath);
  const settled = async (expected: RegExp) => {
    await expect.poll(cut).toMatch(expected);
  };
  await settled(/^inset\(0px 0px 0px 50%\)$/);
  await pair.locator('input').nth(2).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await settled(/^none$/);
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await settled(/^inset\(0px 0px 0px 100%\)$/);
  const names = await pair
    .locator('input')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names).toEqual(['只看改造前', '多看改造前', '各看一半', '多看改造后', '只看改造后']);
});

test('a photograph is not asked for before it comes near, and then in the size of a telephone', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/photos\//.test(request.url())) asked.push(request.url());
  });
  await page.goto(site.root + PAGE, { waitUntil: 'networkidle' });
  // In a fold that is closed.
  const folded = await page.locator('#photos details img').first().getAttribute('src');
  await page.locator('#photos').scrollIntoViewIfNeeded();
  const [first] = await page.locator('#photos img').all();
  await expect
    .poll(() => first!.evaluate((one) => (one as HTMLImageElement).currentSrc))
    .toMatch(/-640\.webp$/);
  expect(asked.length).toBeGreaterThan(0);
  for (const url of asked) expect(url).toMatch(/-640\.webp$/);
  expect(asked.some((url) => url.includes(/\w{16}/.exec(folded ?? '')![0]))).toBe(false);
});
