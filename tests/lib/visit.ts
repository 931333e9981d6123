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
 * The site of `npm run build` on a server of its own, and a browser, for the tests of one file: they start before the
 * first, the windows a test opened are closed after it, and all ends after the last.
 */
export function visitSite(): Visit {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve('dist', 0);
    browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_ARGS });
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
