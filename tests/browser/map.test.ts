import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { MapData } from '../../src/shared/payload.ts';
import { axeFindings } from '../lib/axe.ts';
import { withPoints } from '../../scripts/bench/map-points.ts';
import { infoOf, prefixes, rowsOf, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

const LIST = '/sample/compounds/';
const sampleMap = (): MapData => JSON.parse(readFileSync(join(SITE, 'sample/map.json'), 'utf8')) as MapData;

interface Opened {
  readonly page: Page;
  readonly asked: string[];
}

/** A page in a window as new; `map` is served as the map's data. */
async function open(
  path: string,
  width: number,
  options: BrowserContextOptions & { map?: MapData } = {},
): Promise<Opened> {
  const { map, ...rest } = options;
  const page = await site.window({
    viewport: { width, height: 800 },
    hasTouch: width < 600,
    isMobile: width < 600,
    // Marks are where they will stay as soon as they are drawn.
    reducedMotion: 'reduce',
    ...rest,
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(site.root, '')));
  page.on('pageerror', (error) => expect.fail(error.message));
  if (map)
    await page.route('**/map.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(map) }),
    );
  await page.goto(site.root + path, { waitUntil: 'networkidle' });
  return { page, asked };
}

/** Brings the map into view, on a phone after choosing it, and waits until its marks, or its buttons, stand. */
async function showMap(page: Page, what = '.map-mark'): Promise<void> {
  // The choice is there once the script of the list runs.
  if ((await page.locator('[data-filter]').count()) > 0)
    await page.locator('[data-filter].is-live').waitFor();
  const choice = page.getByRole('button', { name: '地图', exact: true });
  if (await choice.isVisible()) await choice.click();
  await page.locator('.map-block').scrollIntoViewIfNeeded();
  await page.locator(what).first().waitFor();
}

const inFrame = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('.map-live')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('.map-mark button')].flatMap((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const inside =
        x >= frame.x - 1 &&
        y >= frame.y - 1 &&
        x + width <= frame.right + 1 &&
        y + height <= frame.bottom + 1;
      return inside ? [{ label: button.getAttribute('aria-label') ?? '', x, y, width, height }] : [];
    });
  });

/** Presses a mark that stands in the frame: a single compound where there is one, else a disc. */
async function press(page: Page): Promise<void> {
  await page.locator('.map-live').evaluate((room) => room.scrollIntoView({ block: 'center' }));
  // A mark under a control is reached after the map is moved.
  const marks: Awaited<ReturnType<typeof inFrame>> = [];
  for (const mark of await inFrame(page)) {
    const free = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.closest('.map-mark') !== null,
      [mark.x + mark.width / 2, mark.y + mark.height / 2],
    );
    if (free) marks.push(mark);
  }
  const mark = marks.find(({ label }) => !/^\d+个小区/.test(label)) ?? marks[Math.floor(marks.length / 2)]!;
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await page.waitForTimeout(50);
}

/** Waits until the marks stand: a popup moves the map until it fits. */
async function still(page: Page): Promise<void> {
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = JSON.stringify(await inFrame(page));
        return last === before;
      },
      { interval: 150 },
    )
    .toBe(true);
}

/** Presses discs until a compound tells of itself. */
async function openPopup(page: Page, check: () => unknown = () => undefined): Promise<void> {
  for (let i = 0; i < 12 && (await page.locator('.map-popup').count()) === 0; i++) {
    await check();
    await press(page);
  }
  await page.locator('.map-popup').waitFor();
  await still(page);
}

const visibleRows = (page: Page): Promise<string[]> =>
  page.locator('[data-compound]:not([hidden]) .dir-name').allInnerTexts();
const counts = (labels: readonly { label: string }[]): number =>
  labels.reduce((sum, { label }) => sum + (/^(\d+)个小区/.exec(label) ? parseInt(label, 10) : 1), 0);

