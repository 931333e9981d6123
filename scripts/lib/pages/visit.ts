import type { Browser, BrowserContext, Page } from 'playwright-core';
import { modeText, phones, type Mode } from '../../../src/shared/page-checks.ts';
import { asked, bringAxe, runAxe } from './axe.ts';
import type { PageFinding } from './finding.ts';
import { measure, sideways } from './measure.ts';

/** Looks at pages of one site, one after another, in one tab. */
export interface Visitor {
  /** Everything found on the page in the given modes. */
  visit(path: string, modes: readonly Mode[]): Promise<PageFinding[]>;
  close(): Promise<void>;
}

const paint = (page: Page, { colours }: Mode): Promise<void> =>
  page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  });

/** Switches 长者模式 off where it is on. */
const asAtFirst = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (document.documentElement.classList.contains('elder'))
      document.querySelector<HTMLElement>('[data-elder-switch]')?.click();
  });

/** Whether the page could be laid out so. */
async function layOut(page: Page, { width, elder }: Mode): Promise<boolean> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(async (wanted) => {
    const is = (): boolean => document.documentElement.classList.contains('elder');
    if (is() !== wanted) document.querySelector<HTMLElement>('[data-elder-switch]')?.click();
    // Two frames: what follows the switch has been laid out.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return is() === wanted;
  }, elder);
}

/** Whether a wider phone than the narrowest has to scroll sideways: a line that breaks on that one may reach out. */
async function onPhones(page: Page, path: string, mode: Mode): Promise<PageFinding[]> {
  const found: PageFinding[] = [];
  for (const width of phones) {
    await page.setViewportSize({ width, height: 800 });
    for (const one of await sideways(asked(page), width))
      found.push({ page: path, mode: modeText({ ...mode, width }), ...one });
  }
  await page.setViewportSize({ width: mode.width, height: 800 });
  return found;
}

/**
 * Opens a tab on a site served at `root`. A page is loaded once; from mode to mode only window, colours and 长者模式
 * are changed, the last by its own switch. `oneOfAKind` is axe's (see axe.ts).
 */
export async function visitor(browser: Browser, root: string, oneOfAKind = false): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  // A busy machine is no fault of a page.
  context.setDefaultTimeout(0);
  await bringAxe(context);
  const page: Page = await context.newPage();
  let messages: string[] = [];
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) messages.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(root) && !request.url().startsWith('data:'))
      messages.push(`向别的网站要 ${request.url()}`);
  });

  return {
    async visit(path, modes) {
      messages = [];
      const found: PageFinding[] = [];
      await page.goto(root + path, { waitUntil: 'load' });
      let last = '';
      for (const mode of modes) {
        const here = { page: path, mode: modeText(mode) };
        // Colours change no sizes and no structure: the first mode of a layout is looked at whole.
        const layout = `${mode.width} ${mode.elder}`;
        const isFirst = layout !== last;
        await paint(page, mode);
        if (isFirst && !(await layOut(page, mode))) {
          found.push({
            ...here,
            check: 'text-size',
            rule: '长者模式',
            selector: '整页',
            what: '这一页换不成',
          });
          continue;
        }
        last = layout;
        if (isFirst) {
          for (const one of await measure(asked(page), path, mode)) found.push({ ...here, ...one });
          if (mode.width < Math.min(...phones)) found.push(...(await onPhones(page, path, mode)));
        }
        for (const one of await runAxe(asked(page), { rules: isFirst ? 'all' : 'colours', oneOfAKind }))
          found.push({ ...here, check: 'axe', ...one });
      }
      // Back to what a first visitor sees.
      await asAtFirst(page);
      for (const what of new Set(messages)) {
        // The one message a missing page is meant to give is its own 404.
        if (path.endsWith('404.html') && what.includes('404')) continue;
        found.push({
          page: path,
          mode: '各种模式',
          check: 'console',
          rule: '控制台',
          selector: '整页',
          what,
        });
      }
      return found;
    },
    close: () => context.close(),
  };
}
