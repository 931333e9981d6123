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
  const page = await site.window({ viewport: PHONE });
  await page.clock.setFixedTime(new Date(`${addDays(infoOf(prefix).asOf, 731)}T12:00:00+08:00`));
  return page;
}

const pages = allPages(SITE);

const pagesOf = (prefix: string, template: string): string[] => {
  const base = `/${prefix}`;
  const others = prefixes.filter((one) => one !== prefix && one.startsWith(prefix)).map((one) => `/${one}`);
  return pages.filter(
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

/** What one visit finds of a page as it comes. */
interface Look {
  readonly screens: number;
  readonly folds: number;
  /** What the glance says on the first four screens, and whether a number to call stands in it. */
  readonly said: string;
  readonly called: boolean;
}
const looks = new Map<string, Look>();

/** Each page is visited once for all that is asked of it. */
async function lookAt(prefix: string, address: string): Promise<Look> {
  const known = looks.get(address);
  if (known) return known;
  const page = await phone(prefix);
  await page.goto(site.root + address);
  const look = await page.evaluate((height) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.glance .facts > div')];
    const call = document.querySelector('.glance a[href^="tel:"]');
    return {
      screens: document.documentElement.scrollHeight / height,
      folds: document.querySelectorAll('main details.disclosure').length,
      said: rows
        .filter((row) => row.getBoundingClientRect().bottom <= 4 * height)
        .map((row) => row.innerText.replace(/\s+/g, ''))
        .join('；'),
      called: call?.checkVisibility({ visibilityProperty: true }) ?? false,
    };
  }, PHONE.height);
  looks.set(address, look);
  return look;
}

describe.each(prefixes)('“/%s” on a phone of 360 × 740', (prefix) => {
  test.each(budgets)('%s takes at most %i screens', async (template, most) => {
    const addresses = measured(prefix, template);
    expect(addresses.length).toBeGreaterThan(0);
    const long: string[] = [];
    for (const address of addresses) {
      const { screens, folds } = await lookAt(prefix, address);
      const growing = infoOf(prefix).sample ? 0 : folds * LINE;
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
    for (const address of measured(prefix, 'projects/*')) {
      const { said, called } = await lookAt(prefix, address);
      expect(said, address).toMatch(/谁出钱/);
      expect(said, address).toMatch(/保修/);
      expect(called, address).toBe(true);
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
  const page = await site.window({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.root}/sample/projects/SF-2025-01/`, { waitUntil: 'networkidle' });
  expect(await page.locator('#parties .parties').isVisible()).toBe(true);
  expect(await page.locator('#parties summary').isVisible()).toBe(false);
});