describe.each([360, 1280])('at %i px', (width) => {
  test('a filtered view with a compound chosen comes back from its address', async () => {
    const { page } = await open('/sample/', width);
    await page.goto(site.root + LIST, { waitUntil: 'networkidle' });
    const more = page.getByRole('button', { name: /^更多筛选/ });
    if (await more.isVisible()) await more.click();
    await page.getByLabel('改造内容').selectOption('18');
    await page.getByLabel('街道', { exact: true }).selectOption({ label: '听涛街道' });
    await showMap(page);
    await openPopup(page);
    const state = async (on: Page) => ({
      rows: await on
        .locator('[data-compound]:not([hidden])')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-compound'))),
      // In no order of their own.
      marks: (await inFrame(on)).sort((a, b) => (a.label < b.label ? -1 : 1)),
      popup: await on.locator('.map-popup').innerText(),
      count: await on.locator('[data-count]').textContent(),
      chosen: await on.locator('.is-chosen').getAttribute('data-compound'),
      shows: await on.locator('[data-filter]').getAttribute('data-shows'),
    });
    const before = await state(page);
    expect(before.rows.length).toBeGreaterThan(0);
    expect(before.count).toMatch(/^\d+个小区，共64个$/);
    const url = new URL(page.url());
    expect(url.searchParams.get('item')).toBe('18');
    expect(url.searchParams.get('at')).toBe(before.chosen);

    await page.reload({ waitUntil: 'networkidle' });
    await showMap(page);
    await page.locator('.map-popup').waitFor();
    await still(page);
    expect(page.url()).toBe(url.href);
    const after = await state(page);
    expect({ ...after, marks: [] }).toEqual({ ...before, marks: [] });
    expect(after.marks.map(({ label }) => label)).toEqual(before.marks.map(({ label }) => label));
    for (const [i, mark] of after.marks.entries())
      expect(Math.abs(mark.x - before.marks[i]!.x)).toBeLessThan(2);

    // Back leads to the page before, not through every choice.
    await page.goBack({ waitUntil: 'networkidle' });
    expect(new URL(page.url()).pathname).toBe('/sample/');
  });

  test('with the keyboard only: one tab stop, arrows inside, Escape gives the focus back', async () => {
    const { page } = await open(LIST, width);
    await showMap(page);
    await page.locator('.map-block .skip-block').focus();
    const focused = () =>
      page.evaluate(() => ({
        label:
          document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        onMap: document.activeElement?.closest('.leaflet-marker-pane') !== null,
        inMap: document.activeElement?.closest('.map-live') !== null,
      }));
    await page.keyboard.press('Tab');
    const first = await focused();
    expect(first.onMap).toBe(true);
    await page.keyboard.press('Tab');
    expect((await focused()).inMap).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toEqual(first);

    const seen = new Set([first.label]);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key);
      expect((await focused()).onMap).toBe(true);
      seen.add((await focused()).label);
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(await page.locator('.map-live [tabindex="0"]').count()).toBe(1);

    // Into a disc, and on to a single compound.
    await page.locator('.map-cluster').first().focus();
    for (let i = 0; i < 10 && (await page.locator('.map-popup').count()) === 0; i++) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(50);
      expect((await focused()).inMap).toBe(true);
    }
    const chosen = await page.locator('.map-popup').getAttribute('aria-label');
    expect((await focused()).label).toBe(chosen);
    await page.keyboard.press('Escape');
    expect(await page.locator('.map-popup').count()).toBe(0);
    expect(await focused()).toMatchObject({
      onMap: true,
      label: expect.stringContaining(chosen ?? '') as string,
    });
    const scale = () => page.locator('.map-mark').count();
    const near = await scale();
    for (let i = 0; i < 12; i++) await page.keyboard.press('-');
    expect(await scale()).not.toBe(near);
    expect((await focused()).onMap).toBe(true);
  });

  test('a street leads to its list, and the list and the map show the same', async () => {
    const { page } = await open(LIST, width);
    await showMap(page);
    const name = page.locator('.map-street-name:visible').first();
    const street = (await name.locator('span').first().innerText()).trim();
    const promised = /全部(\d+)个小区/.exec((await name.getAttribute('aria-label')) ?? '')?.[1];
    await name.click();
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.includes('共'));
    expect(await page.locator('[data-count]').textContent()).toBe(`${promised}个小区，共64个`);
    expect(await page.locator('#f-street option:checked').textContent()).toBe(street);
    await showMap(page);
    const map = sampleMap();
    const index = map.streets.findIndex((one) => one.name === street);
    const placed = map.compounds.filter((row) => row[2] === index && row[6] !== null).length;
    await page.getByRole('button', { name: '看全区' }).click();
    expect(counts(await inFrame(page))).toBe(placed);
  });

  test('places beside the compounds show on a close look, open with the keyboard, and go with the list', async () => {
    const [area] = sampleMap().areas.filter(({ ring }) => ring !== null);
    if (!area) throw new Error('the sample has no outlined area');
    const [lng, lat] = area.at;
    const close = `map=${lat},${lng},16`;
    const { page } = await open(`${LIST}?${close}`, width);
    await showMap(page);
    const mark = page.getByRole('button', { name: `${area.name}，周边区域` });
    expect(await page.locator('path.map-area').count()).toBe(1);
    expect(await mark.locator('.map-name').isVisible()).toBe(true);
    await mark.focus();
    await page.keyboard.press('Enter');
    const popup = page.getByRole('group', { name: area.name });
    expect(await popup.innerText()).toContain(area.works);
    expect(await popup.getByRole('link').getAttribute('href')).toBe(
      `/sample/projects/${area.project}/record/#places`,
    );
    await page.keyboard.press('Escape');
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '看全区' }).click();
    expect(await page.locator('path.map-area').count()).toBe(0);

    // The list tells the same areas in words, and a filter leaves both those of the compounds that are left.
    const told = page.locator('[data-area]:not([hidden])');
    expect(await told.count()).toBe(sampleMap().areas.length);
    const other = sampleMap().compounds.find(([id]) => !area.compounds.includes(id))!;
    await page.goto(`${site.root}${LIST}?q=${encodeURIComponent(other[1])}&${close}`, {
      waitUntil: 'networkidle',
    });
    await showMap(page, '.map-tools');
    expect(await page.locator('path.map-area').count()).toBe(0);
    const texts = await told.evaluateAll((all) => all.map((one) => one.getAttribute('data-area')));
    expect(texts.every((ids) => ids?.split(' ').includes(other[0]))).toBe(true);
  });

  test('a refused position is said in a plain sentence, a given one lists the nearest', async () => {
    const { page } = await open(LIST, width);
    await showMap(page);
    await page.getByRole('button', { name: '附近的小区' }).click();
    await page.getByText('没有得到您的位置，所以排不出远近。可以在上面按街道找。').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const [id, first, , , , , lng, lat] = sampleMap().compounds.find((row) => row[6] !== null)!;
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ longitude: lng!, latitude: lat! });
    const asked: string[] = [];
    // The browser may look for the page's icon again when the address changes.
    page.on('request', (request) => request.url().endsWith('favicon.svg') || asked.push(request.url()));
    await page.getByRole('button', { name: '附近的小区' }).click();
    const nearest = page.locator('.map-answer li');
    await nearest.first().waitFor();
    expect(await nearest.count()).toBe(5);
    expect(await nearest.first().innerText()).toContain(first);
    expect(await nearest.first().innerText()).toContain('约50米');
    expect(await nearest.first().locator('a').getAttribute('href')).toBe(`/sample/compounds/${id}/`);
    expect(asked).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('tiles that do not come leave the embedded base, and nobody asks for them unbidden', async () => {
    const map: MapData = {
      ...sampleMap(),
      // The local server has no such tiles and refuses them.
      tianditu: { tiles: '/sample/tianditu/{layer}/{z}/{x}/{y}', reviewNumber: '审图号：测试0号' },
    };
    const { page, asked } = await open(LIST, width, { map });
    await showMap(page);
    expect(asked.filter((address) => address.includes('tianditu'))).toEqual([]);
    const button = page.getByRole('button', { name: '天地图底图' });
    await button.click();
    await page.getByText('天地图现在打不开，仍用本站自带的底图。').waitFor();
    expect(asked.filter((address) => address.includes('/tianditu/vec/')).length).toBeGreaterThan(0);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.map-credit').innerText()).toBe('海岸线、街道界线均为虚构，无审图号');
    expect(await page.locator('.map-live .map-sea').first().isVisible()).toBe(true);
    expect(await page.locator('.leaflet-tile').count()).toBe(0);
  });

  test('tiles that come are shown with the number of their review, until they are put off', async () => {
    const map: MapData = {
      ...sampleMap(),
      tianditu: { tiles: '/sample/tianditu/{layer}/{z}/{x}/{y}', reviewNumber: '审图号：测试0号' },
    };
    const { page } = await open(LIST, width, { map });
    await page.route('**/tianditu/**', (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>',
      }),
    );
    await showMap(page);
    const button = page.getByRole('button', { name: '天地图底图' });
    await button.click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    expect(await page.locator('.map-credit').innerText()).toContain('底图：天地图，审图号：测试0号');
    expect(await page.locator('.map-live .map-sea').first().isVisible()).toBe(false);
    await button.click();
    expect(await page.locator('.map-credit').innerText()).not.toContain('天地图');
    expect(await page.locator('.map-live .map-sea').first().isVisible()).toBe(true);
  });

  test('20,000 points: none is lost, marks do not overlap, and discs lead to single compounds', async () => {
    const { page } = await open(LIST, width, { map: withPoints(sampleMap(), 20_000) });
    await showMap(page);
    const all = await inFrame(page);
    expect(counts(all)).toBe(20_000);
    expect(all.length).toBeLessThan(120);
    await openPopup(page, async () => {
      const marks = await inFrame(page);
      marks.forEach((a, k) => {
        for (const b of marks.slice(k + 1))
          expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(43);
      });
    });
    expect(await page.locator('.map-popup a').innerText()).toMatch(/^第\d+号院$/);
    expect(await page.locator('.map-mark').count()).toBeLessThan(400);
  });

  test('without script, and in print, the drawing stands with its links', async () => {
    const { page, asked } = await open(LIST, width, { javaScriptEnabled: false });
    expect(asked.filter((address) => /live-map|map\.json/.test(address))).toEqual([]);
    expect(await page.locator('.map-drawing:visible svg').count()).toBe(1);
    expect(await page.locator('.map-drawing:visible a[href*="?street="]').count()).toBe(5);
    expect(await page.locator('.map-live').count()).toBe(0);
    const printed = await open(LIST, width);
    await showMap(printed.page);
    await printed.page.emulateMedia({ media: 'print' });
    expect(await printed.page.locator('.map-live').isVisible()).toBe(false);
    expect(await printed.page.locator('.map-drawing:visible svg').count()).toBe(1);
  });

  test('axe finds nothing with the map, a popup and a list of places open', async () => {
    const { page } = await open(LIST, width);
    await showMap(page);
    await openPopup(page);
    expect(await axeFindings(page)).toEqual([]);
    for (const control of await page.locator('.map-block :is(button, a:not(.to-receipt)):visible').all()) {
      const box = await control.boundingBox();
      if (box) expect(Math.min(box.width, box.height), await control.innerText()).toBeGreaterThanOrEqual(44);
    }
  });
});

