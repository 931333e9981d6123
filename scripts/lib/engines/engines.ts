import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';
import type { Engine } from './window.ts';

/** The engines beside Chromium that pages are looked at in. */
export const engines: readonly Engine[] = [webkit, firefox];
