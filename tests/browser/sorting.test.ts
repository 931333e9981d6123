import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { axeFindings } from '../lib/axe.ts';
import { SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();
const PAGE = '/sample/projects/SF-2021-01/record/';
const CAPTION = '各项内容的预算，万元';

/** Opens the record at a width; its table of costs, and how it stands. */
async function costs(width: number) {
  const page = await site.window({ viewport: { width, height: 800 } });
  await page.goto(site.root + PAGE);
  const table = page.locator('table', { has: page.locator('caption', { hasText: CAPTION }) });
  const column = () =>
    table
      .locator('tbody tr td')
      .evaluateAll((cells) => cells.map((cell) => parseFloat((cell.textContent ?? '').replace(',', ''))));
  return { page, table, column };
}

test('a long table sorts by the head that is pressed, most first, then least, then as it came', async () => {
  const { page, table, column } = await costs(1280);
  const given = await column();
  expect(given.length).toBeGreaterThan(10);
  const head = table.locator('thead th', { hasText: '预算' });
  const sum = await table.locator('tfoot').innerText();
  await head.getByRole('button').press('Enter');
  expect(await column()).toEqual(given.toSorted((a, b) => b - a));
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await head.getByRole('button').press('Space');
  expect(await column()).toEqual(given.toSorted((a, b) => a - b));
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  expect(await table.locator('tfoot').innerText()).toBe(sum);
  expect(await axeFindings(page)).toEqual([]);
  await head.getByRole('button').click();
  expect(await column()).toEqual(given);
  expect(await head.getAttribute('aria-sort')).toBeNull();
});

test('by name the other way; one column at a time', async () => {
  const { table, column } = await costs(1280);
  const given = await column();
  await table.getByRole('button', { name: '预算' }).click();
  const name = table.locator('thead th', { hasText: '内容' });
  await name.getByRole('button').click();
  expect(await column()).toEqual(given);
  expect(await table.locator('[aria-sort]').allInnerTexts()).toEqual(['内容']);
  await name.getByRole('button').click();
  expect(await column()).toEqual(given.toReversed());
});

test('on a phone, where tables are rows, there is nothing to press', async () => {
  const { page, table } = await costs(360);
  expect(await table.locator('.sort').count()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => table.locator('.sort').count()).toBe(2);
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(() => table.locator('.sort').count()).toBe(0);
  await page
    .locator('details')
    .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
  expect(await table.locator('thead').innerText()).toContain('预算');
});

test('wherever a long table stands, its page brings the script', async () => {
  const page = await site.window({ viewport: { width: 1280, height: 800 } });
  const pages = listFiles(SITE).filter(
    (path) =>
      path.endsWith('.html') && /<table[^>]* data-sort[ >]/.test(readFileSync(join(SITE, path), 'utf8')),
  );
  const kinds = new Map(pages.map((path) => [path.replace(/[A-Z]{2}[\w-]*\d\b/, '*'), path]));
  expect(kinds.size).toBeGreaterThan(5);
  for (const path of kinds.values()) {
    await page.goto(`${site.root}/${path.replace(/index\.html$/, '')}`);
    expect(await page.locator('table[data-sort] .sort').count(), path).toBeGreaterThan(0);
  }
});
