import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../lib/axe.ts';
import { infoOf, rowsOf } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

async function open(path: string, width = 360, script = true): Promise<Page> {
  const page = await site.window({ viewport: { width, height: 800 }, javaScriptEnabled: script });
  await page.goto(site.root + path, { waitUntil: 'networkidle' });
  return page;
}

/** The box one looks in first: large on the home page, in the header elsewhere. */
const boxOf = (page: Page) => page.locator('[data-find]:visible').first().getByRole('combobox');

test.each([360, 1280])('three letters, arrow and return open the compound, at %i px', async (width) => {
  const page = await open('/sample/', width);
  for (const typed of ['听潮新', 'tcx', '听朝新村', 'tingchaoxicnun']) {
    await boxOf(page).fill('');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    await boxOf(page).pressSequentially(typed);
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').first().innerText()).toContain('听潮新村');
    const { height } = (await page.getByRole('option').first().boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
  }
  await boxOf(page).press('ArrowDown');
  await boxOf(page).press('Enter');
  await page.waitForURL(/\/sample\/compounds\/SF-C004\//);
  expect(await page.locator('h1').innerText()).toContain('听潮新村');
});

test('a former name finds, and says so', async () => {
  const page = await open('/sample/');
  await boxOf(page).fill('盐场宿舍');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').first().innerText()).toContain('曾用名：盐场宿舍');
});

test('keys move through the answers; Escape takes the answers, then the text', async () => {
  const page = await open('/sample/', 1280);
  const box = boxOf(page);
  await box.fill('新村');
  await page.getByRole('option').nth(7).waitFor();
  const chosen = () =>
    page.locator('[role="option"][aria-selected="true"]').evaluateAll((all) => all.map(({ id }) => id));
  const told = () => box.getAttribute('aria-activedescendant');
  const steps: [string, string | null][] = [
    ['ArrowDown', 'find-answers-0'],
    ['ArrowDown', 'find-answers-1'],
    ['End', 'find-answers-7'],
    ['Home', 'find-answers-0'],
    ['ArrowUp', null],
    ['ArrowUp', 'find-answers-7'],
    ['ArrowDown', null],
  ];
  for (const [key, id] of steps) {
    await box.press(key);
    expect([key, await told()]).toEqual([key, id]);
    expect(await chosen()).toEqual(id === null ? [] : [id]);
  }
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await page
    .locator('[aria-live]', { hasText: /^共\d+条/ })
    .first()
    .waitFor({ state: 'attached' });
  await box.press('Escape');
  expect([await page.getByRole('option').count(), await box.inputValue()]).toEqual([0, '新村']);
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await box.press('Escape');
  expect(await box.inputValue()).toBe('');
});

test('letters of an unfinished word are not searched for', async () => {
  const page = await open('/sample/');
  const box = boxOf(page);
  await box.focus();
  await box.dispatchEvent('compositionstart');
  await box.fill('ting');
  await page.waitForTimeout(300);
  expect(await page.getByRole('option').count()).toBe(0);
  await box.fill('听潮');
  await box.dispatchEvent('compositionend');
  await page.getByRole('option').first().waitFor();
});

test.each([360, 1280])('a name nobody has says so and offers the streets, at %i px', async (width) => {
  const page = await open('/', width);
  await boxOf(page).fill('并不存在的花园');
  await page.getByText('没有找到').first().waitFor();
  expect(await page.getByRole('option').count()).toBe(0);
  expect(await page.locator('.search-status a[href^="/streets/"]').count()).toBe(infoOf('').streets.length);
  expect(await axeFindings(page)).toEqual([]);
});

test('the header answers on every page, and its answers go when one turns to the page', async () => {
  const page = await open('/sample/about/', 1280);
  await boxOf(page).fill('wanghai');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').first().innerText()).toContain('望海苑');
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('h1').click();
  expect(await page.getByRole('option').count()).toBe(0);
  await boxOf(page).fill('盐场宿舍');
  await page.getByRole('option').first().click();
  await page.waitForURL(/\/sample\/compounds\/SF-C004\//);
});

test('where the header has no room a link leads to the box above the list', async () => {
  const page = await open('/sample/progress/');
  expect(await page.locator('header [data-find]:visible').count()).toBe(0);
  await page.getByRole('link', { name: '找小区' }).click();
  await page.waitForURL(/\/sample\/compounds\/#f-q$/);
  await page.waitForFunction(() => document.activeElement?.id === 'f-q');
});

test('the list answers the same words as the box', async () => {
  const page = await open('/sample/compounds/?q=zzzzzz', 1280);
  const rows = page.locator('main a[href*="/compounds/SF-"]:visible');
  await expect.poll(() => rows.count()).toBe(0);
  await page.getByLabel('名称、路名或拼音').fill('盐场');
  await expect.poll(() => rows.allInnerTexts()).toEqual(['听潮新村']);
});

test.each([360, 1280])('full text: pages with their words marked, ten at a time, at %i px', async (width) => {
  const page = await open('/sample/search/?q=加装电梯', width);
  const rows = page.locator('[data-results] > li');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(10);
  expect((await rows.first().locator('mark').allInnerTexts()).join()).toMatch(/电梯/);
  expect(await page.locator('main [role="status"]').innerText()).toMatch(/^写到“加装电梯”的有\d+页$/);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '再列10页' }).click();
  await rows.nth(19).waitFor();
  await page.getByLabel('要找的字词').fill('<img src=x>无此词');
  await page.getByLabel('要找的字词').press('Enter');
  await page.locator('main [role="status"]', { hasText: '“<img src=x>无此词”' }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(page.url()).toContain('q=%3Cimg');
});

test.each([360, 1280])('a question in the box leads to its place on the page, at %i px', async (width) => {
  const page = await open('/sample/', width);
  await boxOf(page).fill('望海苑3号楼什么时候改完');
  await page.getByRole('option').first().waitFor();
  expect(await page.locator('[data-find-words]').first().innerText()).toContain('记录按小区，不分“3号楼”。');
  await boxOf(page).press('ArrowDown');
  await boxOf(page).press('Enter');
  await page.waitForURL(/\/sample\/compounds\/SF-C001\/#status$/);
});

test('what is no name is answered by its page, and Return carries the words to the texts', async () => {
  const page = await open('/sample/', 360);
  await boxOf(page).fill('楼道漏水找谁');
  await page.getByText('没有小区叫“楼道漏水找谁”').first().waitFor();
  expect(await page.getByRole('option').first().innerText()).toContain('建筑物修缮');
  expect(await axeFindings(page)).toEqual([]);
  await boxOf(page).press('Enter');
  await page.waitForURL(/\/sample\/search\/\?q=/);
  await page.locator('[data-straight] a').first().waitFor();
  expect(await page.locator('[data-straight]').innerText()).toContain('建筑物修缮');
  await page
    .locator('main [role="status"]', { hasText: /^没有一页写到“楼道漏水找谁”；相近的：写到/ })
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('filters live in the address and come back from it', async () => {
  const page = await open('/sample/compounds/', 1280);
  const [street] = infoOf('sample/').streets;
  const there = rowsOf('sample/', 'compounds').filter((row) => row['街道'] === street!.name);
  expect(there.length).toBeGreaterThan(0);
  await page.getByLabel('街道', { exact: true }).selectOption({ label: street!.name });
  await page.waitForURL(/street=/);
  const shown = page.locator('main a[href*="/compounds/SF-"]:visible');
  expect(await shown.allInnerTexts()).toHaveLength(there.length);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await shown.allInnerTexts()).toHaveLength(there.length);
});

test('without script the box leads to the list, which says how to look', async () => {
  const page = await open('/', 360, false);
  await page.locator('[data-find] input').fill('小区');
  await page.locator('[data-find] button').click();
  await page.waitForURL(/\/compounds\/\?q=/);
  for (const { 小区编号: id } of rowsOf('', 'compounds'))
    expect(await page.locator(`main a[href="/compounds/${String(id)}/"]`).count()).toBeGreaterThan(0);
  expect(await page.getByText('在页面中查找').isVisible()).toBe(true);
});

test.each([360, 1280])('without script the header links to the list, at %i px', async (width) => {
  const page = await open('/progress/', width, false);
  await page.getByRole('link', { name: '找小区' }).click();
  await page.waitForURL(/\/compounds\/#f-q$/);
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
  await page.goto(`${site.root}/progress/`);
  expect(await page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(true);
  await page.goto(`${site.root}/progress/?elder=0`);
  expect(await page.evaluate(() => document.documentElement.classList.contains('elder'))).toBe(false);
});
