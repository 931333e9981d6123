import { expect, test } from 'vitest';
import { basesOf, pageTypes } from '../../scripts/lib/page-types.ts';
import { templateOf } from '../../scripts/lib/pages/cover.ts';
import { findingText } from '../../scripts/lib/pages/finding.ts';
import { patrol, possible, standsAlone } from '../../scripts/lib/pages/patrol.ts';
import { groupBy } from '../../src/shared/group.ts';
import { modes, type Mode } from '../../src/shared/page-checks.ts';
import { axeFindings, oneOfAKind } from '../lib/axe.ts';
import { pagesToVisit, SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const bases = basesOf(SITE);
/** One page of every type, in both datasets. */
const types = bases.flatMap((base) => pageTypes(SITE, base));
const templates = [...new Set(types.map((page) => templateOf(page, bases)))].sort();
/** At night all of them; before a commit one of every template, of the datasets in turn. */
const inTurn =
  import.meta.env.MODE === 'all'
    ? types
    : templates.map((template, turn) => {
        const own = types.filter((page) => templateOf(page, bases) === template);
        return own[turn % own.length]!;
      });

/** The modes of one width, in or out of 长者模式: light first, then those that ask for colours alone. */
const layouts: readonly (readonly Mode[])[] = [
  ...groupBy(modes, ({ width, elder }) => `${width} ${elder}`).values(),
];

/**
 * At night every mode. Before a commit the page of one dataset in one layout, light and dark, that of the next in the
 * layout of the other width and the other size of text, light and in forced colours: a type that both have is seen in
 * both of each and in all colours, every layout by a quarter of all pages.
 */
function share(page: string): readonly Mode[] {
  if (import.meta.env.MODE === 'all') return modes;
  const turn = templates.indexOf(templateOf(page, bases)) % layouts.length;
  const base = bases.findLastIndex((one) => page.startsWith(one));
  const isFirst = base % 2 === 0;
  const [{ width, elder }] = layouts[isFirst ? turn : layouts.length - 1 - turn] as [Mode];
  return modes.filter(
    (mode) =>
      mode.width === width &&
      mode.elder === (elder && !standsAlone(page)) &&
      mode.colours !== (isFirst ? 'forced' : 'dark'),
  );
}

test('every page type, the layouts divided among them', async () => {
  const found = await patrol(
    'dist',
    types.map((page) => ({ page, modes: share(page) })),
    { oneOfAKind },
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
    { oneOfAKind },
  );
  expect(found.map(findingText)).toEqual([]);
});

const site = visitSite();

test('every page type says what it has to say without script', async () => {
  const page = await site.browser.newPage({
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  });
  for (const address of inTurn) {
    await page.goto(site.root + address);
    expect(await page.locator('h1').count(), address).toBe(1);
    expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(20);
  }
});

test('长者模式 by address: the base is 22 px or more', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 800 } });
  for (const address of inTurn.filter((one) => !standsAlone(one))) {
    await page.goto(`${site.root}${address}?elder=1`);
    const size = await page.evaluate(() => [
      document.documentElement.classList.contains('elder'),
      parseFloat(getComputedStyle(document.body).fontSize) >= 22,
    ]);
    expect(size, address).toEqual([true, true]);
  }
});

test.each([
  ['#ddd', 1],
  ['#888', 1],
  ['#666', 1],
  ['#333', 0],
])('words in %s on white: %i are too faint', async (colour, count) => {
  const page = await site.window();
  await page.setContent(`<p style="color: ${colour}">看得清吗</p>`);
  const found = await axeFindings(page);
  expect(found.filter((one) => one.startsWith('color-contrast'))).toHaveLength(count);
});
