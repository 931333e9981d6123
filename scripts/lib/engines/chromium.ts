import { execFileSync } from 'node:child_process';
import { launch } from 'puppeteer-core';
import { widths } from '../../../src/shared/page-checks.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../browser.ts';
import { windowOf } from './puppeteer.ts';
import type { Engine } from './window.ts';

/** Chromium as the other engines are: what is asked of all of them alike. */
export const chromium: Engine = {
  id: 'chromium',
  name: 'Chromium',
  colours: ['light'],
  widths,
  isHere: () => true,
  ensure: () => void ensureChromium(),
  version: () => execFileSync(ensureChromium(), ['--version'], { encoding: 'utf8' }).trim(),
  window: async (root) =>
    windowOf(
      await launch({ browser: 'chrome', executablePath: ensureChromium(), args: [...CHROMIUM_ARGS] }),
      root,
    ),
};
