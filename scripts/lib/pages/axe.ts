import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFinding {
  readonly rule: string;
  readonly selector: string;
  readonly what: string;
}

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
 * What axe finds on the page as it is now, with every rule it has but the deprecated ones: best practices,
 * experiments and AAA too. One finding an element.
 */
export async function runAxe(page: Page): Promise<AxeFinding[]> {
  // The policy allows no inline script, so axe is evaluated by the debugger, not added to the page.
  await page.evaluate(`window.axe || (() => { ${source} })()`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const wanted = axe.getRules().filter(({ tags }) => !tags.includes('deprecated'));
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      rules: Object.fromEntries(wanted.map(({ ruleId }) => [ruleId, { enabled: true }])),
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, any }) => ({
        rule: id,
        selector: target.join(' '),
        what: `${any[0]?.message ?? help} ${html.slice(0, 120)}`,
      })),
    );
  });
}
