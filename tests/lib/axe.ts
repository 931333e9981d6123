import type { Page } from 'playwright-core';
import { asked, runAxe } from '../../scripts/lib/pages/axe.ts';

/** What axe finds on the page as it is now: rule, element and why; empty is good. */
export const axeFindings = async (page: Page): Promise<string[]> =>
  (await runAxe(asked(page))).map(({ rule, selector, what }) => `${rule}: ${selector} ${what}`);
