import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser.ts';
import { serve } from '../../scripts/lib/server.ts';

/** The built site as a visitor's browser meets it. */
export interface Visit {
  readonly browser: Browser;
  /** Address without the last slash. */
  readonly root: string;
}

/**
 * Milliseconds that a window waits for what it is told to find: a busy machine is no fault of a page, and what never comes
 * is told by its test long before the run is ended from outside.
 */
const PATIENCE = 300_000;

/** A browser whose windows have patience. */
async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_ARGS });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

/**
 * The site of `npm run build` on a server of its own, and a browser, for the tests of one file: they start before the
 * first, the windows a test opened are closed after it, and all ends after the last.
 */
export function visitSite(): Visit {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve('dist', 0);
    browser = await launch();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
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
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
}
