import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';

/** The site that `npm run build` published. */
export const SITE = resolve(import.meta.dirname, '../../dist/current');

/** A built page as a document. `page('sample/', 'progress/')`. */
export function page(...parts: string[]): Document {
  return new JSDOM(readFileSync(join(SITE, ...parts, 'index.html'), 'utf8')).window.document;
}

/** Text of an element without runs of white space. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, '');

/** Both datasets by their prefix in the release. */
export const prefixes = ['', 'sample/'] as const;
