import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { widths, type Mode } from '../../../src/shared/page-checks.ts';
import { installDebian } from '../browser.ts';
import { UserError } from '../cli.ts';
import { windowOf } from './puppeteer.ts';
import type { Engine, Window } from './window.ts';

/*
 * Firefox as Debian has it (ESR), through WebDriver BiDi, which the browser speaks itself: no geckodriver, no screen.
 */
const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const path = (): string | undefined => PATHS.find((one) => existsSync(one));

/** Preferences that stand for what a visitor has set in the system. */
const PREFERENCES: Readonly<Record<Mode['colours'], Readonly<Record<string, number>>>> = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: { 'browser.display.document_color_use': 2 },
};

async function open(root: string, colours: Mode['colours']): Promise<Window> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: path()!,
    extraPrefsFirefox: {
      ...PREFERENCES[colours],
      'ui.prefersReducedMotion': 1,
      'ui.useOverlayScrollbars': 1,
      'intl.accept_languages': 'zh-CN',
    },
  });
  return windowOf(browser, root);
}

export const firefox: Engine = {
  id: 'firefox',
  name: 'Firefox',
  colours: ['light', 'dark', 'forced'],
  widths,
  isHere: () => path() !== undefined,
  ensure: () => {
    if (path() === undefined) installDebian('Firefox', ['firefox-esr', 'fonts-noto-cjk']);
    if (path() === undefined) throw new UserError(`装好以后仍然找不到 ${PATHS.join('、')}`);
  },
  version: () => execFileSync(path()!, ['--version'], { encoding: 'utf8' }).trim(),
  window: open,
};
