import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineModes, engineRound } from '../../scripts/lib/engines/round.ts';
import type { Engine, Window } from '../../scripts/lib/engines/window.ts';
import { basesOf, pageTypes } from '../../scripts/lib/page-types.ts';
import { findingText } from '../../scripts/lib/pages/finding.ts';
import { serve } from '../../scripts/lib/server.ts';
import { SITE } from './site.ts';
import { tasks, type Step } from './tasks.ts';

const base = '/sample/';
const most = ['', 'compounds/', 'progress/', 'search/', 'notices/GS-2025-07/', 'projects/SF-2025-01/'];
const isWhole = import.meta.env.MODE === 'all';
const pages = isWhole
  ? basesOf(SITE).flatMap((one) => pageTypes(SITE, one))
  : most.map((path) => `${base}${path}`);

/**
 * The tests of an engine beside Chromium: pages as it shows them, the ten tasks, the way back. In `npm run test:all`
 * every page type in every colour and with axe, else the pages that most visitors open, light: each on a phone and on a
 * desk, on one of them in 长者模式, by turns.
 */
export function visitsIn(engine: Engine): void {
  const modes = engineModes(engine);
  const narrow = Math.min(...engine.widths);
  const rounds = pages.map((page, turn) => ({
    page,
    modes: isWhole
      ? modes
      : modes.filter(
          ({ colours, width, elder }) =>
            colours === 'light' && (width === narrow) === (elder === (turn % 2 === 0)),
        ),
  }));
  test('a phone and a desk, plain and 长者模式', async () => {
    const found = await engineRound(engine, 'dist', rounds, { axe: isWhole });
    expect(found.map(findingText)).toEqual([]);
  });

  describe('a visit', () => {
    let server: Server;
    let window: Window;
    let root: string;
    beforeAll(async () => {
      server = await serve('dist', 0);
      root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      window = await engine.window(root, 'light');
      await window.size(360, 800);
    });
    afterAll(async () => {
      await window.close();
      server.close();
    });
    const address = (): Promise<string> => window.run(() => location.href);
    /** Waits for what the page comes to; ends with what it was when it does not. */
    async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
      let value = await ask();
      for (let turn = 0; turn < 100 && !holds(value); turn++) {
        await new Promise((done) => setTimeout(done, 100));
        value = await ask();
      }
      return value;
    }
    const shown = (selector: string): Promise<number> =>
      window.run(
        (wanted) =>
          [...document.querySelectorAll(wanted)].filter((one) => one.getClientRects().length > 0).length,
        selector,
      );
    const press = (selector: string): Promise<void> =>
      window.run((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);

    async function take(step: Step): Promise<void> {
      const from = await address();
      if ('find' in step) {
        await window.type('main [data-find] input', step.find);
        expect(
          await until(
            () => shown('[role="option"]'),
            (n) => n > 0,
          ),
          step.find,
        ).toBeGreaterThan(0);
        await press('[role="option"]');
      } else
        await window.run((name) => {
          const links = [...document.querySelectorAll<HTMLElement>('a[href]')];
          links
            .find((one) => one.getClientRects().length > 0 && one.textContent?.replace(/\s+/g, '') === name)
            ?.click();
        }, String(step.follow));
      expect(await until(address, (now) => now !== from), JSON.stringify(step)).not.toBe(from);
      await until(
        () => window.run(() => document.readyState),
        (state) => state !== 'loading',
      );
    }

    test.each(tasks)('$question', async ({ home, walk }) => {
      const { steps, answer } = walk();
      await window.open(root + home);
      for (const step of steps) await take(step);
      const words = await window.run(() => document.querySelector('main')!.innerText.replace(/\s+/g, ''));
      for (const one of answer) expect(words).toContain(one.replace(/\s+/g, ''));
    });

    test.each([
      [base, 'main [data-find] input', 'wanghai', '[role="option"]', '[role="option"]'],
      [`${base}compounds/`, '#f-q', '望海', '[data-compound][hidden]', '[data-compound]:not([hidden]) a'],
    ])('%s come back to says what it answers', async (page, box, typed, answered, answer) => {
      await window.open(root + page);
      await window.type(box, typed);
      await until(
        () => window.run((wanted) => document.querySelectorAll(wanted).length, answered),
        (n) => n > 0,
      );
      const before = await shown(answer);
      await press(answer);
      await until(address, (now) => now !== root + page && !now.includes('compounds/?'));
      await window.back();
      const value = await until(
        () => window.run((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value, box),
        (now) => now === typed,
      );
      expect({ value, answers: await shown(answer) }).toEqual({ value: typed, answers: before });
    });
  });
}
