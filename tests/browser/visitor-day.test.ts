import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chinaDay } from '../../src/shared/countdown.ts';
import { addDays, daysBetween } from '../../src/shared/days.ts';
import { turningWords, type TurningKind } from '../../src/shared/turning-days.ts';
import { allPages } from '../../scripts/lib/page-types.ts';
import { templateOf } from '../../scripts/lib/pages/cover.ts';
import { htmlOf, infoOf, prefixes, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

/** Addresses of one page of each template and kind of turn, and of every template that speaks of notices, of a dataset. */
const pagesOf = (prefix: string): string[] => {
  const found = new Map<string, string>();
  const base = `/${prefix}`;
  const others = prefixes.filter((one) => one !== prefix && one.startsWith(prefix)).map((one) => `/${one}`);
  for (const address of allPages(SITE)) {
    if (!address.startsWith(base) || others.some((other) => address.startsWith(other))) continue;
    const html = htmlOf(address);
    const kinds = [...html.matchAll(/ data-(?:turn="(\w+) [^"]*"|countdown)/g)].map(
      ([, kind = 'countdown']) => kind,
    );
    for (const kind of kinds) {
      const key = `${templateOf(address, [base])} ${kind}`;
      if (!found.has(key)) found.set(key, address);
    }
  }
  return [...new Set(found.values())];
};

const phone = async (): Promise<Page> =>
  (await site.browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();

const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

/** Opens the page on a day, noon in China; what its script says of the day may still be on its way. */
async function openOn(page: Page, address: string, day: string): Promise<void> {
  await page.clock.setFixedTime(noonOf(day));
  await page.goto(site.root + address, { waitUntil: 'load' });
}

/** Comes back on a day to the page that was left open. */
async function backOn(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(noonOf(day));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Days on which something of a page turns, the first three. */
const turningDays = (address: string): string[] => {
  const days = [...htmlOf(address).matchAll(/ data-turn="\w+ ([^"]*)"/g)].flatMap(([, on = '']) =>
    on.split(' '),
  );
  return [...new Set(days)].sort().slice(0, 3);
};

/** What counts on the page: what stands in it, and what it was made from. */
const turns = (page: Page) =>
  page.locator('[data-turn]').evaluateAll((places) =>
    places.map((place) => ({
      kind: place.getAttribute('data-turn')!.split(' ')[0]!,
      on: place.getAttribute('data-turn')!.split(' ').slice(1),
      said: place.textContent!,
      before: place.parentElement!.innerText,
    })),
  );

/** Sentences that speak of the day itself. */
const NOW = /今天|还剩\d|还有\d+天|正在(?:施工|进行|公示)|还没开工/;

test.each(prefixes)(
  '“/%s”: on every day around those on which something turns, what counts is counted, all else is dated',
  async (prefix) => {
    const { asOf } = infoOf(prefix);
    const addresses = pagesOf(prefix);
    expect(addresses.length).toBeGreaterThan(prefix === 'sample/' ? 5 : 0);
    const page = await phone();
    for (const address of addresses) {
      const around = turningDays(address).flatMap((at) => [addDays(at, -1), at, addDays(at, 1)]);
      // Opened before a turn, the page is left open over it.
      const opened = new Set([asOf, ...around.filter((_, i) => i % 3 === 0), addDays(asOf, 731)]);
      for (const day of [...new Set([asOf, ...around, addDays(asOf, 731)])].sort()) {
        if (opened.has(day)) await openOn(page, address, day);
        else await backOn(page, day);
        expect(chinaDay(await page.evaluate(() => Date.now()))).toBe(day);
        // What is folded says what is true as well.
        await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
        // The script of a busy machine is still on its way when the network is quiet.
        await expect
          .poll(
            async () =>
              (await turns(page)).flatMap(({ kind, on, said }) => {
                const words = turningWords({ kind: kind as TurningKind, on }, day);
                return ['', '，'].some((comma) => comma + said === words) ? [] : { said, words };
              }),
            { message: `${address} ${day}` },
          )
          .toEqual([]);
        for (const { on, said, before } of await turns(page)) {
          const count = /(\d+)天/.exec(said)?.[1];
          if (count !== undefined) expect(Number(count)).toBe(Math.abs(daysBetween(on[0]!, day)));
          expect(before).toContain(said.trim());
        }
        const lines = (await page.locator('main').innerText()).split('\n');
        for (const line of lines.filter((text) => NOW.test(text))) {
          const isCounted =
            line.includes(`今天`) || /\d{4}年\d{1,2}月\d{1,2}日/.test(line) || line === '正在公示';
          expect(isCounted, `${address} ${day}：${line}`).toBe(true);
        }
      }
    }
    await page.context().close();
  },
);

test('on paper only what stands on any day is printed', async () => {
  const [address] = pagesOf('sample/').filter((path) => path.includes('/projects/'));
  const page = await phone();
  await openOn(page, address!, '2027-01-01');
  await page.emulateMedia({ media: 'print' });
  for (const place of await page.locator('[data-turn]').all()) expect(await place.isVisible()).toBe(false);
  await page.context().close();
});
