import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { infoOf } from '../../src/intake/folder.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../lib/browser.ts';
import { serve } from '../lib/server.ts';
import { ledger } from './ledger.ts';

/** Milliseconds for which the page may not answer. */
export const MOST_BLOCKED = 100;

interface Watched {
  /** Long tasks of the page, milliseconds, as the browser tells them. */
  readonly tasks: number[];
  /** The longest time between two frames. */
  gap: number;
}

/**
 * Drops a workbook on the checking page of the built site, in Chromium, and watches how long the page cannot answer.
 * @returns whether it is never longer than `MOST_BLOCKED`.
 */
export async function benchCheckPage(out: string, rows: number): Promise<boolean> {
  const server = await serve(out, 0);
  const folder = mkdtempSync(join(tmpdir(), 'check-bench-'));
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    const { port } = server.address() as AddressInfo;
    const streets = infoOf('data/sample')?.streets.map(({ name }) => name) ?? [];
    const book = join(folder, '台账.xlsx');
    writeFileSync(book, await ledger(rows, streets));
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/sample/check/`, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const watched: Watched = { tasks: [], gap: 0 };
      Object.assign(window, { watched });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) watched.tasks.push(Math.round(duration));
      }).observe({ type: 'longtask' });
      let last = performance.now();
      const frame = (now: number): void => {
        watched.gap = Math.max(watched.gap, Math.round(now - last));
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const begun = performance.now();
    await page.setInputFiles('#check-files', book);
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('#check-busy')!.hidden &&
        document.querySelector('#check-result')!.textContent !== '',
      undefined,
      { timeout: 600_000 },
    );
    const seconds = (performance.now() - begun) / 1000;
    const [summary = ''] = (await page.innerText('#check-result')).match(/.*读了.*/) ?? [];
    const { tasks, gap } = await page.evaluate(
      () => (window as typeof window & { watched: Watched }).watched,
    );
    const longest = Math.max(0, ...tasks);
    console.log(summary);
    console.log(
      `${rows}行的工作簿，${seconds.toFixed(1)}秒查完；页面最长的一件事${longest === 0 ? '不到50' : longest}毫秒（不超过${MOST_BLOCKED}毫秒），两帧之间最长${gap}毫秒`,
    );
    return longest <= MOST_BLOCKED;
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}
