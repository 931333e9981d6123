import { expect, test } from 'vitest';
import { allPages } from '../../scripts/lib/page-types.ts';
import { infoOf, prefixes, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

test('the letter that asks for what was not seen is copied line by line', async () => {
  const address = allPages(SITE).find((path) => /^\/sample\/projects\/[^/]+\/ask\/$/.test(path))!;
  const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(site.root + address, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '复制这封信' }).click();
  await page.getByText('已经复制。').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^政府信息公开申请\n/);
  expect(copied).toContain('根据《中华人民共和国政府信息公开条例》第二十七条');
  expect(copied.split('\n').filter((line) => /^\d+\. /.test(line)).length).toBeGreaterThan(0);
  expect(copied).toMatch(/日期：\s*$/);
  await context.close();
});

test('without script the letter stands there, and no button that does nothing', async () => {
  const address = allPages(SITE).find((path) => /^\/sample\/compounds\/[^/]+\/ask\/$/.test(path))!;
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.root + address);
  expect(await page.getByText('政府信息公开申请', { exact: true }).isVisible()).toBe(true);
  expect(await page.getByText('复制这封信').isVisible()).toBe(false);
  await context.close();
});

test.each(prefixes)(
  '“/%s”: the text that embeds a chart has the address of the site, or the one under which the page is read',
  async (prefix) => {
    const { address } = infoOf(prefix);
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.root}/${prefix}progress/`, { waitUntil: 'networkidle' });
    const codes = await page.locator('[data-embed-code]').allTextContents();
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) {
      const { origin, pathname } = new URL(/src="([^"]+)"/.exec(code)![1]!);
      expect(origin).toBe(address ? new URL(address).origin : site.root);
      expect((await page.request.get(site.root + pathname)).status()).toBe(200);
    }
    expect(await page.locator('[data-embed-by-hand]:visible').count()).toBe(0);
    await context.close();
  },
);
