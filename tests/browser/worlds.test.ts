import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromium } from '../../scripts/lib/engines/chromium.ts';
import { worldRound } from '../../scripts/lib/engines/world-round.ts';
import { later, noModules, openStage, without } from '../../scripts/lib/engines/worlds.ts';
import { findingText } from '../../scripts/lib/pages/finding.ts';
import { deadControls } from '../../scripts/lib/pages/pressed.ts';
import { untrueToday } from '../../scripts/lib/pages/today.ts';
import { visitSite } from '../lib/visit.ts';

/*
 * Pages that do not have all that belongs to them, and pages read years later: what is looked for is found on invented
 * pages, the site has none of it. `npm run audit` asks the same of every page type, in each engine.
 */
const site = visitSite();

async function invented(body: string): Promise<Page> {
  const page = await site.window();
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>试</title><body>${body}</body></html>`);
  return page;
}

test.each([
  ['<button>筛选</button>', ['按了“筛选”，什么也没有变']],
  ['<button hidden>筛选</button>', []],
  ['<button disabled>筛选</button>', []],
  ['<button onclick="this.textContent = 1">筛选</button>', []],
  ['<button onclick="setTimeout(() => this.remove(), 200)">筛选</button>', []],
  ['<button onclick="print()">打印</button>', []],
  ['<label><input type="checkbox">只看施工中</label>', ['按了“只看施工中”，什么也没有变']],
  ['<label><input type="checkbox" onchange="document.body.append(1)">只看施工中</label>', []],
  [
    '<style>i { transition: clip-path 0.2s } :checked + i { clip-path: inset(9px) }</style><label><input type="checkbox" aria-label="遮住"><i>图</i></label>',
    [],
  ],
  ['<select aria-label="街道"><option>甲</option><option>乙</option></select>', ['按了“街道”，什么也没有变']],
  ['<select aria-label="街道"><option>甲</option></select>', []],
  ['<input aria-label="名字">', ['按了“名字”，什么也没有变']],
  ['<form action="/find/"><input aria-label="名字"><button>查找</button></form>', []],
  ['<form><input aria-label="名字" oninput="document.body.append(1)"></form>', []],
  ['<details><summary>看表格</summary>表</details>', []],
])('%s', async (body, findings) => {
  const page = await invented(body);
  expect((await page.evaluate(deadControls)).map(({ what }) => what)).toEqual(findings);
});

test.each([
  ['今天12月1日，还剩4个工作日，2027年12月6日24时截止', []],
  ['今天11月30日，已截止', ['今天是12月1日']],
  ['计划2027年12月31日完工，离今天还有30天', []],
  ['计划2027年12月31日完工，离今天还有31天', ['没有写明是到哪一天的31天']],
  ['每年8月31日前申报，离这个期限还有274天', []],
  ['计划2025年11月30日完工，到今天过了731天', []],
  ['计划2025年11月30日完工，到今天过了366天', ['没有写明是从哪一天起的366天']],
  ['怎么算的：2项公示正在进行', ['没有写明是哪一天']],
  ['截至2025年9月30日，2项公示正在进行', []],
])('%s, read on 1 December 2027', async (line, findings) => {
  const page = await invented(`<p>${line}</p>`);
  const found = await page.evaluate(untrueToday, '2027-12-01');
  expect(found.map(({ what }) => what.replace(/^“.*”：/, ''))).toEqual(findings);
});

test('a stage loses what it is told to, turns the clock, and lets everything else through', async () => {
  const stage = await openStage('dist');
  const page = await site.browser.newPage();
  const filters = page.locator('.dir-filters');
  await page.goto(`${stage.root}/sample/compounds/`, { waitUntil: 'networkidle' });
  expect(await filters.isVisible()).toBe(true);
  const modules = stage.modules();
  expect(modules.length).toBeGreaterThan(2);
  stage.set(noModules);
  await page.goto(`${stage.root}/sample/compounds/`, { waitUntil: 'networkidle' });
  expect(await filters.isVisible()).toBe(false);
  stage.set(later('2031-05-06'));
  await page.goto(`${stage.root}/sample/compounds/`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => new Date().toISOString().slice(0, 10))).toBe('2031-05-06');
  expect(await page.evaluate(() => new Date(0).toISOString().slice(0, 4))).toBe('1970');
  await page.close();
  stage.close();
});

test('one module lost takes its own controls with it, not those of others', async () => {
  const stage = await openStage('dist');
  const page = await site.browser.newPage();
  const open = async (): Promise<boolean> => {
    await page.goto(`${stage.root}/sample/compounds/`, { waitUntil: 'load' });
    // One of them stands once the page knows what has come.
    await page.locator('.dir-filters, .plain-only').filter({ visible: true }).first().waitFor();
    return page.locator('.dir-filters').isVisible();
  };
  await open();
  const kept: boolean[] = [];
  for (const module of stage.modules()) {
    stage.set(without(module));
    const filters = await open();
    kept.push(filters);
    expect(await page.locator('.plain-only').isVisible(), module).toBe(!filters);
    if (!filters) continue;
    await page.locator('[data-status-chip][value="施工中"]').click();
    await expect
      .poll(() => page.locator('[data-count]').innerText(), { message: module })
      .toMatch(/^\d+个小区，共\d+个$/);
  }
  expect(new Set(kept)).toEqual(new Set([true, false]));
  await page.close();
  stage.close();
});

test('the pages that most visitors open, in every world', async () => {
  const others = ['', 'search/', 'compounds/SF-C019/ask/'];
  const pages = ['compounds/', 'notices/', 'projects/SF-2025-01/'].concat(
    import.meta.env.MODE === 'all' ? others : [],
  );
  const found = await worldRound(
    chromium,
    'dist',
    pages.map((path) => `/sample/${path}`),
  );
  expect(found.map(findingText)).toEqual([]);
});
