import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/server.ts';

/** The built site as a visitor's browser meets it. */
export interface Visit {
  readonly browser: Browser;
  /** Address without the last slash. */
  readonly root: string;
  /**
   * A window that the tests of a file share, as it was opened: nothing is remembered, emulated or kept from the network.
   * A new one begins a process, which is half of what a page costs; `browser` has those for tests that leave more behind,
   * as a clock does.
   */
  window(options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Milliseconds that a window waits for what it is told to find: a busy machine is no fault of a page, and what never comes
 * is told by its test long before the run is ended from outside.
 */
const PATIENCE = 300_000;

/** A browser whose windows have patience. */
async function launch(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath() ?? '',
    args: CHROMIUM_ARGS,
    // Where the machine says no language, Chromium calls every download of a Chinese name `download`.
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

/** Makes a window as new for who visits `root`; the page of the last visitor stands there still. */
async function forget(page: Page, root: string, { viewport }: BrowserContextOptions): Promise<void> {
  for (const kind of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(kind);
  await page.unrouteAll();
  await page.emulateMedia({ media: null });
  if (viewport) await page.setViewportSize(viewport);
  await page.context().clearPermissions();
  await page.context().setOffline(false);
  if (page.url().startsWith(root))
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
}

/**
 * The site of `npm run build` on a server of its own, and a browser, for the tests of one file: they start before the
 * first, the windows a test opened for itself are closed after it, and all ends after the last.
 */
export function visitSite(): Visit {
  let server: Server;
  let browser: Browser;
  const shared = new Map<string, Page>();
  const root = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeAll(async () => {
    server = await serve('dist', 0);
    browser = await launch();
  });
  afterEach(async () => {
    const kept = new Set([...shared.values()].map((page) => page.context()));
    for (const context of browser.contexts()) if (!kept.has(context)) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get root() {
      return root();
    },
    async window(options = {}) {
      const key = JSON.stringify(options);
      const known = shared.get(key);
      if (known) await forget(known, root(), options);
      const page = known ?? (await browser.newPage(options));
      shared.set(key, page);
      return page;
    },
  };
}
