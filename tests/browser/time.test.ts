import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { formatDate } from '../../src/shared/format.ts';
import { infoOf } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

/** A page as a visitor sees it whose clock stands at `now` and who may live anywhere. */
async function openAt(
  path: string,
  now: string,
  more: { zone?: string; script?: boolean } = {},
): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: 360, height: 800 },
    timezoneId: more.zone ?? 'Asia/Shanghai',
    javaScriptEnabled: more.script ?? true,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(site.root + path, { waitUntil: 'networkidle' });
  return page;
}
const { asOf } = infoOf('');
/** The moment before or after midnight in China that ends the nth day after the day of the data. */
const endOf = (days: number, minutes: number): string =>
  new Date(Date.parse(`${asOf}T24:00:00+08:00`) + days * 86_400_000 + minutes * 60_000).toISOString();
const line = (page: Page) => page.locator('[data-stale]');

test('data of 92 days says nothing, data of 93 says how old it is, wherever the visitor is', async () => {
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    const fresh = await openAt('/', endOf(92, -1), { zone });
    expect(await line(fresh).isVisible()).toBe(false);
    await fresh.context().close();
    const old = await openAt('/', endOf(92, 1), { zone });
    expect(await line(old).innerText()).toBe(
      `数据截至${formatDate(asOf)}，到今天有93天了，这以后的进展这里还没有。`,
    );
    await old.context().close();
  }
});

test('the line is there before the page is painted: nothing jumps', async () => {
  const page = await openAt('/about/', endOf(500, 0));
  expect(await line(page).isVisible()).toBe(true);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  expect(shift).toBeLessThan(0.01);
  await page.context().close();
});

test('on a phone a header that comes in pieces stands where it stands as a whole', async () => {
  for (const [path, width] of [
    ['/about/', 360],
    ['/', 360],
    ['/sample/about/', 320],
    ['/about/', 470],
  ] as const) {
    const context = await site.browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(site.root + path, { waitUntil: 'load' });
    const moved = await page.evaluate(() => {
      const head = document.querySelector<HTMLElement>('.head-in')!;
      const parts = [...head.children, ...head.querySelectorAll('.nav li')] as HTMLElement[];
      const places = (shown: readonly HTMLElement[]) =>
        shown.map((one) => {
          const { x, y } = one.getBoundingClientRect();
          return `${one.className || one.textContent} ${Math.round(x)},${Math.round(y)}`;
        });
      const whole = new Map(parts.map((one) => [one, places([one])[0]]));
      const order = parts.sort((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
      return order.flatMap((_, n) => {
        order.forEach((one, i) => (one.style.display = i > n ? 'none' : ''));
        const shown = order.slice(0, n + 1);
        return places(shown).filter((place, i) => place !== whole.get(shown[i]!));
      });
    });
    expect(moved, `${path} ${width}`).toEqual([]);
    await context.close();
  }
});

test('fictional data never grows old; without script the footer has the day', async () => {
  const sample = await openAt('/sample/', '2030-01-01T12:00:00+08:00');
  expect(await line(sample).count()).toBe(0);
  await sample.context().close();
  const plain = await openAt('/', endOf(500, 0), { script: false });
  expect(await line(plain).isVisible()).toBe(false);
  expect(await plain.locator('footer').innerText()).toContain(`数据截至${formatDate(asOf)}`);
  await plain.context().close();
});
