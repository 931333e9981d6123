import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Mode } from '../../../src/shared/page-checks.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../browser.ts';
import { serve } from '../server.ts';
import type { PageFinding } from './finding.ts';
import { visitor } from './visit.ts';

/** A page and the modes to see it in. */
export interface Round {
  readonly page: string;
  readonly modes: readonly Mode[];
}

/** Pages that stand alone, without script (releases, embedded charts, posters): they have no 长者模式. */
export const standsAlone = (page: string): boolean => /^\/([\w-]+\/)?(r|embed)\/|\/poster\/$/.test(page);

/** Those of the given modes in which a page can be seen. */
export const possible = (page: string, given: readonly Mode[]): Mode[] =>
  given.filter(({ elder }) => !elder || !standsAlone(page));

/** How a patrol goes. */
export interface Manner {
  readonly tabs?: number;
  /** Whether axe is asked of one of what is alike (see axe.ts). */
  readonly oneOfAKind?: boolean;
  readonly done?: (page: string, found: readonly PageFinding[]) => void;
}

/**
 * Visits pages of the site that `out` serves, several tabs at once, and hands over the findings of each as it is
 * done. Resolves with all of them, in the order of the pages.
 */
export async function patrol(
  out: string,
  rounds: readonly Round[],
  { tabs = 2, oneOfAKind = false, done }: Manner = {},
): Promise<PageFinding[]> {
  const server: Server = await serve(out, 0);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const found: PageFinding[][] = rounds.map(() => []);
    let next = 0;
    const walk = async (): Promise<void> => {
      const { visit, close } = await visitor(browser, root, oneOfAKind);
      while (next < rounds.length) {
        const at = next++;
        const { page, modes } = rounds[at]!;
        found[at] = await visit(page, possible(page, modes));
        done?.(page, found[at]);
      }
      await close();
    };
    await Promise.all(Array.from({ length: tabs }, walk));
    return found.flat();
  } finally {
    await browser.close();
    server.close();
  }
}
