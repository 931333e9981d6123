import type { Browser } from 'puppeteer-core';
import type { Window } from './window.ts';

/** A page of a browser that Puppeteer drives, on a site served at `root`. */
export async function windowOf(browser: Browser, root: string): Promise<Window> {
  const page = await browser.newPage();
  let told: string[] = [];
  page.on('pageerror', (error) => told.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) told.push(message.text());
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(root) && /^https?:/.test(address)) told.push(`向别的网站要 ${address}`);
  });
  return {
    open: async (address) => {
      // After a way back Firefox at times never tells that the next page has loaded: then it is opened again.
      const go = (timeout: number): Promise<unknown> => page.goto(address, { waitUntil: 'load', timeout });
      await go(20_000).catch(() => go(3_600_000));
    },
    size: (width, height) => page.setViewport({ width, height }),
    run: (act, ...given) => page.evaluate(act as never, ...(given as unknown as [])) as never,
    bring: async (script) => {
      await page.evaluate(script);
    },
    type: (selector, words) => page.type(selector, words),
    // A page that the browser has kept is not loaded again: nothing tells that it stands there.
    back: () => page.evaluate(() => history.back()),
    told: () => {
      const now = told;
      told = [];
      return now;
    },
    picture: () => page.screenshot({ fullPage: true }),
    close: () => browser.close(),
  };
}
