import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { allPages } from '../../scripts/lib/page-types.ts';
import { templateOf } from '../../scripts/lib/pages/cover.ts';
import { addDays } from '../../src/shared/days.ts';
import { htmlOf, infoOf, prefixes, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

const PHONE = { width: 360, height: 740 };

/** Screens of a phone that the longest page of a template may take, folded as it comes (docs/decisions/0043). */
const budgets: readonly (readonly [template: string, most: number])[] = [
  ['projects/*', 9],
  ['projects/*/record', 15],
  ['progress', 12],
  ['notices/*', 6],
  ['findings', 10],
  ['methodology', 12],
  ['revisions', 8],
];

/** A fold that is closed, in screens: lists of real data grow by a line a day, or a rule. */
const LINE = 0.14;

/** On the day two years after the data, when sentences say most. */
async function phone(prefix: string): Promise<Page> {
  const page = await (await site.browser.newContext({ viewport: PHONE })).newPage();
  await page.clock.setFixedTime(new Date(`${addDays(infoOf(prefix).asOf, 731)}T12:00:00+08:00`));
  return page;
}

const pagesOf = (prefix: string, template: string): string[] => {
  const base = `/${prefix}`;
  const others = prefixes.filter((one) => one !== prefix && one.startsWith(prefix)).map((one) => `/${one}`);
  return allPages(SITE).filter(
    (address) =>
      address.startsWith(base) &&
      !others.some((other) => address.startsWith(other)) &&
      templateOf(address, [base]) === template,
  );
};

/** What is measured of a template: at night every page, else those with the least and the most to say. */
function measured(prefix: string, template: string): string[] {
  const all = pagesOf(prefix, template);
  if (import.meta.env.MODE === 'all') return all;
  const byLength = all.toSorted((a, b) => htmlOf(a).length - htmlOf(b).length);
  return [...new Set([...byLength.slice(0, 2), ...byLength.slice(-5)])];
}

describe.each(prefixes)('“/%s” on a phone of 360 × 740', (prefix) => {
  test.each(budgets)('%s takes at most %i screens', async (template, most) => {
    const addresses = measured(prefix, template);
    expect(addresses.length).toBeGreaterThan(0);
    const page = await phone(prefix);
    const long: string[] = [];
    for (const address of addresses) {
      await page.goto(site.root + address);
      const [height, folds] = await page.evaluate(() => [
        document.documentElement.scrollHeight,
        document.querySelectorAll('main details.disclosure').length,
      ]);
      const screens = height! / PHONE.height;
      const growing = infoOf(prefix).sample ? 0 : folds! * LINE;
      if (screens - growing > most) long.push(`${address} ${screens.toFixed(2)}`);
    }
    expect(long).toEqual([]);
  });

  test('the first compound of the list stands whole on the first screen', async () => {
    const page = await phone(prefix);
    await page.goto(`${site.root}/${prefix}compounds/`, { waitUntil: 'networkidle' });
    const box = (await page.locator('[data-compound]').first().boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height);
  });

  test('who pays, the warranty and whom to call stand on the first four screens of a project', async () => {
    const page = await phone(prefix);
    for (const address of measured(prefix, 'projects/*')) {
      await page.goto(site.root + address);
      const said = await page.locator('.glance .facts > div').evaluateAll((rows, least) => {
        const seen = rows.filter((row) => row.getBoundingClientRect().bottom <= 4 * least);
        return seen.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, '')).join('；');
      }, PHONE.height);
      expect(said, address).toMatch(/谁出钱/);
      expect(said, address).toMatch(/保修/);
      const called = page.locator('.glance a[href^="tel:"]').first();
      expect(await called.isVisible(), address).toBe(true);
    }
  });
});

test('jump links open the fold of the part that they lead to', async () => {
  const page = await phone('sample/');
  await page.goto(`${site.root}/sample/projects/SF-2025-01/`, { waitUntil: 'networkidle' });
  const table = page.locator('#parties .parties');
  expect(await table.isVisible()).toBe(false);
  await page.locator('.glance a[href="#parties"]').first().click();
  await table.waitFor();
});

test('a desk shows what a phone folds, and nothing to unfold it', async () => {
  const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(`${site.root}/sample/projects/SF-2025-01/`, { waitUntil: 'networkidle' });
  expect(await page.locator('#parties .parties').isVisible()).toBe(true);
  expect(await page.locator('#parties summary').isVisible()).toBe(false);
});
