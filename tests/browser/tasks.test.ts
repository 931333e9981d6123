import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/shared/days.ts';
import { moreTasks } from '../lib/more-tasks.ts';
import { infoOf } from '../lib/site.ts';
import { tasks, type Step } from '../lib/tasks.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

/** Home on a phone, then the steps; what stands there, without what is folded or hidden. */
async function walked(page: Page, home: string, steps: readonly Step[]): Promise<string> {
  await page.goto(site.root + home);
  for (const step of steps) await take(page, step);
  return squeeze(await page.locator('main').innerText());
}

async function take(page: Page, step: Step): Promise<void> {
  const from = page.url();
  if ('find' in step) {
    await page.locator('[data-find]:visible').first().getByRole('combobox').fill(step.find);
    await page.getByRole('option').first().click();
  } else await page.getByRole('link', { name: step.follow, exact: true }).first().click();
  await page.waitForURL((url) => url.href !== from);
  await page.waitForLoadState('domcontentloaded');
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** The ten on a phone in 长者模式 and on a desk; on a phone as it comes they are among those below. */
describe.each(tasks)('$question', ({ home, walk }) => {
  const { steps, answer } = walk();
  test.each([
    ['?elder=1', 360],
    ['', 1280],
  ])('answered%s at %i px', async (mode, width) => {
    expect(steps.length).toBeLessThanOrEqual(3);
    const page = await site.window({ viewport: { width, height: 800 } });
    const shown = await walked(page, home + mode, steps);
    for (const words of answer) expect(shown).toContain(squeeze(words));
  });
});

/** Days from that of the data, when sentences say different things: at night each question on all, else in turn. */
const clocks = [-30, 0, 731];
const onAnyDay = [...tasks, ...moreTasks].map((task, i) => ({
  ...task,
  days: import.meta.env.MODE === 'all' ? clocks : [clocks[i % clocks.length]!],
}));

describe.each(onAnyDay)('on any day: $question', ({ home, walk, days }) => {
  const { steps, answer } = walk();
  const { asOf } = infoOf(home.slice(1));
  test.each(days.map((n) => addDays(asOf, n)))('%s', async (day) => {
    expect(steps.length).toBeLessThanOrEqual(3);
    // Its clock is set by every test of this window.
    const page = await site.window({ viewport: { width: 360, height: 740 } });
    await page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));
    const shown = await walked(page, home, steps);
    for (const words of answer) expect(shown).toContain(squeeze(words));
  });
});

test('no two are the same', () => {
  expect(new Set([...tasks, ...moreTasks].map(({ question }) => question)).size).toBe(
    tasks.length + moreTasks.length,
  );
});

test('CONTRIBUTING.md lists the same questions', () => {
  const listed = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\d+\. (.+？)/gm)].map(([, q]) => q);
  expect(listed).toEqual(tasks.map(({ question }) => question));
});