test('nothing of the map is loaded before it comes into view, and on a phone one finger scrolls the page', async () => {
  const { page, asked } = await open('/sample/', 360);
  const ofMap = () => asked.filter((address) => /live-map|map\.json/.test(address));
  expect(ofMap()).toEqual([]);
  await showMap(page);
  expect(ofMap()).toHaveLength(3);
  expect(await page.locator('.map-live').evaluate((room) => getComputedStyle(room).touchAction)).toContain(
    'pan-y',
  );
});

test('in 长者模式 the list replaces the map and nothing of it is loaded', async () => {
  for (const path of ['/sample/compounds/?elder=1', '/sample/?elder=1']) {
    const { page, asked } = await open(path, 360);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    expect(await page.locator('.map-block').first().isVisible()).toBe(false);
    expect(asked.filter((address) => /live-map|map\.json/.test(address))).toEqual([]);
  }
  const { page } = await open(`${LIST}?elder=1&shows=map`, 360);
  expect((await visibleRows(page)).length).toBe(64);
});

test.each(prefixes)('“/%s”: every street with its count, and what is missing said', async (prefix) => {
  const { page, asked } = await open(`/${prefix}compounds/`, 1280);
  const rows = rowsOf(prefix, 'compounds');
  const expected = infoOf(prefix).streets.map(({ name }) => {
    const count = rows.filter((row) => row['街道'] === name).length;
    return { name, count, label: count === 0 ? `${name}?未见名单` : `${name}${count}个小区` };
  });
  const names = await page
    .locator('.map-drawing a[aria-label]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  for (const { label } of expected) expect(names).toContain(label);
  if (rows.every((row) => row['经度'] === null)) {
    await page.locator('.map-block').scrollIntoViewIfNeeded();
    expect(await page.locator('.map-block figcaption').innerText()).toContain('应由街道公布');
    expect(asked.filter((address) => /live-map|map\.json/.test(address))).toEqual([]);
    const some = expected.find(({ count }) => count > 0)!;
    await page.locator(`.map-drawing:visible a[aria-label^="${some.name}"]`).click();
    expect(await visibleRows(page)).toHaveLength(some.count);
  }
});
