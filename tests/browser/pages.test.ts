import { expect, test } from 'vitest';
import { basesOf, pageTypes } from '../../scripts/lib/page-types.ts';
import { findingText } from '../../scripts/lib/pages/finding.ts';
import { patrol, possible, standsAlone } from '../../scripts/lib/pages/patrol.ts';
import { modes, type Mode } from '../../src/shared/page-checks.ts';
import { pagesToVisit, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

/** One page of every type, in both datasets. */
const types = basesOf(SITE).flatMap((base) => pageTypes(SITE, base));

/**
 * At night every mode; before a commit a quarter of them, in turn, so that the page of either dataset of a type is seen in
 * other modes, and every mode by a quarter of all types.
 */
const share = (page: string, index: number): readonly Mode[] => {
  const shown = possible(page, modes);
  return import.meta.env.MODE === 'all' ? shown : shown.filter((_, i) => i % 4 === index % 4);
};

test('every page type, the modes divided among them', async () => {
  const found = await patrol(
    'dist',
    types.map((page, index) => ({ page, modes: share(page, index) })),
  );
  expect(found.map(findingText)).toEqual([]);
});

test('every branch of every template once, the modes in turn', async () => {
  const seen = new Set(types);
  const rest = pagesToVisit().filter((page) => !seen.has(page));
  expect(rest.length).toBeGreaterThan(50);
  const found = await patrol(
    'dist',
    rest.map((page, index) => {
      const shown = possible(page, modes);
      return { page, modes: [shown[index % shown.length]!] };
    }),
  );
  expect(found.map(findingText)).toEqual([]);
});

const site = visitSite();

test('every page type says what it has to say without script', async () => {
  const page = await site.browser.newPage({
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  });
  for (const address of types) {
    await page.goto(site.root + address);
    expect(await page.locator('h1').count(), address).toBe(1);
    expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(20);
  }
});

test('长者模式 by address: the base is 22 px or more', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 800 } });
  for (const address of types.filter((one) => !standsAlone(one))) {
    await page.goto(`${site.root}${address}?elder=1`);
    const size = await page.evaluate(() => [
      document.documentElement.classList.contains('elder'),
      parseFloat(getComputedStyle(document.body).fontSize) >= 22,
    ]);
    expect(size, address).toEqual([true, true]);
  }
});
