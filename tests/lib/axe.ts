import type { Page } from 'playwright-core';
import { asked, runAxe } from '../../scripts/lib/pages/axe.ts';

/** At night axe sees all there is; before a commit one of what is alike side by side. */
export const oneOfAKind = import.meta.env.MODE !== 'all';

/** What axe finds on the page as it is now: rule, element and why; empty is good. */
export const axeFindings = async (page: Page): Promise<string[]> =>
  (await runAxe(asked(page), { oneOfAKind })).map(
    ({ rule, selector, what }) => `${rule}: ${selector} ${what}`,
  );
