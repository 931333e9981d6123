import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitSite } from '../lib/visit.ts';

/*
 * What stands where scripts run in part or not at all: engines without modules, a file lost on a bad network, a clock
 * years on. No control that does nothing, no sentence that is false.
 */
const site = visitSite();

async function open(
  path: string,
  { lost, script = true, now }: { lost?: RegExp; script?: boolean; now?: string } = {},
): Promise<Page> {
  const options = { viewport: { width: 360, height: 800 }, javaScriptEnabled: script };
  // A clock that was set is set for good.
  const page = now ? await site.browser.newPage(options) : await site.window(options);
  if (lost) await page.route(lost, (route) => route.abort());
  if (now) await page.clock.setFixedTime(new Date(now));
  await page.goto(site.root + path, { waitUntil: 'load' });
  return page;
}

const modules = /\/_astro\/.*\.js/;

describe.each([
  ['every module lost', { lost: modules }],
  ['no script at all', { script: false }],
] as const)('%s', (_, how) => {
  test.each([
    ['/sample/compounds/', '.dir-filters', '没有脚本，名单不能筛选。'],
    ['/sample/search/', '.full-text-form', '没有脚本，查不了全站的文字。'],
  ])('%s says so, and shows no control that does nothing', async (path, controls, words) => {
    const page = await open(path, how);
    expect(await page.locator(controls).isVisible()).toBe(false);
    expect(await page.locator('.plain-only').innerText()).toContain(words);
    expect(await page.locator('main button:visible').count()).toBe(0);
    // The whole list stands, map and all.
    expect(await page.locator('[data-compound]:visible').count()).toBe(
      await page.locator('[data-compound]').count(),
    );
  });
});

test('the room of the filters is kept while their script is on its way', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 800 } });
  let free = (): void => undefined;
  const held = new Promise<void>((done) => (free = done));
  await page.route(modules, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.root}/sample/compounds/`, { waitUntil: 'commit' });
  const list = page.locator('.dir-list');
  await list.waitFor({ state: 'attached' });
  const before = await list.evaluate((element) => element.getBoundingClientRect().top);
  expect(await page.locator('.dir-filters').isVisible()).toBe(false);
  free();
  await page.locator('.is-live').waitFor();
  expect(await list.evaluate((element) => element.getBoundingClientRect().top)).toBeCloseTo(before, 0);
});

test.each([
  '/sample/',
  '/sample/notices/',
  '/sample/notices/GS-2025-07/',
  '/sample/projects/SF-2025-01/',
  '/',
])('%s two years on, without script: what runs has its day and year', async (path) => {
  const page = await open(path, { script: false, now: '2027-11-30T12:00:00+08:00' });
  const said = (await page.locator('body').innerText()).split('\n');
  const running = said.filter((line) => /正在公示|公示正在进行|还剩\d|还没开始|（含今天）/.test(line));
  // The step of the works has its day in the line above.
  for (const line of running) expect(line).toMatch(/\d{4}年\d{1,2}月\d{1,2}日|^还剩\d+天$/);
  expect(said.filter((line) => /^今天|今天\d/.test(line))).toEqual([]);
});

test('where boxes in a row know no distance, margins stand in its place', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 800 } });
  // An engine of 2020: it keeps no gap that is set, and reads none.
  await context.addInitScript(() => {
    Object.defineProperty(CSSStyleDeclaration.prototype, 'rowGap', { set: () => undefined });
  });
  const page = await context.newPage();
  await page.route(/_astro\/.*\.css/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/([;{])(row-|column-)?gap:[^;}]+/g, '$1');
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.root}/sample/projects/SF-2025-01/`, { waitUntil: 'networkidle' });
  const links = await page.locator('.jump a').evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top } = one.getBoundingClientRect();
      return { left, right, top };
    }),
  );
  const apart = links.flatMap(({ left, top }, at) => {
    const before = links[at - 1];
    return before && before.top === top ? [left - before.right] : [];
  });
  expect(apart.length).toBeGreaterThan(3);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(16);
});

test.each([
  ['/sample/', '[data-find] input', 'wanghai', '[role="option"]', '[role="option"]'],
  ['/sample/compounds/', '#f-q', '望海', '[data-compound][hidden]', '[data-compound]:not([hidden]) a'],
])('%s: come back to, the box holds what its answers answer', async (path, box, typed, answered, answer) => {
  const page = await open(path);
  await page.locator(box).first().fill(typed);
  await page.locator(answered).first().waitFor({ state: 'attached' });
  // Some engines keep a page and empty these fields when it is shown again: behind pageshow, without an event.
  await page.evaluate((selector) => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.querySelector<HTMLInputElement>(selector)!.value = '';
  }, box);
  await expect.poll(() => page.locator(box).first().inputValue()).toBe(typed);
  expect(await page.locator(answer).first().isVisible()).toBe(true);
});
