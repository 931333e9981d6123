import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitSite } from '../lib/visit.ts';

/** A notice of the sample, posted 28 September 2025, five working days over the national holiday. */
const NOTICE = '/sample/notices/GS-2025-07/';
const ZONES = ['America/Los_Angeles', 'UTC', 'Asia/Shanghai'] as const;

const site = visitSite();

async function visit(zone: string, script = true): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: 800 },
    timezoneId: zone,
    javaScriptEnabled: script,
  });
  return context.newPage();
}
/** Opens a page on a day; the clock stands still there. */
async function at(page: Page, path: string, now: string): Promise<void> {
  await page.clock.setFixedTime(new Date(now));
  await page.goto(site.root + path, { waitUntil: 'load' });
}
const told = async (page: Page) => ({
  line: (await page.locator('[data-countdown]').first().innerText()).replace(/\s+/g, ' '),
  status: await page.locator('span[data-when]:visible').allInnerTexts(),
  boxed: await page
    .locator('.day--today')
    .evaluateAll((days) => days.map((day) => (day as HTMLElement).dataset['date'])),
});

describe.each(ZONES)('a device in %s', (zone) => {
  test('counts down by the day in China', async () => {
    const page = await visit(zone);
    for (const [now, line, status, boxed] of [
      [
        '2025-09-27T23:59:00+08:00',
        '今天9月27日 还没开始，9月28日起，10月11日24时截止',
        '未开始',
        '2025-09-30',
      ],
      ['2025-09-28T00:01:00+08:00', '今天9月28日 还剩5个工作日，10月11日24时截止', '正在公示', '2025-09-28'],
      [
        '2025-10-09T00:01:00+08:00',
        '今天10月9日 还剩3个工作日（含今天），10月11日24时截止',
        '正在公示',
        '2025-10-09',
      ],
      [
        '2025-10-10T23:59:00+08:00',
        '今天10月10日 还剩2个工作日（含今天），10月11日24时截止',
        '正在公示',
        '2025-10-10',
      ],
      ['2025-10-11T00:01:00+08:00', '今天10月11日 今天最后一天，24时截止', '正在公示', '2025-10-11'],
      ['2025-10-11T23:59:00+08:00', '今天10月11日 今天最后一天，24时截止', '正在公示', '2025-10-11'],
      ['2025-10-12T00:01:00+08:00', '今天10月12日 已结束，10月11日24时截止', '已截止', '2025-09-30'],
      ['2026-03-01T12:00:00+08:00', '今天3月1日 已结束，2025年10月11日24时截止', '已截止', '2025-09-30'],
    ] as const) {
      await at(page, NOTICE, now);
      expect(await told(page), now).toEqual({ line, status: [status], boxed: [boxed] });
    }
    await page.context().close();
  });
});

test('a page left open is told anew on the next day', async () => {
  const page = await visit('UTC');
  await at(page, NOTICE, '2025-10-10T15:59:00Z');
  await page.clock.setFixedTime(new Date('2025-10-10T16:01:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await told(page)).toMatchObject({
    line: '今天10月11日 今天最后一天，24时截止',
    boxed: ['2025-10-11'],
  });
  expect(await page.locator('.days .vh').allInnerTexts()).toHaveLength(14);
  expect(await page.locator('.day .vh', { hasText: '今天' }).count()).toBe(1);
  await page.context().close();
});

test.each(['/sample/notices/', '/sample/'])(
  '%s says how many are over on the visitor’s day',
  async (path) => {
    const page = await visit('Asia/Shanghai');
    const note = page.locator('[data-open-note]');
    const states = () => page.locator('[data-when]:visible').allInnerTexts();
    await at(page, path, '2025-10-10T12:00:00+08:00');
    expect(await note.isVisible()).toBe(false);
    expect(await states()).toEqual(['正在公示', '正在公示']);
    await at(page, path, '2025-10-11T12:00:00+08:00');
    expect(await note.innerText()).toBe('截止以后仍可以向街道反映。');
    const heading = page.locator('h2', { hasText: '公示正在进行' });
    expect((await heading.innerText()).replace(/\s/g, '')).toMatch(/，到今天1项已截止$/);
    expect(await states()).toEqual(['已截止', '正在公示']);
    expect((await told(page)).line).toBe('今天10月11日 已结束，10月10日24时截止');
    await at(page, path, '2025-10-12T12:00:00+08:00');
    expect((await heading.innerText()).replace(/\s/g, '')).toMatch(/，到今天都已截止$/);
    expect(await states()).toEqual(['已截止', '已截止']);
    await page.context().close();
  },
);

test('without script the dates stand, as of the day of the data', async () => {
  const page = await visit('America/Los_Angeles', false);
  await at(page, NOTICE, '2026-03-01T12:00:00+08:00');
  expect(await told(page)).toEqual({
    line: '数据截至2025年9月30日 2025年9月28日起，2025年10月11日24时截止',
    status: ['2025年9月30日正在公示'],
    boxed: ['2025-09-30'],
  });
  expect(await page.locator('main').innerText()).toContain('2025年9月28日张贴，10月11日24时截止');
  await page.context().close();
});
