import { expect, test } from 'vitest';
import { pageTypes } from '../../scripts/lib/page-types.ts';
import { templateOf } from '../../scripts/lib/pages/cover.ts';
import { findingText } from '../../scripts/lib/pages/finding.ts';
import { patrol, possible, standsAlone } from '../../scripts/lib/pages/patrol.ts';
import { groupBy } from '../../src/model/group.ts';
import { modes, type Mode } from '../../src/page-checks.ts';
import { pagesToVisit, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const bases = ['/', '/sample/'];
/** One page of every type, in both datasets. */
const types = bases.flatMap((base) => pageTypes(SITE, base));

/** The layouts of a type divided between its page of either dataset, so that each is seen once; all of a single page. */
function share(page: string, others: readonly string[]): readonly Mode[] {
  if (others.length === 1 || import.meta.env.MODE === 'all') return modes;
  const isFirst = page === others[0];
  return modes.filter(({ width, elder }) => ((width === 320) === elder) !== isFirst);
}

test('every page type in every mode', async () => {
  const byTemplate = groupBy(types, (page) => templateOf(page, bases));
  const rounds = types.map((page) => ({
    page,
    modes: share(page, byTemplate.get(templateOf(page, bases))!),
  }));
  const found = await patrol('dist', rounds);
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
