import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { putBack, setAside } from './alike.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFinding {
  readonly rule: string;
  readonly selector: string;
  readonly what: string;
}

/** Rules whose answer depends on the colours shown. Contrast below AA is told by the first alone, up to AAA by the second. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** The part of axe's interface that is used. */
interface Axe {
  getRules(): { ruleId: string; tags: string[] }[];
  run(options: object): Promise<{
    violations: {
      id: string;
      help: string;
      nodes: { target: unknown[]; html: string; any: { message: string }[] }[];
    }[];
  }>;
}

/**
 * Brings axe to every page a window will open, before the page's own scripts: the policy allows none in the page, so
 * the debugger evaluates it. Sent once a page it would cost as much as half of what axe does there.
 */
export const bringAxe = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript({ content: source });
};

/** Runs in the page, where axe is: what it finds, one finding an element. */
async function ask(only: readonly string[] | null): Promise<AxeFinding[]> {
  const { axe } = window as typeof window & { axe: Axe };
  const wanted = axe
    .getRules()
    .filter(({ ruleId, tags }) => (only ? only.includes(ruleId) : !tags.includes('deprecated')))
    .map(({ ruleId }) => ruleId);
  const { violations } = await axe.run({
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: wanted },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any }) => ({
      rule: id,
      selector: target.join(' '),
      what: `${any[0]?.message ?? help} ${html.slice(0, 120)}`,
    })),
  );
}

/** How a page is asked, whichever engine shows it. */
export interface Asked {
  run<A, T>(act: (given: A) => T, given: A): Promise<Awaited<T>>;
  /** Runs the text of a script past the policy of the page. */
  bring(script: string): Promise<unknown>;
}

/** How much is asked of a page. */
export interface Question {
  /**
   * `all`: every rule axe has but the deprecated ones, so best practices, experiments and AAA
   * too; `colours`: those that depend on colours, where the rest was run on the same layout.
   */
  readonly rules?: 'all' | 'colours';
  /** One of what is alike side by side: a third of the work, where every page is looked at whole another time. */
  readonly oneOfAKind?: boolean;
}

/** What axe finds on the page as it is now, one finding an element. */
export async function runAxe(
  { run, bring }: Asked,
  { rules = 'all', oneOfAKind = false }: Question = {},
): Promise<AxeFinding[]> {
  if (!(await run((name) => name in window, 'axe'))) await bring(source);
  if (oneOfAKind) await run(setAside, undefined);
  try {
    return await run(ask, rules === 'all' ? null : COLOUR_RULES);
  } finally {
    if (oneOfAKind) await run(putBack, undefined);
  }
}

/** A page of Playwright, to be asked. */
export const asked = (page: Page): Asked => ({
  run: (act, given) => page.evaluate(act as never, given) as never,
  bring: (script) => page.evaluate(script),
});
